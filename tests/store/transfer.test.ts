import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/core/facts.ts'
import type { Store } from '../../src/store/index.ts'
import { reading } from './reading.ts'
import { openWorld } from './world.ts'

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
  await store.saveReading(reading({ people }))
  await store.saveReading(reading({ handle: 'noor.demo' }))
  await store.archive()
  await store.saveReading(reading({ followers: exactly(1100), readAt: '2026-05-12T12:00:00.000Z' }))
  await store.saveSettings({ language: 'fr' })
  return { ...world, store, lines: await exported(store) }
}

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
    expect(await other.account('instagram', handle)).toEqual(await store.account('instagram', handle))
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
  await store.archive()
  expect(await imported(store, lines)).toMatchObject({ added: 0, known: 5 })
  expect(await store.size()).toEqual({ accounts: 2, readings: 3 })
})

test('people are the same people where the file’s salt was taken over', async () => {
  const { lines } = await filled()
  const other = openWorld().open()
  await imported(other, lines)
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990', followers: 12 }] }]
  await other.saveReading(reading({ people, readAt: '2026-05-13T12:00:00.000Z' }))
  expect((await other.account('instagram', 'mira.demo'))?.profile.people?.[0]?.accounts).toHaveLength(1)
})

test('nor do the readings of a list that grew', async () => {
  const store = openWorld().open()
  const all = Array.from({ length: 30 }, (_, n) => ({ handle: `visitor${n}`, hasAvatar: n % 2 === 0 }))
  for (const seen of [10, 20, 30]) {
    const people = [{ list: 'followers' as const, accounts: all.slice(0, seen) }]
    await store.saveReading(reading({ people, readAt: `2026-05-10T12:00:${seen}.000Z` }))
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
  expect((await other.account('instagram', 'mira.demo'))?.profile).toMatchObject({
    followers: { value: 1100 },
    readings: 2,
    firstReadAt: '2026-05-10T12:00:00.000Z',
    history: [{ followers: { value: 1000 } }, { followers: { value: 1100 } }],
  })
})

test('what was imported and what is read add up', async () => {
  const { lines } = await filled()
  const other = openWorld().open()
  await other.saveReading(reading({ followers: exactly(1200), readAt: '2026-05-20T12:00:00.000Z' }))
  await imported(other, lines)
  expect((await other.account('instagram', 'mira.demo'))?.profile).toMatchObject({
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
    const why = report.refused.map((one) => one.why)
    expect(why[0]).toMatch(/^not JSON: /)
    expect(why[1]).toBe('not an object')
    expect(why[2]).toBe('reading.followers: low ≤ value ≤ high')
    expect(why[3]).toMatch(/^reading\.handle: /)
    expect(why[4]).toMatch(/^kind: /)
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
    const { everythingIn } = await import('./raw.ts')
    expect(await everythingIn(name)).not.toMatch(/lena/i)
  })
})
