/** Older databases, saved as they were, become current ones. */
import { readdirSync, readFileSync } from 'node:fs'
import PouchDB, { type Stored } from 'pouchdb-core'
import { expect, test } from 'vitest'
import { upgrade, VERSION } from '../../../src/store/migrations/index.ts'
import { everythingIn } from '../raw.ts'
import { openWorld } from '../world.ts'

type Line = { database: 'accounts' | 'readings'; doc: Stored }

const FOLDER = 'tests/store/migrations'

function saved(version: number): Line[] {
  const lines = readFileSync(`${FOLDER}/version-${version}.ndjson`, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** A world whose databases hold what was saved. */
async function worldOf(lines: readonly Line[]) {
  const world = openWorld()
  for (const database of ['accounts', 'readings'] as const) {
    const raw = new PouchDB(`${world.name}-${database}`, { adapter: 'idb', auto_compaction: true, revs_limit: 1 })
    await raw.bulkDocs(lines.filter((line) => line.database === database).map(({ doc }) => doc))
  }
  return world
}

test('every step is a file of its number, and has a database from before it', () => {
  const steps = readdirSync('src/store/migrations').flatMap((name) => name.match(/^(\d+)-/)?.[1] ?? [])
  expect(steps.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: VERSION - 1 }, (_, n) => n + 2))
  for (let version = 1; version < VERSION; version += 1) expect(saved(version)).not.toHaveLength(0)
})

test('version 1: exact counts become numbers, and what is known stays', async () => {
  const { name, open } = await worldOf(saved(1))
  const store = open()
  const mira = await store.account('instagram', 'mira.demo')
  expect(mira?.profile).toMatchObject({
    followers: { value: 1100, low: 1100, high: 1100 },
    following: { value: 80, low: 80, high: 80 },
    recent: [
      { id: 'p2', likes: { value: 120, low: 120, high: 120 }, comments: { value: 4 } },
      { id: 'p1', likes: 'hidden', comments: { value: 2 } },
    ],
    readings: 2,
  })
  expect((await store.account('instagram', 'noor.demo'))?.profile.followers).toEqual({
    value: 48_200,
    low: 48_150,
    high: 48_249,
    shown: '48.2K',
  })
  expect(await store.size()).toEqual({ accounts: 2, readings: 3 })
  const disk = await everythingIn(name)
  expect(disk).not.toContain('"low":1100')
  expect(disk).toContain('"low":48150')
  expect(disk.match(new RegExp(`"version":${VERSION}\\b`, 'g'))).toHaveLength(2)
})

test('a step that was cut short is taken again', async () => {
  const lines = saved(1)
  // The worker died after the first half: documents of both forms, and still the old version.
  const half = lines.map((line, index) => (index % 2 ? { ...line, doc: upgrade(line.doc, 1) } : line))
  const [{ open }, whole] = [await worldOf(half), await worldOf(lines)]
  for (const handle of ['mira.demo', 'noor.demo']) {
    expect(await open().account('instagram', handle)).toEqual(await whole.open().account('instagram', handle))
  }
})

test('an export of version 1 is imported as it is now', async () => {
  const lines = saved(1).flatMap(({ doc }) => {
    if ('profile' in doc) return [JSON.stringify({ kind: 'profile', profile: doc.profile })]
    return 'reading' in doc ? [JSON.stringify({ kind: 'reading', reading: doc.reading })] : []
  })
  const { name, open } = openWorld()
  const report = await open().importLines('{"bonafide":"export","version":1}', lines)
  expect(report).toEqual({ added: 5, known: 0, refused: [] })
  expect(await everythingIn(name)).not.toContain('"low":1100')
})
