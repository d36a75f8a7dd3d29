// @vitest-environment jsdom
/** The page of one campaign: what is pasted of one creator, and all of them side by side. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Campaign } from '../../../src/core/desk/campaign.ts'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/campaigns.tsx'
import { fakeWorker } from './client.ts'
import { NOW, person } from './invented.ts'

const names = ['ana.demo', 'ben.demo']
const campaign: Campaign = {
  kind: 'campaign',
  id: 'spring',
  updatedAt: NOW,
  name: 'Spring',
  currency: 'EUR',
  partnerships: names.map((handle) => ({ account: { platform: 'instagram', handle }, posts: 1, declared: {} })),
  unitValues: {},
}

const open = async (opened: Campaign) => {
  location.hash = '#/campaigns/spring'
  const worker = fakeWorker({ documents: [opened, ...names.map((handle) => person(handle))] })
  await act(async () => render(<App client={worker} browserLanguages={['en']} now={NOW} />, document.body))
  while (!document.querySelector('h1')) await act(() => new Promise((resolve) => setTimeout(resolve)))
}

beforeEach(() => open(campaign))
afterEach(() => act(() => render(null, document.body)))

const card = (handle: string) => document.querySelector<HTMLElement>(`[data-account="instagram/${handle}"]`)
async function paste(handle: string, text: string): Promise<void> {
  await act(async () => {
    const field = card(handle)?.querySelector<HTMLTextAreaElement>('[data-field="paste"]')
    if (!field) throw new Error('no field')
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    card(handle)?.querySelector<HTMLElement>('[data-action="read-pasted"]')?.click()
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
}
const cells = (row: string) =>
  [...document.querySelectorAll(`[data-part="side-by-side"] ${row} td`)].map(({ textContent }) =>
    textContent?.replaceAll(/[\u00a0\u202f]/g, ' '),
  )

test('what was read of a paste, and what was not, is still said when the figures bring the columns', async () => {
  expect(document.querySelector('[data-part="side-by-side"]')).toBeNull()
  await paste('ana.demo', 'Impressions 20,000\n400 clicks\nFoo bar')
  expect(document.querySelector('[data-part="side-by-side"]')).not.toBeNull()
  expect(card('ana.demo')?.querySelector('.paste [role="status"]')?.textContent).toBe(
    'Read: impressions and clicks. Not understood: Foo bar',
  )
})

test('an amount in another currency is not taken for so much of the campaign’s, and stays to be converted', async () => {
  await paste('ana.demo', 'Cost $900')
  const pasteIn = card('ana.demo')?.querySelector('.paste')
  expect(pasteIn?.querySelector('[role="status"]')?.textContent).toBe(
    'Not taken, in another currency than the campaign’s (EUR): Cost $900.',
  )
  await paste('ana.demo', 'Clicks 400\nCost $900')
  expect(pasteIn?.querySelector('textarea')?.value).toBe('Cost $900')
  expect(document.querySelector('[data-total="cost"]')).toBeNull()
})

test('another currency converts nothing, and says so where there are amounts', async () => {
  const choose = (currency: string) =>
    act(async () => {
      const field = document.querySelector<HTMLSelectElement>('[data-field="currency"]') as HTMLSelectElement
      field.value = currency
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve))
    })
  const notice = () => document.querySelector('[data-part="notice"] span')?.textContent
  await choose('USD')
  expect(notice()).toBe('Changed: Spring')
  await paste('ana.demo', 'Cost $900')
  await choose('GBP')
  expect(notice()).toBe('Spring is in GBP now; the amounts were not converted')
})

test('of one creator the rates stand once, with the creator; of nobody there is no total', async () => {
  const tables = () => document.querySelectorAll('[data-figure="click-through"]').length
  act(() => render(null, document.body))
  await open({ ...campaign, partnerships: campaign.partnerships.slice(0, 1) })
  await paste('ana.demo', 'Impressions 20,000\n400 clicks')
  expect(document.querySelector('[data-total="clicks"]')?.textContent).toContain('400')
  expect(tables()).toBe(1)
  act(() => render(null, document.body))
  await open({ ...campaign, name: 'New campaign', partnerships: [] })
  expect(document.querySelector('[data-part="totals"], [data-part="legend"]')).toBeNull()
  expect((document.activeElement as HTMLElement).dataset.field).toBe('name')
})

test('people who may follow several creators are spoken of once there are several', async () => {
  await paste('ana.demo', 'Reach 21.3K\nImpressions 30,000')
  expect(cells('[data-total="reach"]')[0]).toBe('≈ 21.3K (estimated)of 1 of 2 creators')
  await paste('ben.demo', 'Reach 10K')
  expect(cells('[data-total="reach"]')[0]).toContain('the same people may follow several creators')
})

test('a column a creator beside all together; who stated nothing has no zero', async () => {
  await paste('ana.demo', 'Impressions 20,000\n400 clicks')
  expect(cells('[data-total="clicks"]')).toEqual(['400 (declared)of 1 of 2 creators', '400 (declared)', '–'])
  expect(cells('[data-figure="click-through"]')).toEqual(['2% (declared)of 1 of 2 creators', '2% (declared)', '–'])
  await paste('ben.demo', 'Impressions 20,000\n200 clicks')
  expect(cells('[data-total="clicks"]')).toEqual(['600 (declared)', '400 (declared)', '200 (declared)'])
  expect(cells('[data-figure="click-through"]')).toEqual(['1.5% (declared)', '2% (declared)', '1% (declared)'])
})

const bars = (of: string) =>
  [...document.querySelectorAll(`[data-bars="${of}"] dl > div`)].map((line) => [
    line.querySelector('dt')?.textContent,
    line.querySelector('rect')?.getAttribute('width') ?? null,
    line.querySelector('dd')?.textContent,
  ])

test('who brought what: bars from zero on one scale, none for what nobody stated', async () => {
  await paste('ana.demo', 'Impressions 20,000\n400 clicks')
  expect(document.querySelector('[data-part="creator-bars"]')).toBeNull()
  await paste('ben.demo', 'Impressions 5,000\n100 clicks\nReach 4,000')
  // Of reach there is one bar, of impressions two: those compare.
  expect(bars('reach')).toEqual([])
  expect(bars('impressions')).toEqual([
    ['@ana.demo', '100%', '20K (declared)'],
    ['@ben.demo', '25%', '5,000 (declared)'],
  ])
  expect(bars('clicks')).toEqual([
    ['@ana.demo', '100%', '400 (declared)'],
    ['@ben.demo', '25%', '100 (declared)'],
  ])
  expect(document.querySelectorAll('[data-bars]')).toHaveLength(2)
})

test('creators, with what does not add up, stand above the long table', async () => {
  await paste('ana.demo', 'Impressions 20,000\nReach 30,000')
  await paste('ben.demo', 'Impressions 5,000')
  const parts = [
    ...document.querySelectorAll('[data-part="creator-bars"], [data-part="creators"], [data-part="side-by-side"]'),
  ]
  expect(parts.map((one) => one.getAttribute('data-part'))).toEqual(['creator-bars', 'creators', 'side-by-side'])
})

test('a reach is drawn as the estimate that it is', async () => {
  await paste('ana.demo', 'Reach 20,000')
  await paste('ben.demo', 'Reach 10,000')
  expect(document.querySelectorAll('[data-bars="reach"] rect.is-estimated')).toHaveLength(2)
  expect(document.querySelectorAll('[data-bars] rect.is-declared')).toHaveLength(0)
})
