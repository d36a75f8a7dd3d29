// @vitest-environment jsdom
/** Reports: what they say of what was not checked, and what an address that leads to none says. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import type { Report } from '../../../src/core/desk/report.ts'
import { LANGUAGES, type Language } from '../../../src/core/judgement/signal.ts'
import { exactly } from '../../../src/core/profile/facts.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { signalWords } from '../../../src/i18n/index.ts'
import type { AccountDetails, DeskList } from '../../../src/messages/desk.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/compare.tsx'
import '../../../src/ui/desk/pages/reports.tsx'
import { fakeWorker } from './client.ts'
import { NOW, person, summary } from './invented.ts'

afterEach(() => act(() => render(null, document.body)))

function detailsOf(platform: string, handle: string): AccountDetails {
  const profile = mergeReading(undefined, { platform, handle, readAt: NOW, name: handle, followers: exactly(10_000) })
  const verdict = assess(profile, signals, normsOf(platform))
  return { profile, verdict, person: null, pastVerdicts: [], visits: [] }
}

async function open(hash: string, list: Partial<DeskList>, language: Language = 'en') {
  const worker = fakeWorker(list)
  worker.account = async ({ platform, handle }) => detailsOf(platform, handle)
  location.hash = hash
  await act(async () => {
    render(<App client={worker} browserLanguages={[language]} now={NOW} />, document.body)
  })
  while (!document.querySelector('h1')) await act(() => new Promise((resolve) => setTimeout(resolve)))
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  return worker
}

const textOf = (selector: string) =>
  (document.querySelector(selector)?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
const linksIn = (selector: string) =>
  [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'))

const account = (platform: string, handle: string) => ({ platform, handle })
const comparison: Report = {
  kind: 'report',
  id: 'report-1',
  updatedAt: NOW,
  subject: {
    what: 'comparison',
    accounts: [account('instagram', 'ana.demo'), account('instagram', 'ben.demo'), account('youtube', 'cleo.demo')],
  },
}

describe.each(LANGUAGES)('what was not checked (%s)', (language) => {
  test('is said once, by what it would take, and accuses nobody', async () => {
    await open('#/reports/report-1', { documents: [comparison] }, language)
    expect(document.querySelectorAll('[data-part="account"]')).toHaveLength(3)
    const parts = document.querySelectorAll('[data-part="unchecked"]')
    expect(parts).toHaveLength(1)
    const lines = [...document.querySelectorAll('[data-part="unchecked"] li')]
    const reasons = lines.map((line) => line.querySelector('strong')?.textContent)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThan(20)
    expect(reasons.filter((reason) => reason?.includes('YouTube'))).toHaveLength(1)
    const paper = textOf('[data-part="paper"]')
    const flagged = new Set(
      detailsOf('instagram', 'ana.demo').verdict.findings.flatMap(({ is, signal }) => (is === 'flag' ? [signal] : [])),
    )
    for (const { id } of signals.filter((one) => !flagged.has(one.id))) {
      expect(paper).not.toContain((signalWords(id, language)?.title ?? id).replaceAll(/[\u00a0\u202f]/g, ' '))
    }
  })
})

const known = { documents: [person('ana.demo')], summaries: [summary('ana.demo'), summary('ben.demo')] }

describe('an address that leads to no report', () => {
  test.each([
    ['nobody’s account', 'account/instagram/nobody.demo', 'instagram/nobody.demo is not on this desk'],
    ['an account without its handle', 'account/instagram', 'This address is incomplete'],
    ['a comparison cut in the middle', 'comparison/instagram/ana.demo/instagram', 'This address is incomplete'],
    [
      'a comparison with somebody unknown',
      'comparison/instagram/ana.demo/x/zoe.demo',
      'x/zoe.demo is not on this desk',
    ],
    ['no subject', '', 'This address is incomplete'],
    ['a campaign that is gone', 'campaign/spring', 'The campaign of this address is not on this desk'],
  ])('%s', async (_, address, said) => {
    const worker = await open(`#/reports/new/${address}`, known)
    expect(textOf('[data-part="wrong-address"]')).toContain(said)
    expect(linksIn('[data-part="wrong-address"]')).toContain('#/reports')
    expect(worker.writes, 'and none is made').toEqual([])
  })

  test('whom the desk knows has one', async () => {
    const worker = await open('#/reports/new/comparison/instagram/ana.demo/instagram/ben.demo', known)
    expect(worker.stored.filter(({ kind }) => kind === 'report')).toHaveLength(1)
  })
})

test('a comparison names whom the desk does not know, and compares the others', async () => {
  await open('#/compare/instagram%2Fana.demo/instagram%2Fben.demo/instagram%2Fnobody', known)
  expect(textOf('[data-part="wrong-address"]')).toContain('instagram/nobody is not on this desk')
  expect(document.querySelector('.suspicions')).not.toBeNull()
  act(() => render(null, document.body))
  await open('#/compare/instagram/ana.demo', known)
  expect(textOf('[data-part="wrong-address"]')).toContain('instagram and ana.demo are not on this desk')
  expect(linksIn('[data-part="compare"]')).toEqual(['#/shortlist'])
})
