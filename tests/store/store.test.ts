import { createHash } from 'node:crypto'
import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { VERSION } from '../../src/store/schema.ts'
import { damage, everythingIn, readingKeysIn } from './raw.ts'
import { reading } from './reading.ts'
import { accountOf, NOW, openWorld } from './world.ts'

test('an account is found as it was saved, by another worker too', async () => {
  const { open } = openWorld()
  const store = open()
  await store.append(reading())
  const dossier = await accountOf(store, 'instagram', 'mira.demo')
  expect(dossier).toMatchObject({ profile: { followers: { value: 1000 }, readings: 1 }, verdict: { grade: 'unknown' } })
  expect(await accountOf(open(), 'instagram', 'mira.demo')).toEqual(dossier)
  expect(await accountOf(store, 'instagram', 'nobody.demo')).toBeUndefined()
  expect(await accountOf(store, 'tiktok', 'mira.demo')).toBeUndefined()
})

describe('readings', () => {
  test('have keys that sort by network, account and time', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.append(reading({ readAt: '2026-05-10T14:00:00+03:00' }))
    await store.append(reading({ handle: 'noor.demo' }))
    await store.append(reading({ readAt: '2026-01-02T00:00:00Z' }))
    await store.append(reading({ platform: 'tiktok' }))
    expect((await readingKeysIn(name)).map((id) => id.replace(/[^/]*$/, ''))).toEqual([
      'instagram/mira.demo/2026-01-02T00:00:00.000Z/',
      'instagram/mira.demo/2026-05-10T11:00:00.000Z/',
      'instagram/noor.demo/2026-05-10T12:00:00.000Z/',
      'tiktok/mira.demo/2026-05-10T12:00:00.000Z/',
    ])
  })

  test('that say the same within an hour are one', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.append(reading())
    await store.append(reading({ followers: exactly(1001), readAt: '2026-05-10T12:10:00Z' }))
    // Two tabs taking turns: what either says was said before.
    await open().append(reading({ readAt: '2026-05-10T12:20:00Z', url: 'https://www.instagram.com/mira.demo/' }))
    await store.append(reading({ followers: exactly(1001), readAt: '2026-05-10T12:30:00Z' }))
    expect(await readingKeysIn(name)).toHaveLength(2)
    expect((await accountOf(store, 'instagram', 'mira.demo'))?.profile.readings).toBe(2)
    await store.append(reading({ readAt: '2026-05-10T13:40:00Z' }))
    expect(await readingKeysIn(name)).toHaveLength(3)
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
    await Promise.all(said.map((each, n) => (n % 2 ? one : other).append(each)))
    expect(await readingKeysIn(name)).toHaveLength(60)
    for (let n = 0; n < 6; n++) {
      expect((await accountOf(one, 'instagram', `tab${n}.demo`))?.profile.readings).toBe(10)
    }
  })

  test('and the profile they change are written together or not at all', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.append(reading())
    const put = IDBObjectStore.prototype.put
    let puts = 0
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts += 1
      // The profile's: the reading is written already.
      if (this.name === 'profiles') throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args as [unknown])
    })
    await expect(store.append(reading({ followers: exactly(2) }))).rejects.toMatchObject({ code: 'storage' })
    spy.mockRestore()
    expect(puts).toBeGreaterThan(1)
    expect(await readingKeysIn(name)).toHaveLength(1)
    expect((await store.append(reading({ followers: exactly(2) }))).readings).toBe(2)
  })
})

describe('other people', () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'Lena_1990', name: 'Lena', followers: 12 }] }]
  const comments = [{ post: 'p1', author: 'lena_1990', text: 'so nice @tom.k!' }]

  test('are on the disk as hashes only', async () => {
    const { name, open } = openWorld()
    await open().append(reading({ people, comments }))
    const disk = await everythingIn(name)
    for (const trace of ['lena', 'Lena', 'tom.k']) expect(disk).not.toContain(trace)
    for (const word of ['so nice', 'nice', '@']) expect(disk).not.toContain(word)
  })

  test('are the same person wherever they are met, and judged as before', async () => {
    const { open } = openWorld()
    const store = open()
    await store.append(reading({ people, comments }))
    await store.append(reading({ people, comments, followers: exactly(1001) }))
    const profile = (await accountOf(store, 'instagram', 'mira.demo'))?.profile
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
      await store.append(reading({ people: grown, readAt, url: `https://www.instagram.com/mira.demo/?seen=${seen}` }))
    }
    const people = (await accountOf(store, 'instagram', 'mira.demo'))?.profile.people
    const hashes = people?.[0]?.accounts.map(({ hash }) => hash as string) ?? []
    expect(new Set(hashes).size).toBe(40)
    const disk = await everythingIn(name)
    // Once in the reading, once in the profile.
    for (const hash of hashes) expect(disk.split(hash)).toHaveLength(3)

    await damage(name, 'profiles', ['instagram', 'mira.demo'], () => ({ profile: 'damaged' }))
    expect((await accountOf(open(), 'instagram', 'mira.demo'))?.profile.people).toEqual(people)
  })

  test('have another hash in another database', async () => {
    const hashes = await Promise.all(
      [openWorld(), openWorld()].map(async ({ open }) => {
        const store = open()
        await store.append(reading({ people }))
        return (await accountOf(store, 'instagram', 'mira.demo'))?.profile.people?.[0]?.accounts[0]?.hash
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
    await store.append(reading({ name: 'Mira Example' }))
    await store.append(reading({ followers: exactly(1001), name: 'Mira Example' }))
    await store.append(reading({ handle: 'noor.demo' }))
    expect(await everythingIn(name)).toContain('Mira Example')
    await store.forgetAccount('instagram', 'mira.demo')
    const disk = await everythingIn(name)
    expect(disk).not.toContain('mira.demo')
    expect(disk).not.toContain('Mira Example')
    expect(await accountOf(store, 'instagram', 'mira.demo')).toBeUndefined()
    expect(await accountOf(store, 'instagram', 'noor.demo')).toBeDefined()
  })

  test('everything leaves nothing, and life goes on', async () => {
    const { name, open, session } = openWorld()
    const store = open()
    await store.append(reading())
    await store.show(7, { platform: 'instagram', handle: 'mira.demo', unread: [] })
    await store.saveSettings({ language: 'fr' })
    await store.forgetEverything()
    expect(await everythingIn(name)).toBe('')
    // That a page still stands in a tab is known; whose it is not.
    expect([...session.items.values()].join()).not.toContain('mira.demo')
    expect(await store.settings()).toEqual({ language: 'fr' })
    await store.append(reading())
    expect((await accountOf(store, 'instagram', 'mira.demo'))?.profile.readings).toBe(1)
  })
})

test('what is counted while everything is forgotten is not taken for lost', async () => {
  const { open } = openWorld()
  const store = open()
  await store.append(reading())
  await Promise.all([store.size(), store.forgetEverything()])
  await store.append(reading())
  expect(await store.lost()).toBeUndefined()
})

describe('the key to the hashes', () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990' }] }]

  test('cannot be taken out of the browser, and is on no page of an export', async () => {
    const { name, open } = openWorld()
    const store = open()
    await store.append(reading({ people }))
    const connection = await openDB(name)
    const key: CryptoKey = await connection.get('meta', 'key')
    connection.close()
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
    expect(await store.exportPage().then(({ lines }) => JSON.parse(lines[0] as string))).toEqual({
      bonafide: 'export',
      version: VERSION,
    })
  })

  test('is the same for the next worker', async () => {
    const { open } = openWorld()
    await open().append(reading({ people }))
    const profile = await open().append(reading({ people, followers: exactly(3) }))
    expect(profile.people?.[0]?.accounts).toHaveLength(1)
  })

  test('without it, a list of handles names nobody', async () => {
    const { name, open } = openWorld()
    await open().append(reading({ people }))
    const disk = await everythingIn(name)
    const salts = ['', ...disk.matchAll(/[\w-]{20,}/g)].map(String)
    for (const salt of salts) {
      for (const who of ['lena_1990', 'instagram/lena_1990']) {
        for (const text of [who, `${salt}/${who}`, `${salt}${who}`]) {
          const digest = createHash('sha256').update(text).digest('base64url')
          expect(disk).not.toContain(digest.slice(0, 22))
        }
      }
    }
  })
})

describe('comments', () => {
  const texts = [
    'Call me at +33 6 12 34 56 78',
    'ｍｉｒａ．ｄｅｍｏ is who I mean',
    'Great shot!',
    '🔥🔥🔥',
    'Where is this bridge?',
  ]
  const comments = Array.from({ length: 12 }, (_, n) => ({
    post: `p${n % 4}`,
    author: `reader${n}`,
    text: texts[n % texts.length] as string,
    at: '2026-05-09T10:00:00Z',
  }))

  test('are kept without their words', async () => {
    const { name, open } = openWorld()
    await open().append(reading({ comments }))
    const disk = await everythingIn(name)
    for (const trace of [
      '+33',
      '12 34',
      '123456',
      'ｍｉｒａ',
      'mira demo',
      'Great',
      'great',
      'bridge',
      '🔥',
      'reader',
    ]) {
      expect(disk).not.toContain(trace)
    }
  })

  test('are judged as they were', async () => {
    const store = openWorld().open()
    await store.append(reading({ comments }))
    const kept = await accountOf(store, 'instagram', 'mira.demo')
    const { suspicions, findings, basis } = assess(
      mergeReading(undefined, reading({ comments })),
      signals,
      normsOf('instagram'),
    )
    expect(kept?.verdict).toMatchObject({ suspicions, findings, basis })
    expect(findings.find(({ signal }) => signal === 'stock-comments')?.is).not.toBe('not-measured')
  })

  test('read again are the same comments', async () => {
    const store = openWorld().open()
    await store.append(reading({ comments: comments.slice(0, 8) }))
    const profile = await store.append(reading({ comments, followers: exactly(7) }))
    expect(profile.comments).toHaveLength(12)
  })
})

describe('a clock that is wrong', () => {
  const later = (days: number) => new Date(NOW + days * 86_400_000).toISOString()

  test('a page’s reading from the future is one of now', async () => {
    const store = openWorld().open()
    await store.append(
      reading({ readAt: '2030-01-01T00:00:00Z', history: [{ at: '2031-01-01', followers: exactly(9) }] }),
    )
    const profile = await store.append(reading({ readAt: later(0.01), followers: exactly(1001) }))
    expect(profile).toMatchObject({ followers: { value: 1001 }, readAt: later(0.01) })
    expect(profile.history?.map(({ at }) => at.slice(0, 4))).toEqual(['2026'])
  })

  test('what was read while it was ahead wins over nothing once it is right again', async () => {
    const { clock, open, name } = openWorld()
    const store = open()
    await store.append(reading({ readAt: later(-1), followers: exactly(1000) }))
    clock.now = NOW + 500 * 86_400_000
    await store.append(reading({ readAt: later(500), followers: exactly(5) }))
    clock.now = NOW + 60_000
    expect((await store.profile('instagram', 'mira.demo'))?.followers?.value).toBe(1000)
    const profile = await store.append(reading({ readAt: later(0), followers: exactly(1010) }))
    expect(profile).toMatchObject({ followers: { value: 1010 }, readAt: later(0), readings: 2 })
    expect(profile.history?.map(({ followers }) => followers?.value)).toEqual([1000, 1010])
    expect(await readingKeysIn(name)).toHaveLength(2)
  })

  test('nothing is tidied by a clock that was ahead for a moment', async () => {
    const { clock, open } = openWorld()
    const store = open()
    await store.append(reading({ readAt: later(-40) }))
    await store.append(reading({ readAt: later(-1), handle: 'noor.demo' }))
    clock.now = NOW + 500 * 86_400_000
    while (await store.tidy());
    while (await open().tidy());
    clock.now = NOW + 60_000
    while (await open().tidy());
    expect(await store.size()).toEqual({ accounts: 2, readings: 2 })
  })

  test('that is a year behind for days deletes nothing, and what it took for the future is there again once it is right', async () => {
    const { clock, open, name } = openWorld()
    const store = open()
    await store.append(reading({ readAt: later(-30) }))
    await store.append(reading({ readAt: later(-1), followers: exactly(1100) }))
    const whole = await store.profile('instagram', 'mira.demo')
    for (const day of [-365, -364.5, -363.9, -363.5]) {
      clock.now = Date.parse(later(day))
      await open().append(reading({ readAt: later(day), followers: exactly(7) }))
      await open().profile('instagram', 'mira.demo')
      while (await store.tidy());
    }
    expect((await open().profile('instagram', 'mira.demo'))?.followers?.value).toBe(7)
    for (const day of [0.1, 1.2, 1.3]) {
      clock.now = Date.parse(later(day))
      while (await store.tidy());
    }
    const again = await open().profile('instagram', 'mira.demo')
    expect(again).toMatchObject({ followers: whole?.followers, readAt: whole?.readAt })
    expect(again?.history).toEqual(expect.arrayContaining(whole?.history ?? []))
    expect((await readingKeysIn(name)).filter((key) => key.includes('2026-'))).toHaveLength(2)
  })

  test('what was read while it was ahead goes also where nobody looks at the account again', async () => {
    const { clock, open } = openWorld()
    const store = open()
    await store.append(reading({ readAt: later(-1) }))
    clock.now = Date.parse(later(500))
    await store.append(reading({ readAt: later(500), handle: 'noor.demo' }))
    clock.now = Date.parse(later(0.1))
    while (await store.tidy());
    expect((await store.size()).readings).toBe(1)
  })

  test('that fell back deletes nothing either', async () => {
    const { clock, open } = openWorld()
    const store = open()
    await store.append(reading({ readAt: later(-1) }))
    clock.now = Date.parse('2001-01-01T00:00:00Z')
    while (await store.tidy());
    expect(
      (await store.append(reading({ readAt: '2001-01-01T00:00:00Z', followers: exactly(4) }))).followers?.value,
    ).toBe(1000)
    expect(await store.size()).toEqual({ accounts: 1, readings: 2 })
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
