/** The disk is full, the database is of a newer version, a record is damaged. */
import { describe, expect, test, vi } from 'vitest'
import { exactly } from '../../src/core/facts.ts'
import { databases, inDatabase, result } from './raw.ts'
import { reading } from './reading.ts'
import { openWorld } from './world.ts'

/** Changes a stored revision as a failing disk might. */
async function damage(database: string, id: string, change: (doc: object) => object | undefined): Promise<void> {
  await inDatabase(database, 'readwrite', async (raw) => {
    const revisions = raw.objectStore('by-sequence')
    const [key] = await result(revisions.index('_doc_id_rev').getAllKeys(IDBKeyRange.bound(`${id}::`, `${id}::~`)))
    const damaged = change(await result(revisions.get(key as IDBValidKey)))
    if (damaged) await result(revisions.put(damaged, key))
    else await result(revisions.delete(key as IDBValidKey))
  })
}

describe('a full disk', () => {
  test('is told, nothing that was confirmed is lost, and all of it can be exported', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { open } = openWorld()
    const store = open()
    await store.saveReading(reading())
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(store.saveReading(reading({ followers: exactly(2) }))).rejects.toMatchObject({ code: 'storage' })
    put.mockRestore()
    expect((await store.account('instagram', 'mira.demo'))?.profile.followers?.value).toBe(1000)
    expect((await store.exportPage()).lines).toHaveLength(3)
    await store.saveReading(reading({ followers: exactly(2) }))
    expect((await store.account('instagram', 'mira.demo'))?.profile.followers?.value).toBe(2)
  })
})

describe('a database of a newer version', () => {
  async function newer() {
    const { open, name } = openWorld()
    await open().saveReading(reading())
    for (const database of databases(name).slice(0, 1)) {
      await inDatabase(database, 'readwrite', async (raw) => {
        const locals = raw.objectStore('local-store')
        const schema = await result(locals.get('_local/schema'))
        await result(locals.put({ ...schema, version: 99 }))
      })
    }
    // Another worker: the one that wrote it has it open.
    return { store: open(), name }
  }

  test('is not touched', async () => {
    const { store } = await newer()
    await expect(store.saveReading(reading({ followers: exactly(2) }))).rejects.toMatchObject({ code: 'newer' })
    await expect(store.account('instagram', 'mira.demo')).rejects.toMatchObject({ code: 'newer' })
  })

  test('can be exported, and forgotten', async () => {
    const { store } = await newer()
    const { lines } = await store.exportPage()
    expect(JSON.parse(lines[0] as string)).toMatchObject({ bonafide: 'export', version: 99 })
    expect(lines.join('\n')).toContain('mira.demo')
    await store.forgetEverything()
    await store.saveReading(reading())
    expect(await store.account('instagram', 'mira.demo')).toBeDefined()
  })
})

test('records that are lost are counted when all is exported', async () => {
  const { open, name } = openWorld()
  const store = open()
  await store.saveReading(reading())
  await store.saveReading(reading({ handle: 'noor.demo' }))
  await damage(databases(name)[0] as string, 'profile:instagram/mira.demo', () => undefined)
  expect(await store.exportPage()).toMatchObject({ damaged: 1, next: 'stories' })
})

describe.each([
  ['lost', () => undefined],
  ['scrambled', (doc: object) => ({ ...doc, profile: { handle: 7 }, reading: 'x' })],
])('a record that is %s', (_, change) => {
  test('as a profile is made again from its readings', async () => {
    const { open, name } = openWorld()
    const store = open()
    await store.saveReading(reading())
    await store.archive()
    await store.saveReading(reading({ followers: exactly(1100), readAt: '2026-05-12T12:00:00.000Z' }))
    const before = await store.account('instagram', 'mira.demo')
    await damage(databases(name)[0] as string, 'profile:instagram/mira.demo', change)
    expect(await open().account('instagram', 'mira.demo')).toEqual(before)
  })

  test('as a reading is left out, and the rest stays', async () => {
    const { open, name } = openWorld()
    const store = open()
    await store.saveReading(reading())
    await store.saveReading(reading({ followers: exactly(1100), readAt: '2026-05-12T12:00:00.000Z' }))
    const ids = await inDatabase(databases(name)[0] as string, 'readonly', (raw) =>
      result(raw.objectStore('document-store').getAllKeys()),
    )
    const [first] = ids.map(String).filter((id) => id.startsWith('reading:'))
    await damage(databases(name)[0] as string, first as string, change)
    const { lines } = await store.exportPage('waiting')
    expect(lines.filter((line) => line.includes('"followers":1100'))).toHaveLength(1)
    await store.saveReading(reading({ followers: exactly(1200), readAt: '2026-05-13T12:00:00.000Z' }))
    expect((await store.account('instagram', 'mira.demo'))?.profile.readings).toBe(3)
  })
})
