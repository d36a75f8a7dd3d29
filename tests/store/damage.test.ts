/** The disk is full, the database is of a newer version, damaged, or gone; a record is damaged. */
import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { summarise } from '../../src/core/desk/summary.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { damage } from './raw.ts'
import { reading } from './reading.ts'
import { NOW, openWorld } from './world.ts'

const followersIn = async (store: ReturnType<ReturnType<typeof openWorld>['open']>) =>
  (await store.profile('instagram', 'mira.demo'))?.followers?.value

describe('a full disk', () => {
  test('is told, nothing that was confirmed is lost, all of it can be exported, and with room again life goes on', async () => {
    const { open } = openWorld()
    const store = open()
    await store.append(reading())
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(store.append(reading({ followers: exactly(2) }))).rejects.toMatchObject({ code: 'storage' })
    expect((await store.exportPage()).lines).toHaveLength(4)
    put.mockRestore()
    expect(await followersIn(store)).toBe(1000)
    await store.append(reading({ followers: exactly(2) }))
    expect(await followersIn(store)).toBe(2)
  })

  test('a worker that started on it works once there is room', async () => {
    const { open } = openWorld()
    await open().append(reading())
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('full disk while opening', 'QuotaExceededError')
    })
    const store = open()
    await expect(store.profile('instagram', 'mira.demo')).rejects.toMatchObject({ code: 'storage' })
    opening.mockRestore()
    expect(await followersIn(store)).toBe(1000)
  })

  test('a connection that the browser closed is opened anew', async () => {
    const { open } = openWorld()
    const store = open()
    await store.append(reading())
    const transaction = IDBDatabase.prototype.transaction
    let broken = 1
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      broken -= 1
      if (broken >= 0) throw new DOMException('the connection is closing', 'InvalidStateError')
      return transaction.apply(this, args)
    })
    expect(await followersIn(store)).toBe(1000)
    spy.mockRestore()
  })
})

describe('a database of a newer version', () => {
  async function newer() {
    const { open, name } = openWorld()
    await open().append(reading())
    ;(await openDB(name, 99)).close()
    return { store: open(), name }
  }

  test('is not touched', async () => {
    const { store } = await newer()
    await expect(store.append(reading({ followers: exactly(2) }))).rejects.toMatchObject({ code: 'newer' })
    await expect(store.profile('instagram', 'mira.demo')).rejects.toMatchObject({ code: 'newer' })
  })

  test('can be exported, and forgotten', async () => {
    const { store } = await newer()
    const { lines } = await store.exportPage()
    expect(JSON.parse(lines[0] as string)).toMatchObject({ bonafide: 'export', version: 99 })
    expect(lines.join('\n')).toContain('mira.demo')
    await store.forgetEverything()
    await store.append(reading())
    expect(await store.profile('instagram', 'mira.demo')).toBeDefined()
  })
})

describe('what the database notes of itself', () => {
  test.each([null, 'x', 7, [], {}, Number.NaN, new Date(0), { day: 0, trusted: 'x', database: 5, isDone: 0 }])(
    'as %j costs nothing that is kept, and nothing stops working',
    async (record) => {
      const { open, name, clock } = openWorld()
      await open().append(reading())
      await open().tidy()
      const raw = await openDB(name)
      for (const key of ['key', 'clock', 'round', 'move', 'isOpened', 'rules', 'salt'])
        await raw.put('meta', record, key)
      raw.close()
      const store = open()
      expect(await followersIn(store)).toBe(1000)
      const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990' }] }]
      const profile = await store.append(reading({ followers: exactly(1100), people, readAt: '2026-06-01T00:00:00Z' }))
      expect(profile).toMatchObject({ followers: { value: 1100 }, readings: 2 })
      // Whoever is met from now on is recognised again.
      const again = await open().append(reading({ handle: 'noor.demo', people }))
      expect(again.people).toEqual(profile.people)
      clock.now += 2 * 86_400_000
      while (await store.tidy());
      expect(await store.size()).toEqual({ accounts: 2, readings: 3 })
    },
  )
})

describe('what waits to be summed up', () => {
  const summariseAll = async (store: ReturnType<ReturnType<typeof openWorld>['open']>) => {
    const made: string[] = []
    for (let hasMore = true; hasMore; ) {
      const slice = await store.summariseSome(2, (profile) => summarise(profile, judged(profile)))
      made.push(...slice.summaries.map(({ handle }) => handle))
      hasMore = slice.hasMore
    }
    return made
  }
  const judged = (profile: Profile) => assess(profile, [], normsOf('instagram'))

  test('is not held up by what is nobody’s', async () => {
    const { open, name } = openWorld()
    await open().append(reading())
    const raw = await openDB(name)
    for (const key of ['x', 7, [], [1, 2], ['instagram']]) {
      await raw.put('unjudged', true, key)
      await raw.put('profiles', {}, key)
    }
    raw.close()
    const store = open()
    expect(await summariseAll(store)).toEqual(['mira.demo'])
    await store.judgeBy('other rules')
    expect(await summariseAll(store)).toEqual(['mira.demo'])
  })

  test.each([null, 'x', {}, { platform: 'instagram', handle: 'mira.demo', readAt: 'x', levels: null, signs: [5] }])(
    'a summary that is %j is made again',
    async (record) => {
      const { open, name, clock } = openWorld()
      const store = open()
      await store.append(reading())
      await summariseAll(store)
      await damage(name, 'summaries', ['instagram', 'mira.demo'], () => record)
      expect(await store.summaries()).toEqual({ summaries: [], waiting: 0 })
      clock.now += 86_400_000
      while (await store.tidy());
      expect(await summariseAll(store)).toEqual(['mira.demo'])
      expect((await store.summaries()).summaries).toHaveLength(1)
    },
  )
})

describe('a database that is gone', () => {
  async function gone() {
    const world = openWorld()
    const store = world.open()
    await store.append(reading())
    await store.append(reading({ handle: 'noor.demo' }))
    await store.size()
    // As a browser does that finds its files damaged.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(world.name).onsuccess = resolve
    })
    return world
  }

  test('is noticed: what there was, and when', async () => {
    const { open } = await gone()
    const store = open()
    expect(await store.profile('instagram', 'mira.demo')).toBeUndefined()
    expect(await store.lost()).toEqual({ accounts: 2, at: new Date(NOW).toISOString() })
    // Until the user has seen it, by whichever worker.
    expect(await open().lost()).toBeDefined()
    await store.dismissLoss()
    expect(await store.lost()).toBeUndefined()
    await store.append(reading())
    expect(await open().lost()).toBeUndefined()
  })

  test('is not said of a new one, nor of one that was forgotten', async () => {
    const store = openWorld().open()
    await store.append(reading())
    expect(await store.lost()).toBeUndefined()
    await store.forgetEverything()
    await store.append(reading())
    expect(await store.lost()).toBeUndefined()
  })
})

describe('a database that cannot be read', () => {
  test('is called damaged, not full, and what can be read can be exported', async () => {
    const { open, name } = openWorld()
    await open().append(reading())
    // Rebuilt by hand with one of its stores missing.
    const before = await openDB(name)
    const [key] = await before.getAllKeys('profiles')
    const record = await before.get('profiles', key as IDBValidKey)
    before.close()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve
    })
    const half = await openDB(name, 3, { upgrade: (database) => void database.createObjectStore('profiles') })
    await half.put('profiles', record, key)
    half.close()
    const store = open()
    await expect(store.append(reading())).rejects.toMatchObject({ code: 'damaged' })
    expect((await store.exportPage()).lines.join('\n')).toContain('mira.demo')
  })

  test('so is one whose files make no sense to the browser', async () => {
    const { open } = openWorld()
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    await expect(open().size()).rejects.toMatchObject({ code: 'damaged' })
    opening.mockRestore()
  })
})

test('records that are lost are counted when all is exported', async () => {
  const { open, name } = openWorld()
  const store = open()
  await store.append(reading())
  await store.append(reading({ handle: 'noor.demo' }))
  await damage(name, 'profiles', ['instagram', 'mira.demo'], () => 7)
  expect(await store.exportPage()).toMatchObject({ damaged: 1 })
})

describe.each([
  ['lost', () => null],
  ['scrambled', () => ({ profile: { handle: 7 }, reading: 'x' })],
])('a record that is %s', (_, change) => {
  test('as a profile is made again from its readings', async () => {
    const { open, name } = openWorld()
    const store = open()
    await store.append(reading())
    await store.append(reading({ followers: exactly(1100), readAt: '2026-05-12T12:00:00.000Z' }))
    const before = await store.profile('instagram', 'mira.demo')
    await damage(name, 'profiles', ['instagram', 'mira.demo'], change)
    expect(await open().profile('instagram', 'mira.demo')).toEqual(before)
    await damage(name, 'profiles', ['instagram', 'mira.demo'], change)
    const after = await open().append(reading({ followers: exactly(1200), readAt: '2026-05-13T12:00:00.000Z' }))
    expect(after).toMatchObject({ followers: { value: 1200 }, readings: 3 })
  })

  test('as a reading is left out, and the rest stays', async () => {
    const { open, name } = openWorld()
    const store = open()
    await store.append(reading())
    await store.append(reading({ followers: exactly(1100), readAt: '2026-05-12T12:00:00.000Z' }))
    await damage(name, 'readings', ([first]) => first, change)
    const { lines } = await store.exportPage()
    expect(lines.filter((line) => line.startsWith('{"kind":"reading"') && line.includes('1100'))).toHaveLength(1)
    await store.append(reading({ followers: exactly(1200), readAt: '2026-05-13T12:00:00.000Z' }))
    expect((await store.profile('instagram', 'mira.demo'))?.readings).toBe(3)
  })
})
