/** Databases of former versions, saved as they were, become current ones. */
import { readFileSync } from 'node:fs'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import idb from 'pouchdb-adapter-idb'
import PouchDB from 'pouchdb-core'
import { describe, expect, test, vi } from 'vitest'
import { everythingIn } from '../raw.ts'
import { reading } from '../reading.ts'
import { accountOf, openWorld } from '../world.ts'

// PouchDB asks which browser it is in; Node 20 has no navigator.
if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'node' } })
PouchDB.plugin(idb)

type Line = { database: 'accounts' | 'readings'; doc: { _id: string; [field: string]: unknown } }

function saved(version: number): Line[] {
  const lines = readFileSync(`tests/store/former/version-${version}.ndjson`, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** A world that has the databases of a former version. */
async function worldOf(lines: readonly Line[]) {
  const world = openWorld()
  for (const database of ['accounts', 'readings'] as const) {
    const raw = new PouchDB(`${world.name}-${database}`, { adapter: 'idb', auto_compaction: true, revs_limit: 1 })
    await raw.bulkDocs(lines.filter((line) => line.database === database).map(({ doc }) => doc))
    await raw.close()
  }
  return world
}

const formerDatabases = async (name: string) =>
  (await indexedDB.databases()).map((one) => one.name).filter((one) => one?.startsWith(`_pouch_${name}`))

/** Everything but the key, comparable with another world's. */
async function contentsOf({ open }: Awaited<ReturnType<typeof worldOf>>) {
  const store = open()
  const profiles = await Promise.all(
    ['mira.demo', 'noor.demo', 'gus.demo', 'brand.demo'].map((handle) => store.profile('instagram', handle)),
  )
  return { size: await store.size(), profiles: JSON.parse(JSON.stringify(profiles).replaceAll(/#[\w-]{12,22}/g, '#')) }
}

describe.each([1, 2])('version %i', (version) => {
  test('what is known stays, and the former databases go', async () => {
    const { name, open } = await worldOf(saved(version))
    const store = open()
    expect((await store.profile('instagram', 'mira.demo')) as object).toMatchObject({
      followers: { value: 1100, low: 1100, high: 1100 },
      following: { value: 80 },
      recent: [
        { id: 'p2', likes: { value: 120, low: 120, high: 120 }, comments: { value: 4 } },
        { id: 'p1', likes: 'hidden', comments: { value: 2 } },
      ],
      readings: 2,
    })
    expect((await store.profile('instagram', 'noor.demo'))?.followers).toEqual({
      value: 48_200,
      low: 48_150,
      high: 48_249,
      shown: '48.2K',
    })
    expect(await store.size()).toEqual(version === 1 ? { accounts: 2, readings: 3 } : { accounts: 4, readings: 7 })
    expect(await formerDatabases(name)).toEqual([])
    expect(await store.lost()).toBeUndefined()
    expect(await everythingIn(name)).not.toContain('"low":1100')
  })

  test('cut short after any page, it goes on and ends the same', async () => {
    const whole = await contentsOf(await worldOf(saved(version)))
    for (let cut = 1; ; cut += 1) {
      const world = await worldOf(saved(version))
      const put = IDBObjectStore.prototype.put
      let left = cut
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        left -= 1
        if (left < 0) throw new DOMException('the worker ended', 'AbortError')
        return put.apply(this, args as [unknown])
      })
      await world
        .open()
        .size()
        .catch(() => {})
      spy.mockRestore()
      expect(await contentsOf(world)).toEqual(whole)
      if (left >= 0) break
    }
  })
})

test.each(['accounts', 'readings'])(
  'former %s that cannot be opened for a while stop nobody, and are moved once they can',
  async (database) => {
    const whole = await contentsOf(await worldOf(saved(2)))
    const world = await worldOf(saved(2))
    const opening = IDBFactory.prototype.open
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
      if (name.endsWith(`-${database}`)) throw new DOMException('full disk while opening', 'QuotaExceededError')
      return opening.call(this, name, version)
    })
    await world.open().append(reading({ handle: 'sam.demo' }))
    spy.mockRestore()
    const store = world.open()
    expect(await store.profile('instagram', 'sam.demo')).toBeDefined()
    await store.forgetAccount('instagram', 'sam.demo')
    expect(await contentsOf(world)).toEqual(whole)
    expect(await formerDatabases(world.name)).toEqual([])
  },
)

test('people are the same people, and their former hashes are nowhere', async () => {
  const lines = saved(2)
  const { name, open } = await worldOf(lines)
  const store = open()
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990', followers: 12 }] }]
  const profile = await store.append(reading({ people, readAt: '2026-05-14T12:00:00.000Z' }))
  expect(profile.people?.[0]?.accounts).toHaveLength(2)
  const disk = await everythingIn(name)
  const hashes = new Set(JSON.stringify(lines).match(/#[\w-]{22}/g))
  expect(hashes.size).toBeGreaterThan(4)
  for (const hash of hashes) expect(disk).not.toContain(hash)
  for (const word of ['bridge', '+33', 'market', '🔥']) expect(disk).not.toContain(word)
})

test('who came back to the user’s stories is still known, by name where the profile was looked at', async () => {
  const store = (await worldOf(saved(2))).open()
  expect((await accountOf(store, 'instagram', 'gus.demo'))?.profile.sightings?.seen).toHaveLength(3)
  expect(Object.values((await store.viewers())[0]?.named ?? {})).toEqual([{ handle: 'gus.demo', followers: 1000 }])
})

test('a profile that is damaged, behind or missing there is made of its readings', async () => {
  const isProfileOf = (id: string, handle: string) => id === `profile:instagram/${handle}`
  const lines = saved(2).flatMap((line) => {
    if (isProfileOf(line.doc._id, 'noor.demo')) return []
    if (isProfileOf(line.doc._id, 'gus.demo')) return [{ ...line, doc: { _id: line.doc._id, profile: 'damaged' } }]
    if (!isProfileOf(line.doc._id, 'mira.demo')) return [line]
    const first = { ...(line.doc.profile as object), followers: 1, readAt: '2026-05-01T12:00:00.000Z', seenAt: {} }
    return [{ ...line, doc: { ...line.doc, profile: first, isBehind: true } }]
  })
  const store = (await worldOf(lines)).open()
  expect((await store.profile('instagram', 'noor.demo'))?.followers?.value).toBe(48_200)
  expect((await store.profile('instagram', 'gus.demo'))?.followers?.value).toBe(1000)
  expect((await store.profile('instagram', 'mira.demo'))?.followers?.value).toBe(1100)
})

test('forgetting everything forgets the former databases too', async () => {
  const { name, open } = await worldOf(saved(2))
  await open().forgetEverything()
  expect(await formerDatabases(name)).toEqual([])
  expect(await open().size()).toEqual({ accounts: 0, readings: 0 })
})

test('a database of the same name that is something else stops nobody', async () => {
  const world = openWorld()
  const other = await openDB(`_pouch_${world.name}-accounts`, 1, { upgrade: (raw) => void raw.createObjectStore('x') })
  other.close()
  await world.open().append(reading())
  expect(await world.open().size()).toEqual({ accounts: 1, readings: 1 })
})

test('an export of version 1 or 2 is imported as it is now', async () => {
  for (const version of [1, 2]) {
    const lines = saved(version).flatMap(({ doc }) => {
      if ('profile' in doc) return [JSON.stringify({ kind: 'profile', profile: doc.profile })]
      return 'reading' in doc ? [JSON.stringify({ kind: 'reading', reading: doc.reading })] : []
    })
    const salt = saved(version).find(({ doc }) => doc._id === '_local/salt')?.doc.salt
    const { name, open } = openWorld()
    const store = open()
    const report = await store.importLines(JSON.stringify({ bonafide: 'export', version, salt }), lines)
    expect(report).toEqual({ added: lines.length, known: 0, refused: [] })
    const disk = await everythingIn(name)
    for (const trace of ['"low":1100', 'bridge']) expect(disk).not.toContain(trace)
    const before = (await store.profile('instagram', 'mira.demo'))?.people?.[0]?.accounts.length
    const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990', followers: 12 }] }]
    const after = await store.append(reading({ people, readAt: '2026-05-14T12:00:00.000Z' }))
    if (version === 2) expect(after.people?.[0]?.accounts).toHaveLength(before as number)
  }
})
