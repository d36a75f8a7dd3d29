import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import type { Change, DeskDocument } from '../../src/core/desk/document.ts'
import { type AccountSummary, summarise } from '../../src/core/desk/summary.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import type { Store } from '../../src/store/index.ts'
import { damage, everythingIn } from './raw.ts'
import { reading } from './reading.ts'
import { accountOf, NOW, openWorld } from './world.ts'

const at = '2026-06-01T10:00:00.000Z'
const mira = { platform: 'instagram', handle: 'mira.demo' }

function person(facts: Partial<Extract<DeskDocument, { kind: 'person' }>> = {}): DeskDocument {
  return {
    kind: 'person',
    id: 'instagram/mira.demo',
    updatedAt: at,
    accounts: [mira],
    stage: 'toCheck',
    tags: [],
    ...facts,
  }
}

function queued(handle = 'mira.demo'): DeskDocument {
  return {
    kind: 'queue',
    id: `instagram/${handle}`,
    updatedAt: at,
    addedAt: at,
    order: 1,
    platform: 'instagram',
    handle,
  }
}

const inShort = (profile: Profile, known: AccountSummary | undefined): AccountSummary => {
  return {
    platform: profile.platform,
    handle: profile.handle,
    readAt: profile.readAt,
    readings: profile.readings,
    grade: 'unknown',
    score: known?.score ?? null,
    range: null,
    levels: { likes: 'unknown', followers: 'unknown', stories: 'unknown' },
    signs: [],
    usablePosts: 0,
  }
}

async function summariseAll(store: Store): Promise<string[]> {
  const made: string[] = []
  for (let hasMore = true; hasMore; ) {
    const step = await store.summariseSome(2, inShort)
    made.push(...step.summaries.map(({ handle }) => handle))
    hasMore = step.hasMore
  }
  return made
}

describe('documents', () => {
  test('are there for the next worker, dated when they were written', async () => {
    const { open } = openWorld()
    await open().writeDesk([{ document: person({ note: 'kind' }) }, { document: queued() }])
    expect(await open().documents()).toEqual([
      { ...person({ note: 'kind' }), updatedAt: new Date(NOW).toISOString() },
      { ...queued(), updatedAt: new Date(NOW).toISOString() },
    ])
    expect((await open().documents('queue')).map(({ kind }) => kind)).toEqual(['queue'])
  })

  test('what undoes a change brings back what was there, whatever the change was', async () => {
    const store = openWorld().open()
    await store.writeDesk([{ document: person({ note: 'first' }) }])
    const changes: Change[] = [
      { document: person({ note: 'second' }) },
      { document: queued() },
      { document: queued('noor.demo') },
      { deleted: { kind: 'person', id: 'instagram/mira.demo' } },
      { deleted: { kind: 'queue', id: 'instagram/noor.demo' } },
    ]
    const before = await store.documents()
    const undo = await store.writeDesk(changes)
    expect((await store.documents()).map(({ id }) => id)).toEqual(['instagram/mira.demo'])
    const redo = await store.writeDesk(undo)
    expect(await store.documents()).toEqual(before)
    await store.writeDesk(redo)
    expect((await store.documents()).map(({ kind }) => kind)).toEqual(['queue'])
  })

  test('all of some changes are written, or none', async () => {
    const { open } = openWorld()
    const put = IDBObjectStore.prototype.put
    let left = 1
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'desk' && left-- === 0) throw new DOMException('the worker ended', 'AbortError')
      return put.apply(this, args as [unknown])
    })
    const changes = ['a', 'b', 'c'].map((handle): Change => ({ document: queued(handle) }))
    left = 1
    await open()
      .writeDesk(changes)
      .catch(() => {})
    spy.mockRestore()
    expect([0, 3]).toContain((await open().documents()).length)
  })

  test('one that is damaged loses only itself', async () => {
    const { name, open } = openWorld()
    await open().writeDesk([{ document: person() }, { document: queued() }])
    await damage(name, 'desk', ['queue', 'instagram/mira.demo'], () => ({ kind: 'queue' }))
    expect((await open().documents()).map(({ kind }) => kind)).toEqual(['person'])
  })

  test('go into an export and come back; the later of two stays', async () => {
    const one = openWorld().open()
    await one.writeDesk([{ document: person({ note: 'note' }) }, { document: queued() }])
    const [header = '', ...lines] = (await one.exportPage()).lines
    const other = openWorld().open()
    expect(await other.importLines(header, lines)).toEqual({ added: 2, known: 0, refused: [] })
    expect(await other.documents()).toEqual(await one.documents())
    expect(await other.importLines(header, lines)).toEqual({ added: 0, known: 2, refused: [] })
    const older = JSON.stringify({ kind: 'desk', document: person({ note: 'older' }) })
    expect(await other.importLines(header, [older])).toMatchObject({ added: 0 })
    expect(await other.documents()).toEqual(await one.documents())
  })
})

describe('summaries', () => {
  test('whoever was read waits; so does whoever is read again, for the next worker too', async () => {
    const { open } = openWorld()
    const store = open()
    for (const handle of ['a', 'b', 'c']) await store.append(reading({ handle }))
    expect(await store.summaries()).toEqual({ summaries: [], waiting: 3 })
    expect(await summariseAll(open())).toEqual(['a', 'b', 'c'])
    expect(await summariseAll(store)).toEqual([])
    await store.append(reading({ handle: 'b', followers: exactly(7) }))
    expect(await open().summaries()).toMatchObject({ waiting: 1, summaries: [{}, { handle: 'b', readings: 1 }, {}] })
    expect(await summariseAll(open())).toEqual(['b'])
    expect((await open().summaries()).summaries[1]).toMatchObject({ handle: 'b', readings: 2 })
  })

  test('of those read last come first, with how many there are; one that is damaged costs no other its place', async () => {
    const { name, open } = openWorld()
    const store = open()
    for (const [handle, day] of Object.entries({ a: 3, b: 1, c: 4, d: 2 }))
      await store.append(reading({ handle, readAt: `2026-06-0${day}T10:00:00.000Z` }))
    await summariseAll(store)
    const latest = async (most: number) => {
      const { summaries, ...counts } = await store.latestSummaries(most)
      return { handles: summaries.map(({ handle }) => handle).join(' '), ...counts }
    }
    expect(await latest(2)).toEqual({ handles: 'c a', known: 4, waiting: 0 })
    expect(await latest(10)).toEqual({ handles: 'c a d b', known: 4, waiting: 0 })
    await damage(name, 'summaries', ['instagram', 'a'], () => ({ readAt: '2026-06-03T10:00:00.000Z' }))
    expect(await latest(2)).toEqual({ handles: 'c d', known: 4, waiting: 0 })
  })

  test('of some accounts: only those that were summed up', async () => {
    const store = openWorld().open()
    for (const handle of ['a', 'b']) await store.append(reading({ handle }))
    await summariseAll(store)
    const accounts = ['b', 'nobody'].map((handle) => ({ platform: 'instagram', handle }))
    expect(await store.summariesOf(accounts)).toMatchObject([{ handle: 'b' }])
  })

  test('by other rules everybody waits, once', async () => {
    const store = openWorld().open()
    await store.append(reading())
    await store.judgeBy('1')
    await summariseAll(store)
    expect(await store.judgeBy('1')).toBe(false)
    expect(await summariseAll(store)).toEqual([])
    expect(await store.judgeBy('2')).toBe(true)
    expect(await summariseAll(store)).toEqual(['mira.demo'])
  })

  test('what cannot be summed up still waits, and nothing of it is lost', async () => {
    const store = openWorld().open()
    await store.append(reading())
    await expect(store.summariseSome(5, () => JSON.parse('{'))).rejects.toThrow()
    expect(await store.summaries()).toEqual({ summaries: [], waiting: 1 })
    expect((await accountOf(store, 'instagram', 'mira.demo'))?.profile.readings).toBe(1)
  })

  test('are of the real judgement too', async () => {
    const store = openWorld().open()
    await store.append(reading({ followers: exactly(8_000) }))
    const verdict = (await accountOf(store, 'instagram', 'mira.demo'))?.verdict
    if (!verdict) throw new Error('nobody there')
    await store.summariseSome(5, (profile) => summarise(profile, verdict))
    const { summaries } = await store.summaries()
    expect(summaries).toMatchObject([{ handle: 'mira.demo', audience: { fact: 'followers', count: { value: 8_000 } } }])
  })
})

test('a forgotten account leaves nothing on the desk, and says what it took with it', async () => {
  const { name, open } = openWorld()
  const store = open()
  await store.append(reading())
  await summariseAll(store)
  const both = person({ id: 'tiktok/both', accounts: [mira, { platform: 'tiktok', handle: 'both' }] })
  await store.writeDesk([{ document: person({ note: 'secret' }) }, { document: both }, { document: queued() }])
  expect(await store.forgetAccount('instagram', 'mira.demo')).toEqual([
    { deleted: { kind: 'person', id: 'instagram/mira.demo' } },
    { document: { ...both, accounts: [{ platform: 'tiktok', handle: 'both' }], updatedAt: expect.any(String) } },
    { deleted: { kind: 'queue', id: 'instagram/mira.demo' } },
  ])
  const disk = await everythingIn(name)
  for (const trace of ['mira.demo', 'secret']) expect(disk).not.toContain(trace)
  expect(await open().summaries()).toEqual({ summaries: [], waiting: 0 })
})

/** A database as an earlier version left it: these stores, without what came later. Resolves with its name. */
async function asVersion(version: number, stores: readonly string[], name: string): Promise<string> {
  const current = await openDB(name)
  const contents = await Promise.all(
    stores.map(async (store) => {
      const [keys, values] = await Promise.all([current.getAllKeys(store), current.getAll(store)])
      return { store, records: keys.map((key, index) => ({ key, value: values[index] })) }
    }),
  )
  current.close()
  const former = `${name}-${version}`
  const raw = await openDB(former, version, {
    upgrade: (database) => {
      for (const { store } of contents) database.createObjectStore(store)
    },
  })
  for (const { store, records } of contents) for (const { key, value } of records) await raw.put(store, value, key)
  raw.close()
  return former
}

async function openNamed(name: string) {
  const { openStore } = await import('../../src/store/index.ts')
  const { memoryArea } = await import('./area.ts')
  return openStore({ areas: { session: memoryArea(), local: memoryArea() }, name, now: () => NOW })
}

const FIRST_STORES = ['profiles', 'readings', 'stories', 'strangers', 'meta']

test('a database of version 4 becomes a current one: who was read last is found', async () => {
  const { name, open } = openWorld()
  const before = open()
  for (const handle of ['a', 'b', 'c']) await before.append(reading({ handle }))
  await summariseAll(before)
  const store = await openNamed(await asVersion(4, [...FIRST_STORES, 'desk', 'summaries', 'unjudged'], name))
  expect(await store.latestSummaries(2)).toMatchObject({ summaries: [{ handle: 'c' }, { handle: 'b' }], known: 3 })
})

test('a database of version 3 becomes a current one: what is known stays, and everybody waits to be summed up', async () => {
  const { name, open } = openWorld()
  await open().append(reading())
  const store = await openNamed(await asVersion(3, FIRST_STORES, name))
  expect((await store.profile('instagram', 'mira.demo'))?.followers?.value).toBe(1_000)
  expect(await store.documents()).toEqual([])
  expect(await store.judgeBy('rules')).toBe(true)
  expect(await summariseAll(store)).toEqual(['mira.demo'])
  await store.writeDesk([{ document: person() }])
  expect(await store.documents('person')).toHaveLength(1)
})
