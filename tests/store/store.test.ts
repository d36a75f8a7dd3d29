import { describe, expect, test } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { exactly } from '../../src/core/facts.ts'
import { NO_NORMS } from '../../src/core/norm.ts'
import { databases, everythingIn, inDatabase, result } from './raw.ts'
import { reading } from './reading.ts'
import { openWorld } from './world.ts'

/** Ids of every reading in both databases, read without PouchDB. */
async function readingsIn(name: string): Promise<string[]> {
  const existing = (await indexedDB.databases()).map((one) => one.name)
  const ids = databases(name)
    .filter((database) => existing.includes(database))
    .map((database) =>
      inDatabase(database, 'readonly', (raw) => result(raw.objectStore('document-store').getAllKeys())),
    )
  return (await Promise.all(ids))
    .flat()
    .map(String)
    .filter((id) => id.startsWith('reading:'))
    .sort()
}

test('an account is found as it was saved, by another worker too', async () => {
  const { open } = openWorld()
  const store = open()
  await store.saveReading(reading())
  const dossier = await store.account('instagram', 'mira.demo')
  expect(dossier).toMatchObject({ profile: { followers: { value: 1000 }, readings: 1 }, verdict: { grade: 'unknown' } })
  expect(await open().account('instagram', 'mira.demo')).toEqual(dossier)
  expect(await store.account('instagram', 'nobody.demo')).toBeUndefined()
  expect(await store.account('tiktok', 'mira.demo')).toBeUndefined()
})

describe('readings', () => {
  test('have ids that sort by network, account and time', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.saveReading(reading({ readAt: '2026-05-10T14:00:00+03:00' }))
    await store.saveReading(reading({ handle: 'noor.demo' }))
    await store.saveReading(reading({ readAt: '2026-01-02T00:00:00Z' }))
    await store.saveReading(reading({ platform: 'tiktok' }))
    expect((await readingsIn(name)).map((id) => id.replace(/[^/]*$/, ''))).toEqual([
      'reading:instagram/mira.demo/2026-01-02T00:00:00.000Z/',
      'reading:instagram/mira.demo/2026-05-10T11:00:00.000Z/',
      'reading:instagram/noor.demo/2026-05-10T12:00:00.000Z/',
      'reading:tiktok/mira.demo/2026-05-10T12:00:00.000Z/',
    ])
  })

  test('that say the same within an hour are one', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.saveReading(reading())
    await store.saveReading(reading({ followers: exactly(1001), readAt: '2026-05-10T12:10:00Z' }))
    // Two tabs taking turns: what either says was said before.
    await open().saveReading(reading({ readAt: '2026-05-10T12:20:00Z', url: 'https://www.instagram.com/mira.demo/' }))
    await store.saveReading(reading({ followers: exactly(1001), readAt: '2026-05-10T12:30:00Z' }))
    expect(await readingsIn(name)).toHaveLength(2)
    expect((await store.account('instagram', 'mira.demo'))?.profile.readings).toBe(2)
    await store.saveReading(reading({ readAt: '2026-05-10T13:40:00Z' }))
    expect(await readingsIn(name)).toHaveLength(3)
  })

  test('from many tabs at once are all there', async () => {
    const { name, open } = openWorld()
    const [one, other] = [open(), open()]
    const said = Array.from({ length: 60 }, (_, n) =>
      reading({
        handle: `tab${n % 6}.demo`,
        followers: exactly(n),
        readAt: new Date(1_778_000_000_000 + n).toISOString(),
      }),
    )
    // Two workers, as while the extension is being updated.
    await Promise.all(said.map((each, n) => (n % 2 ? one : other).saveReading(each)))
    expect(await readingsIn(name)).toHaveLength(60)
    for (let n = 0; n < 6; n++) {
      expect((await one.account('instagram', `tab${n}.demo`))?.profile.readings).toBe(10)
    }
  })

  test('move to their own database, and none is lost or doubled when the worker dies in between', async () => {
    const { name, open } = openWorld()
    const store = open()
    for (let n = 0; n < 5; n++) await store.saveReading(reading({ followers: exactly(n) }))
    const before = await readingsIn(name)
    expect(await store.archive()).toBe(false)
    expect(await readingsIn(name)).toEqual(before)
    expect(before).toHaveLength(5)
    const [accounts] = databases(name)
    const waiting = await inDatabase(accounts as string, 'readonly', (raw) =>
      result(raw.objectStore('document-store').getAllKeys()),
    )
    expect(waiting.map(String).filter((id) => id.startsWith('reading:'))).toEqual([])
  })
})

describe('other people', () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'Lena_1990', name: 'Lena', followers: 12 }] }]
  const comments = [{ post: 'p1', author: 'lena_1990', text: 'so nice @tom.k!' }]

  test('are on the disk as hashes only', async () => {
    const { name, open } = openWorld()
    await open().saveReading(reading({ people, comments }))
    const disk = await everythingIn(name)
    for (const trace of ['lena', 'Lena', 'tom.k']) expect(disk).not.toContain(trace)
    expect(disk).toContain('so nice @_!')
  })

  test('are the same person wherever they are met, and judged as before', async () => {
    const { open } = openWorld()
    const store = open()
    await store.saveReading(reading({ people, comments }))
    await store.saveReading(reading({ people, comments, followers: exactly(1001) }))
    const profile = (await store.account('instagram', 'mira.demo'))?.profile
    const [follower] = profile?.people?.[0]?.accounts ?? []
    // Four of nine characters are digits.
    expect(profile?.people?.[0]?.accounts).toEqual([{ hash: follower?.hash, digitShare: 0.44, followers: 12 }])
    expect(profile?.comments?.map(({ author }) => author)).toEqual([follower?.hash])
  })

  test('are written once, however often a list that grows is read; what was made from it is made again from the readings', async () => {
    const { name, open } = openWorld()
    const store = open()
    const all = Array.from({ length: 40 }, (_, n) => ({ handle: `visitor${n}`, hasAvatar: n % 2 === 0 }))
    for (const seen of [10, 20, 30, 40, 40]) {
      const grown = [{ list: 'followers' as const, accounts: all.slice(0, seen) }]
      const readAt = `2026-05-10T12:00:${seen}.000Z`
      await store.saveReading(
        reading({ people: grown, readAt, url: `https://www.instagram.com/mira.demo/?seen=${seen}` }),
      )
    }
    const people = (await store.account('instagram', 'mira.demo'))?.profile.people
    const hashes = people?.[0]?.accounts.map(({ hash }) => hash as string) ?? []
    expect(new Set(hashes).size).toBe(40)
    const disk = await everythingIn(name)
    // Once in the reading, once in the profile.
    for (const hash of hashes) expect(disk.split(hash)).toHaveLength(3)

    await inDatabase(databases(name)[0] as string, 'readwrite', async (raw) => {
      const revisions = raw.objectStore('by-sequence')
      for (const key of await result(revisions.getAllKeys())) {
        const one = await result(revisions.get(key))
        if (String(one._doc_id_rev).startsWith('profile:')) revisions.put({ ...one, profile: 'damaged' }, key)
      }
    })
    expect((await open().account('instagram', 'mira.demo'))?.profile.people).toEqual(people)
  })

  test('have another hash in another database', async () => {
    const hashes = await Promise.all(
      [openWorld(), openWorld()].map(async ({ open }) => {
        const store = open()
        await store.saveReading(reading({ people }))
        return (await store.account('instagram', 'mira.demo'))?.profile.people?.[0]?.accounts[0]?.hash
      }),
    )
    expect(hashes[0]).toMatch(/^#[\w-]{22}$/)
    expect(hashes[0]).not.toBe(hashes[1])
  })
})

describe('forgetting', () => {
  test('an account leaves nothing of it to read', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.saveReading(reading({ name: 'Mira Example' }))
    await store.archive()
    await store.saveReading(reading({ followers: exactly(1001), name: 'Mira Example' }))
    await store.saveReading(reading({ handle: 'noor.demo' }))
    expect(await everythingIn(name)).toContain('Mira Example')
    await store.forgetAccount('instagram', 'mira.demo')
    const disk = await everythingIn(name)
    expect(disk).not.toContain('mira.demo')
    expect(disk).not.toContain('Mira Example')
    expect(await store.account('instagram', 'mira.demo')).toBeUndefined()
    expect(await store.account('instagram', 'noor.demo')).toBeDefined()
  })

  test('everything leaves nothing, and life goes on', async () => {
    const { name, open, session } = openWorld()
    const store = open()
    await store.saveReading(reading())
    await store.archive()
    await store.show(7, { platform: 'instagram', handle: 'mira.demo', unread: [] })
    await store.saveSettings({ language: 'fr' })
    await store.forgetEverything()
    expect(await everythingIn(name)).toBe('')
    expect(session.items.size).toBe(0)
    expect(await store.settings()).toEqual({ language: 'fr' })
    await store.saveReading(reading())
    expect((await store.account('instagram', 'mira.demo'))?.profile.readings).toBe(1)
  })
})

describe('verdicts', () => {
  test('are made again by another version, and under other settings', async () => {
    const world = openWorld()
    const store = world.open()
    await store.saveReading(reading())
    const asked: string[] = []
    const judged = (version: string) =>
      world
        .open({
          version,
          assess: (profile) => {
            asked.push(version)
            return assess(profile, [], NO_NORMS)
          },
        })
        .account('instagram', 'mira.demo')
    await judged('1')
    expect(asked).toEqual([])
    await judged('2')
    expect(asked).toEqual(['2'])
    await store.saveSettings({ prevalence: 0.5 })
    await judged('1')
    expect(asked).toEqual(['2', '1'])
  })
})

test('settings that make no sense are as good as absent', async () => {
  const { open, local } = openWorld()
  const store = open()
  await store.saveSettings({ language: 'fr' })
  expect(await store.settings()).toEqual({ language: 'fr' })
  await local.set({ settings: { language: 'klingon' } })
  expect(await store.settings()).toEqual({})
})
