import { describe, expect, test } from 'vitest'
import type { Campaign } from '../../../src/core/desk/campaign.ts'
import { campaignResult } from '../../../src/core/desk/campaign-result.ts'
import { type DeskDocument, documentIn, withoutAccount } from '../../../src/core/desk/document.ts'
import type { AccountSummary } from '../../../src/core/desk/summary.ts'
import { NO_NORMS } from '../../../src/core/judgement/norm.ts'

const MIRA = { platform: 'instagram', handle: 'mira.demo' }
const NOOR = { platform: 'tiktok', handle: 'noor.demo' }
const AT = '2026-03-01T12:00:00Z'

const CAMPAIGN = {
  kind: 'campaign',
  id: 'spring',
  updatedAt: AT,
  name: 'Spring launch',
  currency: 'EUR',
  partnerships: [
    { account: MIRA, posts: 1, declared: { reach: 21_300, clicks: 412, cost: 900 } },
    { account: NOOR, posts: 2, declared: { reach: { value: 12_300, low: 12_250, high: 12_399 }, cost: 300 } },
  ],
  unitValues: { clicks: 0.5 },
}

describe('a campaign’s document', () => {
  test('is read as it was written', () => {
    expect(documentIn(CAMPAIGN)).toEqual(CAMPAIGN)
  })

  test('loses a bad figure, a bad partnership or a bad currency, and nothing else', () => {
    const partnerships = [
      { account: MIRA, posts: 0, declared: { reach: -1, clicks: 412 } },
      { account: { platform: 'instagram' } },
      'nobody',
    ]
    expect(documentIn({ ...CAMPAIGN, currency: 'money', partnerships })).toMatchObject({
      name: 'Spring launch',
      currency: 'EUR',
      partnerships: [{ account: MIRA, posts: 1, declared: { clicks: 412 } }],
    })
  })

  test('forgets an account', () => {
    const left = withoutAccount(documentIn(CAMPAIGN) as DeskDocument, MIRA) as Campaign
    expect(left.partnerships.map(({ account }) => account)).toEqual([NOOR])
    const other = documentIn(CAMPAIGN) as DeskDocument
    expect(withoutAccount(other, { platform: 'x', handle: 'mira.demo' })).toBe(other)
  })
})

describe('a report', () => {
  const report = (subject: object) => documentIn({ kind: 'report', id: 'r', updatedAt: AT, subject }) as DeskDocument

  test('of an account goes with the account', () => {
    expect(withoutAccount(report({ what: 'account', account: MIRA }), MIRA)).toBeUndefined()
  })

  test('of a comparison goes on without it', () => {
    const left = withoutAccount(report({ what: 'comparison', accounts: [MIRA, NOOR] }), MIRA)
    expect(left).toMatchObject({ subject: { accounts: [NOOR] } })
  })
})

describe('what a campaign came to', () => {
  const summary = {
    ...MIRA,
    audience: { fact: 'followers', count: { value: 48_200, low: 48_150, high: 48_249 } },
  } as AccountSummary
  const result = campaignResult(
    documentIn(CAMPAIGN) as Campaign,
    new Map([['instagram/mira.demo', summary]]),
    () => NO_NORMS,
  )

  test('each partnership beside the followers that were counted', () => {
    expect(result.partnerships[0]?.inputs.followers).toMatchObject({ value: 48_200, basis: 'counted' })
    expect(result.partnerships[1]?.inputs.followers).toBeUndefined()
    const rate = result.partnerships[0]?.figures.find(({ id }) => id === 'reach-rate')
    expect(rate?.value).toBeCloseTo(21_300 / 48_200, 5)
  })

  test('all together', () => {
    expect(result.totals.cost).toMatchObject({ value: 1_200, partnerships: 2, basis: 'declared' })
    expect(result.totals.clicks).toMatchObject({ value: 412, partnerships: 1 })
    const value = result.figures.find(({ id }) => id === 'earned-media-value')
    expect(value).toMatchObject({ value: 206, partnerships: 1, basis: 'estimated' })
  })
})
