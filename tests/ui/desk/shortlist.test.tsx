// @vitest-environment jsdom
/** The desk's frame and its list: what they show, and what keys and buttons do. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskDocument } from '../../../src/core/desk/document.ts'
import { LANGUAGES, type Language } from '../../../src/core/judgement/signal.ts'
import { exactly } from '../../../src/core/profile/facts.ts'
import type { DeskList, DeskSummaries } from '../../../src/messages/desk.ts'
import { App } from '../../../src/ui/desk/app.tsx'
import { newCampaign } from '../../../src/ui/desk/campaign/edits.ts'
import '../../../src/ui/desk/pages/shortlist.tsx'
import '../../../src/ui/desk/shortlist/detail.tsx'
import { type FakeWorker, fakeWorker } from './client.ts'
import { NOW, person, summary } from './invented.ts'

let worker: FakeWorker

async function open(list: Partial<DeskList>, language: Language = 'en'): Promise<void> {
  await openWith(fakeWorker(list), language)
}

async function openWith(client: FakeWorker, language: Language = 'en'): Promise<void> {
  worker = client
  await act(async () => {
    render(<App client={worker} browserLanguages={[language]} now={NOW} />, document.body)
  })
  while (!document.querySelector('h1')) await act(() => new Promise((resolve) => setTimeout(resolve)))
  // How the list was looked at last outlives the page.
  if (field('view')) await choose('view', 'all')
}

vi.stubGlobal('scrollTo', () => {})

beforeEach(() => {
  location.hash = ''
})
afterEach(() => act(() => render(null, document.body)))

const text = () => (document.body.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
const lines = () => [...document.querySelectorAll<HTMLElement>('tr[data-person]')].map((line) => line.dataset.person)
const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
const field = (name: string) => document.querySelector<HTMLSelectElement>(`[data-field="${name}"]`) as HTMLSelectElement
const choose = (name: string, value: string) =>
  act(async () => {
    field(name).value = value
    field(name).dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve))
  })

/** Types into a field, and leaves it. */
async function typeInto(name: string, written: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[data-field="${name}"]`) as HTMLInputElement
  await act(async () => {
    input.value = written
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    input.focus()
    input.blur()
    await new Promise((resolve) => setTimeout(resolve))
  })
}

const people = {
  documents: [person('ana.demo', { stage: 'candidate', price: { amount: 900, currency: 'EUR' } }), person('ben.demo')],
  summaries: [
    summary('ana.demo', { score: 58, range: [44, 71] as [number, number], grade: 'mixed' as const }),
    summary('ben.demo'),
    summary('cleo.demo', { readAt: '2026-07-01T09:00:00Z' }),
  ],
}

test('a line says what is known; what is not known is no zero', async () => {
  await open(people)
  const [ana, ben] = ['ana.demo', 'ben.demo'].map(
    (handle) => document.querySelector(`tr[data-person="instagram/${handle}"]`)?.textContent ?? '',
  )
  for (const shown of ['candidate', '58', '44–71', '€900', 'today']) expect(ana).toContain(shown)
  expect(ben).toContain('? too little')
  expect(ben).not.toMatch(/\d/)
  expect(text()).toContain('3 of 3 people')
  expect(document.querySelector('a[aria-current="page"]')?.textContent).toBe('Shortlist 2')
})

test('while nobody is chosen the pane says what changed and what to do next, and leads there', async () => {
  const grown = summary('dora.demo', {
    audience: { fact: 'followers', count: exactly(13_800) },
    before: { at: '2026-06-26T10:00:00Z', audience: exactly(10_000) },
  })
  await open({
    documents: [...people.documents, person('cleo.demo', { stage: 'candidate' }), person('dora.demo')],
    summaries: [...people.summaries, grown],
  })
  const pane = document.querySelector('[data-part="overview"]')
  const said = pane?.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(said).toContain('Decide about 2 people still to check')
  expect(said).toContain('+38% followers in 6 days')
  const links = [...(pane?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))
  expect(links).toContain('#/compare/instagram%2Fana.demo/instagram%2Fcleo.demo')
  expect(links).toContain('#/screening')
  await act(async () => pane?.querySelector<HTMLElement>('[data-action="show-to-check"]')?.click())
  expect(lines().toSorted()).toEqual(['instagram/ben.demo', 'instagram/dora.demo'])
  await act(async () => document.querySelector<HTMLElement>('tr[data-person]')?.click())
  expect(document.querySelector('[data-part="overview"]')).toBeNull()
  expect(document.querySelector('[data-part="detail"]')).not.toBeNull()
})

/** A promise, and what fulfils it. */
function promised<Value>() {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}

test('of a long list the first lines are there before the rest; other pages wait for it', async () => {
  const { summaries } = people
  const rest = promised<void>()
  const worker = fakeWorker({ documents: people.documents, summaries: summaries.slice(0, 1), known: summaries.length })
  worker.summaries = () => rest.promise.then(() => ({ summaries, waiting: 0 }))
  await openWith(worker)
  expect(lines()).toEqual(['instagram/ana.demo', 'instagram/ben.demo'])
  expect(document.querySelector('[data-part="found"]')?.textContent).toBe('Opening the desk…')
  const goTo = (hash: string) =>
    act(async () => {
      location.hash = hash
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
  await goTo('#/screening')
  expect(document.querySelector('.desk-page h1')).toBeNull()
  await goTo('#/shortlist')
  await act(async () => {
    rest.resolve()
    await rest.promise
  })
  expect(lines()).toHaveLength(3)
  expect(text()).toContain('3 of 3 people')
})

test('what the worker tells while the rest is on its way stays; who was forgotten meanwhile does not come back', async () => {
  const [ana, ben, cleo] = people.summaries
  if (!ana || !ben || !cleo) throw new Error('three are needed')
  const rests = [promised<DeskSummaries>(), promised<DeskSummaries>()]
  const worker = fakeWorker({ documents: [], summaries: [ana], known: 3 })
  let asked = 0
  worker.summaries = () => rests[asked++]?.promise ?? Promise.reject(new Error('asked too often'))
  await openWith(worker)
  await act(async () => {
    worker.tell({ say: 'worker:summaries', summaries: [{ ...ana, readings: ana.readings + 1, score: 12 }] })
    worker.tell({ say: 'worker:forgotten', account: cleo, changes: [] })
    rests[0]?.resolve({ summaries: [ana, ben, cleo], waiting: 0 })
    await rests[0]?.promise
  })
  await act(async () => {
    rests[1]?.resolve({ summaries: [ana, ben], waiting: 0 })
    await rests[1]?.promise
  })
  expect(asked).toBe(2)
  expect(lines()).toHaveLength(2)
  expect(document.querySelector('tr[data-person="instagram/ana.demo"] .cell-score')?.textContent).toContain('12')
})

test('a stream of summaries is gathered; who was just read shows at once, with what came before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const some = (from: number) => Array.from({ length: 3 }, (_, n) => summary(`s${from + n}.demo`))
  try {
    worker = fakeWorker({ summaries: [summary('ana.demo')], waiting: 7 })
    await act(async () => render(<App client={worker} browserLanguages={['en']} now={NOW} />, document.body))
    await vi.waitFor(() => expect(lines()).toHaveLength(1))
    await act(async () => worker.tell({ say: 'worker:summaries', summaries: some(0) }))
    expect(lines()).toHaveLength(4)
    await act(async () => worker.tell({ say: 'worker:summaries', summaries: some(3) }))
    expect(lines()).toHaveLength(4)
    await act(async () => worker.tell({ say: 'worker:summaries', summaries: [summary('ben.demo')] }))
    expect(lines()).toHaveLength(8)
    await act(async () => worker.tell({ say: 'worker:summaries', summaries: some(6) }))
    expect(lines()).toHaveLength(8)
    await act(async () => void (await vi.advanceTimersByTimeAsync(500)))
    expect(lines()).toHaveLength(11)
  } finally {
    vi.useRealTimers()
  }
})

test('of a screenful a frame draws a piece, the next ones the rest', async () => {
  const { resolve, promise } = promised<void>()
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (task: FrameRequestCallback) => frames.push(task))
  try {
    const client = fakeWorker({ summaries: Array.from({ length: 100 }, (_, n) => summary(`a${n}.demo`)) })
    const list = client.list
    client.list = (latest) => promise.then(() => list(latest))
    await act(async () => render(<App client={client} browserLanguages={['en']} now={NOW} />, document.body))
    resolve()
    await vi.waitFor(() => expect(lines()).toHaveLength(14))
    for (let frame = 0; frame < 5; frame++) {
      await act(async () => {
        for (const task of frames.splice(0)) task(0)
      })
    }
    expect(lines().length).toBeGreaterThan(innerHeight / 34)
    expect(lines().length).toBeLessThan(innerHeight / 34 + 8)
  } finally {
    vi.unstubAllGlobals()
    vi.stubGlobal('scrollTo', () => {})
  }
})

test('a report about who is selected: one account, or several beside each other', async () => {
  await open(people)
  const report = () => document.querySelector<HTMLAnchorElement>('[data-action="report"]')?.getAttribute('href')
  const tick = (handle: string) =>
    act(() => document.querySelector<HTMLElement>(`tr[data-person="instagram/${handle}"] input`)?.click())
  expect(report()).toBeUndefined()
  await tick('ana.demo')
  expect(report()).toBe('#/reports/new/account/instagram/ana.demo')
  await tick('cleo.demo')
  expect(report()).toBe('#/reports/new/comparison/instagram/ana.demo/instagram/cleo.demo')
})

test('single keys do nothing where they are switched off, and are not advertised', async () => {
  await open({ ...people, settings: { shortcuts: 'off' } })
  await press('j')
  expect(document.querySelector('tr.is-current')).toBeNull()
  expect(document.querySelector('.keys')).toBeNull()
})

test('keys: J moves, S sets the stage of who one stands on, Z takes it back', async () => {
  await open(people)
  await choose('view', 'list')
  expect(lines()).toEqual(['instagram/ana.demo', 'instagram/ben.demo'])
  await press('j')
  await press('j')
  expect(document.activeElement?.closest('tr')?.dataset.person).toBe('instagram/ben.demo')
  await press('s')
  expect(document.activeElement).toBe(field('stage'))
  await choose('stage', 'client')
  expect(worker.stored.find(({ id }) => id === 'instagram/ben.demo')).toMatchObject({ stage: 'client' })
  expect(document.querySelector('[data-part="notice"]')?.textContent).toContain('client')
  ;(document.activeElement as HTMLElement).blur()
  await press('z')
  expect(worker.stored.find(({ id }) => id === 'instagram/ben.demo')).toMatchObject({ stage: 'toCheck' })
  expect(lines()).toHaveLength(2)
})

test('several at once: one change, one undo; whoever was only read is then on the list', async () => {
  await open(people)
  for (const handle of ['ben.demo', 'cleo.demo']) {
    await act(async () => document.querySelector<HTMLElement>(`tr[data-person="instagram/${handle}"] input`)?.click())
  }
  await choose('bulk-stage', 'refused')
  expect(worker.writes).toHaveLength(1)
  expect(worker.stored.map(({ id, ...rest }) => [id, 'stage' in rest && rest.stage])).toEqual([
    ['instagram/ana.demo', 'candidate'],
    ['instagram/ben.demo', 'refused'],
    ['instagram/cleo.demo', 'refused'],
  ])
  await press('z')
  expect(worker.stored.map(({ id }) => id)).toEqual(['instagram/ana.demo', 'instagram/ben.demo'])
})

test('an audience is filtered by numbers as people write them', async () => {
  const sized = (handle: string, count: number) =>
    summary(handle, { audience: { fact: 'followers', count: exactly(count) } })
  await open({ summaries: [sized('ana.demo', 5_000), sized('ben.demo', 30_000), sized('cleo.demo', 300_000)] })
  await act(async () => document.querySelector<HTMLElement>('[aria-controls="filters"]')?.click())
  while (!document.querySelector('#filters')) await act(() => new Promise((resolve) => setTimeout(resolve)))
  await typeInto('audience-from', '20K')
  await typeInto('audience-to', '100,000')
  expect(lines()).toEqual(['instagram/ben.demo'])
  expect(text()).toContain('audience 20K–100K')
})

test('several are added to a campaign at once, each once; a new one is gone on to', async () => {
  await open({
    ...people,
    documents: [...people.documents, { ...newCampaign('spring', 'Spring', NOW), updatedAt: NOW }],
  })
  for (const handle of ['ana.demo', 'ben.demo']) {
    await act(async () => document.querySelector<HTMLElement>(`tr[data-person="instagram/${handle}"] input`)?.click())
  }
  const creators = (name: string) => {
    const campaign = worker.stored.find((one) => one.kind === 'campaign' && one.name === name)
    return campaign?.kind === 'campaign' ? campaign.partnerships.map(({ account }) => account.handle) : undefined
  }
  await choose('bulk-campaign', 'spring')
  await choose('bulk-campaign', 'spring')
  expect(creators('Spring')).toEqual(['ana.demo', 'ben.demo'])
  await choose('bulk-campaign', 'new')
  expect(creators('New campaign')).toEqual(['ana.demo', 'ben.demo'])
  expect(location.hash).toMatch(/^#\/campaigns\/campaign-/)
})

test('a price is read as people write it, with its currency; what is no number is said, and not written', async () => {
  await open(people)
  await act(async () => document.querySelector<HTMLElement>('tr[data-person="instagram/ana.demo"]')?.click())
  const price = () => worker.stored.find(({ id }) => id === 'instagram/ana.demo')
  for (const [text, amount, currency] of [
    ['1,200', 1_200, 'EUR'],
    ['2 400,50 €', 2_400.5, 'EUR'],
    ['$1.5K', 1_500, 'USD'],
  ] as const) {
    await typeInto('price', text)
    expect(price()).toMatchObject({ price: { amount, currency } })
  }
  await typeInto('price', 'a lot')
  expect(price()).toMatchObject({ price: { amount: 1_500 } })
  expect(document.querySelector('.price-field')?.textContent).toContain('not a number')
})

test('several who were refused get their reason at once; one step back takes it from all', async () => {
  await open(people)
  for (const handle of ['ana.demo', 'ben.demo']) {
    await act(async () => document.querySelector<HTMLElement>(`tr[data-person="instagram/${handle}"] input`)?.click())
  }
  const why = () => document.querySelector<HTMLInputElement>('.bulk [aria-label="Why refused"]')
  expect(why()).toBeNull()
  await choose('bulk-stage', 'refused')
  await act(async () => {
    const field = why() as HTMLInputElement
    field.value = 'asks for too much'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => document.querySelector<HTMLElement>('.bulk [aria-label="Why refused"] + button')?.click())
  const reasons = () => worker.stored.map((one) => one.kind === 'person' && one.refusal)
  expect(reasons()).toEqual(['asks for too much', 'asks for too much'])
  await press('z')
  expect(reasons()).toEqual([undefined, undefined])
})

test('who is chosen: each network’s audience, how the followers moved, what campaigns came to', async () => {
  const campaign = {
    kind: 'campaign' as const,
    id: 'spring',
    updatedAt: NOW,
    name: 'Spring launch',
    currency: 'EUR',
    partnerships: [
      { account: { platform: 'instagram', handle: 'ana.demo' }, posts: 1, declared: { clicks: exactly(412) } },
      { account: { platform: 'instagram', handle: 'ben.demo' }, posts: 1, declared: { clicks: exactly(9) } },
    ],
    unitValues: {},
  } as DeskDocument
  const grown = [1_000, 1_200].map((count, day) => ({ at: `2026-06-0${day + 1}T10:00:00Z`, followers: exactly(count) }))
  const client = fakeWorker({ ...people, documents: [...people.documents, campaign] })
  client.account = async () => ({ profile: { history: grown } }) as never
  await openWith(client)
  await act(async () => document.querySelector<HTMLElement>('tr[data-person="instagram/ana.demo"]')?.click())
  const part = (name: string) => document.querySelector(`[data-part="detail"] [data-part="${name}"]`)?.textContent
  await vi.waitFor(() => expect(part('campaign')).toBeDefined())
  await vi.waitFor(() => expect(part('followers')).toBeDefined())
  expect(part('campaign')).toMatch(/Spring launch.*clicks.*412.*declared/)
  expect(part('followers')).toMatch(/Followers over 1.day/)
})

test('whoever was forgotten elsewhere is not brought back by undoing', async () => {
  await open(people)
  await choose('view', 'list')
  await press('j')
  await press('s')
  await choose('stage', 'client')
  ;(document.activeElement as HTMLElement).blur()
  const writes = worker.writes.length
  await act(async () => {
    worker.stored = worker.stored.filter(({ id }) => id !== 'instagram/ana.demo')
    const changes = [{ deleted: { kind: 'person' as const, id: 'instagram/ana.demo' } }]
    worker.tell({ say: 'worker:forgotten', account: { platform: 'instagram', handle: 'ana.demo' }, changes })
  })
  await press('z')
  expect(worker.writes).toHaveLength(writes)
  expect(lines()).toEqual(['instagram/ben.demo'])
})

test('what somebody changed elsewhere since is not undone with what was done here', async () => {
  await open(people)
  await choose('view', 'list')
  const setStage = async (stage: string) => {
    await press('j')
    await press('s')
    await choose('stage', stage)
    ;(document.activeElement as HTMLElement).blur()
  }
  await setStage('client')
  await setStage('partner')
  const [first, second] = worker.stored
  if (!first || !second) throw new Error('two are needed')
  await act(async () => {
    worker.tell({ say: 'worker:documents', changes: [{ document: first }], by: 'this desk' })
    worker.tell({
      say: 'worker:documents',
      changes: [{ document: { ...second, name: 'Named in the popup' } as DeskDocument }],
    })
  })
  expect(document.querySelector('[data-part="notice"]')?.textContent).not.toContain('Undo')
  const writes = worker.writes.length
  await press('z')
  const [undone] = worker.writes.slice(writes).flat()
  expect(undone).toMatchObject({ document: { id: first.id } })
})

test('a worker that ended as it forgot, and said nothing of it, leaves nobody on the list', async () => {
  await open(people)
  await choose('view', 'list')
  const account = { platform: 'instagram', handle: 'ana.demo' }
  await act(async () => worker.tell({ say: 'worker:forgotten', account, changes: [] }))
  expect(lines()).toEqual(['instagram/ben.demo'])
})

test('what could not be written stays in view, is said, and is written when asked again', async () => {
  const client = fakeWorker(people)
  const write = client.write
  await openWith(client)
  await choose('view', 'list')
  await press('j')
  await press('s')
  client.write = () => Promise.reject(Object.assign(new Error('QuotaExceededError'), { code: 'storage' }))
  await choose('stage', 'client')
  ;(document.activeElement as HTMLElement).blur()
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('disk is not full')
  expect(document.querySelector('.notice-problem')?.textContent).toContain('not stored yet')
  const stage = () => document.querySelector('tr[data-person="instagram/ana.demo"]')?.textContent
  expect(stage()).toContain('client')
  client.write = write
  const again = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again')
  await act(async () => again?.click())
  expect(document.querySelector('[role="alert"]')).toBeNull()
  expect(worker.stored[0]).toMatchObject({ id: 'instagram/ana.demo', stage: 'client' })
  expect(stage()).toContain('client')
})

test('what could not be written brings nobody back who was forgotten meanwhile', async () => {
  const client = fakeWorker(people)
  const write = client.write
  await openWith(client)
  await choose('view', 'list')
  await press('j')
  await press('s')
  client.write = () => Promise.reject(Object.assign(new Error('QuotaExceededError'), { code: 'storage' }))
  await choose('stage', 'client')
  client.write = write
  worker.stored = worker.stored.filter(({ id }) => id !== 'instagram/ana.demo')
  const account = { platform: 'instagram', handle: 'ana.demo' }
  await act(async () => worker.tell({ say: 'worker:forgotten', account, changes: [] }))
  const again = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again')
  await act(async () => again?.click())
  expect(worker.stored.map(({ id }) => id)).toEqual(['instagram/ben.demo'])
  expect(lines()).toEqual(['instagram/ben.demo'])
})

test('a change that the worker made twice, having ended under it, is undone all the same', async () => {
  const client = fakeWorker(people)
  const write = client.write
  client.write = async (changes) => {
    await write(changes)
    return write(changes)
  }
  await openWith(client)
  await choose('view', 'list')
  await press('j')
  await press('s')
  await choose('stage', 'client')
  ;(document.activeElement as HTMLElement).blur()
  await press('z')
  expect(worker.stored[0]).toMatchObject({ id: 'instagram/ana.demo', stage: 'candidate' })
})

test('what is being typed stays when the same field is written in another window, and wins over it', async () => {
  await open(people)
  await choose('view', 'list')
  await act(async () => document.querySelector<HTMLElement>('tr[data-person="instagram/ana.demo"]')?.click())
  await vi.waitFor(() => expect(field('note')).not.toBeNull())
  const note = document.querySelector<HTMLTextAreaElement>('[data-field="note"]') as HTMLTextAreaElement
  await act(async () => {
    note.focus()
    note.value = 'Asked for her rates'
    note.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const [ana] = worker.stored
  const noted = { ...ana, note: 'Written in the popup' } as DeskDocument
  await act(async () => worker.tell({ say: 'worker:documents', changes: [{ document: noted }] }))
  expect(note.value).toBe('Asked for her rates')
  await act(async () => note.blur())
  expect(worker.stored[0]).toMatchObject({ note: 'Asked for her rates' })
  // Nothing is being typed any more.
  await act(async () => worker.tell({ say: 'worker:documents', changes: [{ document: noted }] }))
  expect(note.value).toBe('Written in the popup')
})

test('where everything was forgotten elsewhere, nothing is listed and nothing can be undone', async () => {
  await open(people)
  await choose('view', 'list')
  await press('j')
  await press('s')
  await choose('stage', 'client')
  ;(document.activeElement as HTMLElement).blur()
  const writes = worker.writes.length
  await act(async () => worker.tell({ say: 'worker:forgotten-everything' }))
  await press('z')
  expect(lines()).toEqual([])
  expect(worker.writes).toHaveLength(writes)
})

test('joined, two people are one with both accounts, and can be separated again', async () => {
  await open(people)
  await act(async () => document.querySelector<HTMLElement>('thead input')?.click())
  const join = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Same person: join')
  await act(async () => join?.click())
  expect(worker.stored).toHaveLength(1)
  expect(worker.stored[0]).toMatchObject({
    id: 'instagram/ana.demo',
    accounts: [{ handle: 'ana.demo' }, { handle: 'ben.demo' }, { handle: 'cleo.demo' }],
  })
  await press('z')
  expect(worker.stored).toHaveLength(2)
})

test('of thousands only those in view are drawn', async () => {
  await open({ summaries: Array.from({ length: 5_000 }, (_, n) => summary(`a${n}.demo`)) })
  expect(text()).toContain('5,000 of 5,000 people')
  expect(lines().length).toBeGreaterThan(5)
  expect(lines().length).toBeLessThan(80)
})

test('nobody yet: what to do', async () => {
  await open({})
  expect(text()).toContain('Nobody here yet')
})

test('a page that does not exist leads back', async () => {
  location.hash = '#/nowhere'
  await open(people)
  expect(text()).toContain('This page does not exist')
})

test.each(LANGUAGES)('no barriers, every message written (%s)', async (language) => {
  await open(people, language)
  await press('j')
  expect(document.documentElement.lang).toBe(language)
  expect(text()).not.toMatch(/undefined|NaN|\{|column\.|stage\./)
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

test('everybody who is selected is forgotten, after a question', async () => {
  await open(people)
  for (const handle of ['ana.demo', 'cleo.demo'])
    await act(async () => document.querySelector<HTMLElement>(`tr[data-person="instagram/${handle}"] input`)?.click())
  const click = (action: string) =>
    act(async () => {
      document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click()
      await new Promise((resolve) => setTimeout(resolve))
    })
  await click('bulk-forget')
  expect(worker.forget).not.toHaveBeenCalled()
  expect(text()).toContain('Delete everything read about 2 people')
  await click('bulk-forget-yes')
  expect(
    vi
      .mocked(worker.forget)
      .mock.calls.map(([account]) => account.handle)
      .sort(),
  ).toEqual(['ana.demo', 'cleo.demo'])
  expect(text()).toContain('2 people are forgotten')
  expect(document.querySelector('[data-part="bulk"]')).toBeNull()
})
