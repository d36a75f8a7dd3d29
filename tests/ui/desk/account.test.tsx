// @vitest-environment jsdom
/** The page of one account, and several people side by side. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import { LANGUAGES, type Language } from '../../../src/core/judgement/signal.ts'
import { exactly } from '../../../src/core/profile/facts.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import type { Reading } from '../../../src/core/profile/reading.ts'
import { signTopic } from '../../../src/i18n/phrases.ts'
import type { AccountDetails, DeskList } from '../../../src/messages/desk.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/account.tsx'
import '../../../src/ui/desk/pages/compare.tsx'
import { type FakeWorker, fakeWorker } from './client.ts'
import { NOW, person, summary } from './invented.ts'

// Plots are drawn in a browser; here their tables stand alone.
vi.mock('uplot', () => ({ default: class {} }))

let worker: FakeWorker

async function open(hash: string, list: Partial<DeskList>, details: AccountDetails | null, language: Language = 'en') {
  worker = fakeWorker(list, details)
  location.hash = hash
  await act(async () => {
    render(<App client={worker} browserLanguages={[language]} now={NOW} />, document.body)
  })
  while (!document.querySelector('h1')) await act(() => new Promise((resolve) => setTimeout(resolve)))
  await act(() => new Promise((resolve) => setTimeout(resolve)))
}

afterEach(() => act(() => render(null, document.body)))

const partText = (name: string) =>
  (document.querySelector(`[data-part="${name}"]`)?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
const press = (selector: string) =>
  act(async () => {
    document.querySelector<HTMLElement>(selector)?.click()
    await new Promise((resolve) => setTimeout(resolve))
  })

const base: Reading = {
  platform: 'instagram',
  handle: 'mira.demo',
  name: 'Mira',
  url: 'https://www.instagram.com/mira.demo/',
  readAt: '2026-06-24T10:00:00Z',
  followers: exactly(10_000),
  recent: [
    { id: 'a', at: '2026-06-10T10:00:00Z', kind: 'photo', likes: exactly(200), comments: exactly(4) },
    { id: 'b', at: '2026-06-08T10:00:00Z', kind: 'video', likes: 'hidden', views: exactly(9_000), paid: true },
  ],
}
const readings: Reading[] = [
  base,
  {
    ...base,
    readAt: '2026-06-30T10:00:00Z',
    followers: exactly(13_800),
    recent: [{ id: 'c', at: '2026-06-27T10:00:00Z', kind: 'photo', likes: exactly(240) }, ...(base.recent ?? [])],
  },
]
const profile = readings.reduce<Profile | undefined>(mergeReading, undefined) as Profile
const verdict = assess(profile, signals, normsOf('instagram'))
const details: AccountDetails = {
  profile,
  verdict,
  person: null,
  pastVerdicts: [
    { at: '2026-06-24T10:00:00Z', score: 80, range: [60, 90], grade: 'authentic', signs: [] },
    { at: '2026-06-30T10:00:00Z', score: 30, range: [10, 50], grade: 'mixed', signs: ['even-likes'] },
  ],
  visits: [
    { at: '2026-06-30T10:00:00Z', posts: 3, people: 0, comments: 0 },
    { at: '2026-06-24T10:00:00Z', posts: 0, people: 1, comments: 0 },
  ],
}

describe('the account page', () => {
  test('a stage and a note are given where one reads; whoever is given one is on the list', async () => {
    await open('#/account/instagram/mira.demo', { summaries: [summary('mira.demo')] }, details)
    const field = (name: string) =>
      document.querySelector<HTMLSelectElement | HTMLTextAreaElement>(`[data-part="decide"] [data-field="${name}"]`)
    expect(field('stage')?.value).toBe('')
    await act(async () => {
      const stage = field('stage') as HTMLSelectElement
      stage.value = 'candidate'
      stage.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await act(async () => {
      const note = field('note') as HTMLTextAreaElement
      note.value = 'Ask for the reach'
      note.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => {
      field('note')?.focus()
      field('note')?.blur()
    })
    expect(worker.stored).toEqual([
      expect.objectContaining({ id: 'instagram/mira.demo', stage: 'candidate', note: 'Ask for the reach' }),
    ])
    expect(document.querySelector('[data-action="save"]')).toBeNull()
  })

  test('what changed since the visit before, in figures', async () => {
    await open('#/account/instagram/mira.demo', {}, details)
    const changed = partText('changed')
    expect(changed).toContain('What changed since Jun 24, 2026')
    expect(changed).toContain('+3,800 followers in 6 days, now 13.8K')
    expect(changed).toContain('Looks authentic → Mixed signs')
    expect(changed).toContain('Score 80 → 30')
    expect(changed).toContain('1 new post')
  })

  test('the numbers buyers ask for, engagement beside what is normal', async () => {
    await open('#/account/instagram/mira.demo', {}, details)
    const engagement = partText('engagement')
    expect(engagement).toMatch(/Engagement by followers .*normal [\d.]+ –\u2060? [\d.]+%/)
    expect(engagement).toMatch(/likes\s*\d+\s*median of \d/)
  })

  test('posts, with what is hidden said and what is unknown no zero', async () => {
    await open('#/account/instagram/mira.demo', {}, details)
    const rows = [...document.querySelectorAll('[data-part="posts"] tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    )
    expect(rows).toEqual([
      ['Jun 27, 2026', 'photo', '240', '–', '–'],
      ['Jun 10, 2026', 'photo', '200', '4', '–'],
      ['Jun 8, 2026', 'video, paid partnership', 'hidden', '–', '9,000'],
    ])
  })

  test('every finding stands there, none twice', async () => {
    await open('#/account/instagram/mira.demo', {}, details)
    const looked = verdict.findings.filter(({ is }) => is !== 'not-measured')
    expect(document.querySelectorAll('[data-part="findings"] article')).toHaveLength(looked.length)
    const unchecked = partText('findings').split('Not checked')[1]
    for (const finding of verdict.findings.filter(({ is }) => is === 'not-measured')) {
      expect(unchecked).toContain(signTopic(finding, 'en'))
    }
  })

  test('saved with one press; forgotten after a question, and says so', async () => {
    await open('#/account/instagram/mira.demo', { summaries: [summary('mira.demo')] }, details)
    await press('[data-action="save"]')
    expect(worker.stored.map(({ id }) => id)).toEqual(['instagram/mira.demo'])
    await press('[data-action="forget"]')
    expect(worker.forget).not.toHaveBeenCalled()
    await press('[data-action="forget-yes"]')
    expect(worker.forget).toHaveBeenCalledExactlyOnceWith({ platform: 'instagram', handle: 'mira.demo' })
    expect(partText('account')).toContain('Nothing about this account is kept any more')
  })

  test('an account nobody read: what to do', async () => {
    await open('#/account/instagram/nobody.demo', {}, null)
    expect(partText('account')).toContain('Nothing has been read about @nobody.demo')
  })
})

const three = {
  documents: [person('ana.demo'), person('ben.demo'), person('cleo.demo')],
  summaries: [
    summary('ana.demo', { score: 80, range: [60, 90] as [number, number], grade: 'authentic' as const }),
    summary('ben.demo', { score: 70, range: [55, 85] as [number, number], grade: 'authentic' as const }),
    summary('cleo.demo', { score: 20, range: [8, 40] as [number, number], grade: 'mixed' as const }),
  ],
}
const compared = '#/compare/instagram%2Fana.demo/instagram%2Fben.demo/instagram%2Fcleo.demo'

describe('comparing', () => {
  test('whoever is missing is found and added where one compares', async () => {
    await open('#/compare/instagram%2Fana.demo', three, null)
    const field = document.querySelector<HTMLInputElement>('[data-field="add"]') as HTMLInputElement
    await act(async () => {
      field.value = 'ben'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('[data-part="add"] li button')
    expect(location.hash).toBe('#/compare/instagram%2Fana.demo/instagram%2Fben.demo')
  })

  test('within the intervals it is a tie, and looks like one', async () => {
    await open(compared, three, null)
    const rows = [...document.querySelectorAll('[data-part="measure-score"] tbody tr')]
    expect(rows.map((row) => row.querySelector('.place')?.textContent)).toEqual(['no. 1–2', 'no. 1–2', 'no. 3'])
    expect(rows.map((row) => row.querySelector('circle')?.classList.contains('is-tied'))).toEqual([true, true, false])
  })

  test('all within: said in words', async () => {
    await open('#/compare/instagram%2Fana.demo/instagram%2Fben.demo', three, null)
    expect(partText('measure-score')).toContain('nobody is ahead')
  })

  test('what nobody showed is left out; fewer than two is no comparison', async () => {
    await open(compared, three, null)
    expect(document.querySelector('[data-part="measure-views"]')).toBeNull()
    act(() => render(null, document.body))
    await open('#/compare/instagram%2Fana.demo', three, null)
    expect(partText('compare')).toContain('Choose 2 to 10 people')
  })
})

test.each(
  LANGUAGES.flatMap((language) => [compared, '#/account/instagram/mira.demo'].map((hash) => ({ language, hash }))),
)('no barriers, every message written ($language, $hash)', async ({ language, hash }) => {
  await open(hash, three, details, language)
  expect(document.body.textContent).not.toMatch(/undefined|NaN|\{|history\.|changed\.|measure\./)
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
