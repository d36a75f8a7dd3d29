import { describe, expect, test, vi } from 'vitest'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Reading } from '../../src/core/profile/reading.ts'
import type { Store } from '../../src/store/index.ts'
import { everythingIn } from './raw.ts'
import { reading } from './reading.ts'
import { accountOf, NOW, openWorld } from './world.ts'

async function exported(store: Store): Promise<string[]> {
  const lines: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.exportPage(cursor)
    lines.push(...page.lines)
    cursor = page.next
  } while (cursor !== undefined)
  return lines
}

async function imported(store: Store, lines: readonly string[]) {
  return store.importLines(lines[0] ?? '', lines.slice(1))
}

/** Two accounts; one has a reading that is archived and one that waits, and people. */
async function filled() {
  const world = openWorld()
  const store = world.open()
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990', followers: 12 }] }]
  await store.append(reading({ people }))
  await store.append(reading({ handle: 'noor.demo' }))
  await store.append(reading({ followers: exactly(1100), readAt: '2026-05-12T12:00:00.000Z' }))
  await store.saveSettings({ language: 'fr' })
  return { ...world, store, lines: await exported(store) }
}

test('what comes in while everything is forgotten is made pseudonymous as all that follows', async () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990' }] }]
  const header = '{"bonafide":"export","version":4}'
  const line = JSON.stringify({ kind: 'reading', reading: reading({ people }) })
  const store = openWorld().open()
  await store.append(reading({ handle: 'noor.demo' }))
  const importing = store.importLines(header, [line])
  await Promise.all([store.forgetEverything(), importing])
  await store.append(reading({ handle: 'noor.demo', people }))
  const hashes = ['mira.demo', 'noor.demo'].map(async (handle) => {
    const profile = await store.profile('instagram', handle)
    return profile?.people?.[0]?.accounts[0]?.hash
  })
  const [imported, read] = await Promise.all(hashes)
  expect(imported).toBe(read)
  expect(read).toMatch(/^#/)
})

describe('lines that are handed over while those before them are still being written', () => {
  const HEADER = '{"bonafide":"export","version":5}'
  const lineOf = (facts: Partial<Reading>) => JSON.stringify({ kind: 'reading', reading: reading(facts) })
  const dayOf = (day: number) => `2026-05-${String(day).padStart(2, '0')}T12:00:00.000Z`
  const batches = [1, 2, 3, 4].map((batch) =>
    [1, 2, 3].map((n) => lineOf({ followers: exactly(batch * 10 + n), readAt: dayOf(batch * 3 + n) })),
  )

  test('add up to what they come to one after the other', async () => {
    const [one, other] = [openWorld().open(), openWorld().open()]
    const added = await Promise.all(batches.map((lines) => one.importLines(HEADER, lines)))
    for (const lines of batches) await other.importLines(HEADER, lines)
    expect(added.map((report) => report.added)).toEqual([3, 3, 3, 3])
    expect((await exported(one)).sort()).toEqual((await exported(other)).sort())
  })

  test('twice among the same ones are one reading', async () => {
    const store = openWorld().open()
    const lines = [...(batches[0] ?? []), ...(batches[0] ?? [])]
    expect(await store.importLines(HEADER, lines)).toEqual({ added: 3, known: 3, refused: [] })
    const more = [lineOf({ readAt: dayOf(5), followers: exactly(7) }), ...lines]
    expect(await store.importLines(HEADER, more)).toEqual({ added: 1, known: 6, refused: [] })
    expect((await store.profile('instagram', 'mira.demo'))?.readings).toBe(3)
  })

  test('are written also where those before them find no room, which is told', async () => {
    const { open } = openWorld()
    const store = open()
    await store.append(reading({ handle: 'noor.demo' }))
    const add = IDBObjectStore.prototype.add
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      const { followers } = args[0] as { followers?: unknown }
      if (followers === 12) throw new DOMException('no room', 'QuotaExceededError')
      return add.apply(this, args as [unknown, IDBValidKey])
    })
    const reports = await Promise.allSettled(batches.map((lines) => store.importLines(HEADER, lines)))
    spy.mockRestore()
    expect(reports.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
    expect(reports[0]).toMatchObject({ reason: { code: 'storage' } })
    expect(await open().size()).toEqual({ accounts: 2, readings: 10 })
    expect(await store.importLines(HEADER, batches[0] ?? [])).toMatchObject({ added: 3 })
    expect((await store.profile('instagram', 'mira.demo'))?.followers?.value).toBe(43)
  })

  test('leave nothing where everything is forgotten after them', async () => {
    const { open } = openWorld()
    const store = open()
    await store.append(reading({ handle: 'noor.demo' }))
    // The file is known: nothing of these waits for a look at its first line.
    await store.importLines(HEADER, [])
    const reports = batches.map((lines) => store.importLines(HEADER, lines))
    // Lines are read before their turn comes.
    while ((await store.size()).readings < 4);
    await store.forgetEverything()
    await Promise.all(reports)
    const left = await store.size()
    await open().append(reading({ handle: 'noor.demo' }))
    // Whatever had its turn before is gone; whatever had it after is there as a whole.
    expect(left.readings % 3).toBe(0)
    expect(left.readings).toBeLessThan(12)
    expect(await open().lost()).toBeUndefined()
  })
})

test('everything leaves, and comes back the same somewhere else', async () => {
  const { store, lines } = await filled()
  // Header, settings, two profiles, three readings.
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual([
    undefined,
    'settings',
    'profile',
    'profile',
    'reading',
    'reading',
    'reading',
  ])
  const other = openWorld().open()
  expect(await imported(other, lines)).toEqual({ added: 5, known: 0, refused: [] })
  for (const handle of ['mira.demo', 'noor.demo']) {
    expect(await accountOf(other, 'instagram', handle)).toEqual(await accountOf(store, 'instagram', handle))
  }
  expect(await other.settings()).toEqual({ language: 'fr' })
  expect(await other.size()).toEqual({ accounts: 2, readings: 3 })
  expect((await exported(other)).sort()).toEqual([...lines].sort())
})

test('the same file again changes nothing', async () => {
  const { store, lines } = await filled()
  const other = openWorld().open()
  await imported(other, lines)
  const before = await exported(other)
  expect(await imported(other, lines)).toEqual({ added: 0, known: 5, refused: [] })
  expect(await exported(other)).toEqual(before)
  // Nor does it in the database it came from.
  expect(await imported(store, lines)).toMatchObject({ added: 0, known: 5 })
  expect(await store.size()).toEqual({ accounts: 2, readings: 3 })
})

test('nor do the readings of a list that grew', async () => {
  const store = openWorld().open()
  const all = Array.from({ length: 30 }, (_, n) => ({ handle: `visitor${n}`, hasAvatar: n % 2 === 0 }))
  for (const seen of [10, 20, 30]) {
    const people = [{ list: 'followers' as const, accounts: all.slice(0, seen) }]
    await store.append(reading({ people, readAt: `2026-05-10T12:00:${seen}.000Z` }))
  }
  const before = await store.size()
  expect(await imported(store, await exported(store))).toMatchObject({ added: 0, refused: [] })
  expect(await store.size()).toEqual(before)
})

test('also when the same file is imported again after everything was forgotten', async () => {
  const { lines } = await filled()
  const other = openWorld().open()
  await imported(other, lines)
  const before = await exported(other)
  await other.forgetEverything()
  expect(await imported(other, lines)).toEqual({ added: 5, known: 0, refused: [] })
  expect(await exported(other)).toEqual(before)
})

test('readings alone make profiles', async () => {
  const { lines } = await filled()
  const other = openWorld().open()
  const readings = lines.filter((line) => JSON.parse(line).kind === 'reading')
  await other.importLines(lines[0] as string, readings)
  expect((await accountOf(other, 'instagram', 'mira.demo'))?.profile).toMatchObject({
    followers: { value: 1100 },
    readings: 2,
    firstReadAt: '2026-05-10T12:00:00.000Z',
    history: [{ followers: { value: 1000 } }, { followers: { value: 1100 } }],
  })
})

test('each counts once, whether it lists people or not', async () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990' }] }]
  const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04']
  const lines = days.map((day, at) => {
    const read = reading({ readAt: `${day}T12:00:00.000Z`, followers: exactly(1_000 + at), ...(at < 3 && { people }) })
    return JSON.stringify({ kind: 'reading', reading: read })
  })
  const store = openWorld().open()
  await store.importLines('{"bonafide":"export","version":4}', lines)
  expect((await store.profile('instagram', 'mira.demo'))?.readings).toBe(4)
})

test('what was imported and what is read add up', async () => {
  const { lines } = await filled()
  const other = openWorld().open()
  await other.append(reading({ followers: exactly(1200), readAt: '2026-05-20T12:00:00.000Z' }))
  await imported(other, lines)
  expect((await accountOf(other, 'instagram', 'mira.demo'))?.profile).toMatchObject({
    followers: { value: 1200 },
    history: [{ followers: { value: 1000 } }, { followers: { value: 1100 } }, { followers: { value: 1200 } }],
  })
})

describe('lines that are refused', () => {
  test('say which and why, and the others are taken', async () => {
    const { lines } = await filled()
    const other = openWorld().open()
    const good = JSON.stringify({ kind: 'reading', reading: reading() })
    const bad = [
      '{"kind":"reading"',
      '42',
      JSON.stringify({ kind: 'reading', reading: reading({ followers: { value: 5, low: 6, high: 7 } }) }),
      JSON.stringify({ kind: 'reading', reading: { ...reading(), handle: 'with space' } }),
      JSON.stringify({ kind: 'spell', reading: reading() }),
    ]
    const report = await other.importLines(lines[0] as string, [...bad.slice(0, 2), good, '', ...bad.slice(2)])
    expect(report).toMatchObject({ added: 1, known: 0 })
    expect(report.refused.map(({ line }) => line)).toEqual([0, 1, 4, 5, 6])
    expect(report.refused.map(({ line: _, ...refusal }) => refusal)).toEqual([
      { why: 'not-json' },
      { why: 'not-an-object' },
      { why: 'invalid', field: 'reading.followers' },
      { why: 'invalid', field: 'reading.handle' },
      { why: 'unknown-kind' },
    ])
  })

  test('of half a letter lose nothing but themselves', async () => {
    const { lines } = await filled()
    const other = openWorld().open()
    const half = ['handle', 'name', 'url'].map((field) =>
      JSON.stringify({
        kind: 'reading',
        reading: { ...reading({ handle: `half-${field}.demo` }), [field]: 'x\ud83d' },
      }),
    )
    const good = JSON.stringify({ kind: 'reading', reading: reading() })
    const report = await other.importLines(lines[0] as string, [...half, good])
    expect(report).toMatchObject({ added: 3, refused: [{ line: 0, why: 'invalid', field: 'reading.handle' }] })
    expect(await other.profile('instagram', 'mira.demo')).toBeDefined()
    expect((await exported(other)).length).toBeGreaterThan(3)
  })

  test('are those of a day that has not come', async () => {
    const { lines } = await filled()
    const other = openWorld().open()
    const future = new Date(NOW + 2 * 86_400_000).toISOString()
    const report = await other.importLines(lines[0] as string, [
      JSON.stringify({ kind: 'reading', reading: reading({ readAt: future }) }),
      JSON.stringify({ kind: 'reading', reading: reading({ history: [{ at: future, followers: exactly(1) }] }) }),
    ])
    expect(report).toMatchObject({ added: 1, refused: [{ line: 0, why: 'future' }] })
    const profile = await other.profile('instagram', 'mira.demo')
    expect(profile?.history).toHaveLength(1)
  })

  test('are all, where the file is no export or a newer one', async () => {
    const store = openWorld().open()
    await expect(store.importLines('{"hello":1}', [])).rejects.toMatchObject({ code: 'not-an-export' })
    await expect(store.importLines('{"bonafide":"export","version":99}', [])).rejects.toMatchObject({ code: 'newer' })
  })

  test('put nobody’s handle on the disk', async () => {
    const { lines } = await filled()
    const { open, name } = openWorld()
    const people = [{ list: 'followers', accounts: [{ handle: 'lena_1990', name: 'Lena' }] }]
    const line = JSON.stringify({ kind: 'reading', reading: { ...reading(), people } })
    await open().importLines(lines[0] as string, [line])
    expect(await everythingIn(name)).not.toMatch(/lena/i)
  })
})

describe('an export’s pages', () => {
  const words = 'All of this was said about the picture and about nothing else, as long as it can be said. '

  test('stay below what a message may hold, however long the records are', async () => {
    const store = openWorld().open()
    for (let n = 0; n < 9; n += 1) {
      const comments = Array.from({ length: 5_000 }, (_, c) => ({
        post: `post-${c % 12}`,
        author: `reader${c}.demo`,
        text: `${c} ${words.repeat(20)}`,
        at: '2026-05-09T10:00:00Z',
      }))
      await store.append(reading({ handle: `account${n}.demo`, comments }))
    }
    const sizes: number[] = []
    const lines: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.exportPage(cursor)
      sizes.push(new TextEncoder().encode(JSON.stringify(page)).length)
      lines.push(...page.lines)
      cursor = page.next
    } while (cursor !== undefined)
    expect(Math.max(...sizes)).toBeLessThan(8 * 2 ** 20)
    expect(sizes.length).toBeGreaterThan(1)
    expect(lines).toHaveLength(2 + 9 + 9)
    const other = openWorld().open()
    expect(await imported(other, lines)).toMatchObject({ added: 18, refused: [] })
  })

  test('hold no record twice and leave none out, wherever they are cut', async () => {
    const store = openWorld().open()
    for (let n = 0; n < 100; n += 1) await store.append(reading({ handle: `many${n}.demo` }))
    const lines = await exported(store)
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines).toHaveLength(2 + 100 + 100)
  })

  test('carry the longest reading that is kept, and it comes back', async () => {
    const store = openWorld().open()
    const people = Array.from({ length: 100 }, (_, list) => ({
      list: 'likers' as const,
      of: `p${list}`,
      accounts: Array.from({ length: 300 }, (_, n) => ({ handle: `person${list}.${n}.demo`, hasAvatar: true })),
    }))
    await store.append(reading({ people }))
    const lines = await exported(store)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(8_000_000)
    expect(await imported(openWorld().open(), lines)).toMatchObject({ added: 2, refused: [] })
  })
})
