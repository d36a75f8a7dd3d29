import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { answerStorageRequests } from '../../src/background/storage-requests.ts'
import { assess } from '../../src/core/assess.ts'
import type { DeskDocument } from '../../src/core/desk/document.ts'
import type { Settings } from '../../src/core/settings.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import type { Store } from '../../src/store/index.ts'
import { EXAMPLE } from '../../src/ui/example.ts'
import { reading } from '../store/reading.ts'
import { openWorld } from '../store/world.ts'

function answering(
  store: Store,
  bytes: number,
  noteDocuments: (documents: readonly DeskDocument[]) => void = () => {},
) {
  return answerStorageRequests({
    store,
    bytesUsed: async () => bytes,
    forgetEverything: store.forgetEverything,
    saveSettings: store.saveSettings,
    noteNews: () => {},
    noteDocuments,
    assess: (profile, { prevalence }) => assess(profile, signals, normsOf(profile.platform), { prevalence }),
  })
}

function open() {
  const store = openWorld().open()
  return { store, keeper: answering(store, 1234) }
}

test('says how much is kept, and forgets it', async () => {
  const { store, keeper } = open()
  await store.append(reading())
  const kept = { settings: {}, accounts: 1, readings: 1, bytes: 1234 }
  expect(await keeper.hear({ say: 'options:look' })).toEqual({ ok: true, value: kept })
  const nothing = { ...kept, accounts: 0, readings: 0 }
  expect(await keeper.hear({ say: 'options:forget' })).toEqual({ ok: true, value: nothing })
})

test('takes what it gave', async () => {
  const { store, keeper } = open()
  await store.append(reading())
  const page = await keeper.hear({ say: 'options:export' })
  if (!page.ok || !('lines' in page.value)) throw new Error('no page')
  const [header = '', ...lines] = page.value.lines
  const other = open().keeper
  expect(await other.hear({ say: 'options:import', header, lines })).toEqual({
    ok: true,
    value: { added: 2, known: 0, refused: [] },
  })
})

test('tells of the desk’s documents that a file brought, and of no others', async () => {
  const told: DeskDocument[] = []
  const keeper = answering(openWorld().open(), 0, (documents) => told.push(...documents))
  const document = {
    kind: 'person',
    id: 'instagram/mira.demo',
    updatedAt: '2026-05-01T00:00:00.000Z',
    accounts: [{ platform: 'instagram', handle: 'mira.demo' }],
    stage: 'toCheck',
    tags: [],
  }
  const lines = [JSON.stringify({ kind: 'desk', document }), JSON.stringify({ kind: 'reading', reading: reading() })]
  const message = { say: 'options:import' as const, header: '{"bonafide":"export","version":5}', lines }
  expect(await keeper.hear(message)).toMatchObject({ value: { added: 2, refused: [] } })
  expect(told.map(({ id }) => id)).toEqual(['instagram/mira.demo'])
  await keeper.hear(message)
  expect(told).toHaveLength(1)
})

test('says that a database is gone until it was seen', async () => {
  const { open, name } = openWorld()
  await open().append(reading())
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve
  })
  const keeper = answering(open(), 0)
  expect(await keeper.hear({ say: 'options:look' })).toMatchObject({ value: { accounts: 0, lost: { accounts: 1 } } })
  expect(await keeper.hear({ say: 'options:dismiss-loss' })).not.toMatchObject({ value: { lost: {} } })
})

test('what goes wrong is an answer with a code, not a rejection', async () => {
  const { keeper } = open()
  expect(await keeper.hear({ say: 'options:import', header: 'hello', lines: [] })).toMatchObject({
    ok: false,
    code: 'not-an-export',
  })
})

test('judges a reading by any assumption, and keeps nothing of it', async () => {
  const { keeper, store } = open()
  const scoreAt = async (prevalence?: number) => {
    const asked = await keeper.hear({ say: 'options:assess', reading: EXAMPLE, prevalence })
    if (!asked.ok || !('verdict' in asked.value)) throw new Error('no verdict')
    return asked.value.verdict.score ?? Number.NaN
  }
  const published = await scoreAt()
  expect(await scoreAt(0.02)).toBeGreaterThan(published)
  expect(await scoreAt(0.9)).toBeLessThan(published)
  expect(await store.size()).toEqual({ accounts: 0, readings: 0 })
})

test('settings that a file brings are saved like those that are chosen, and its accounts judged', async () => {
  const { keeper, store } = open()
  await store.append(reading())
  await store.saveSettings({ prevalence: 0.1 })
  const page = await keeper.hear({ say: 'options:export' })
  if (!page.ok || !('lines' in page.value)) throw new Error('no page')
  const [header = '', ...lines] = page.value.lines
  const other = openWorld().open()
  const saved: Settings[] = []
  let news = 0
  const receiving = answerStorageRequests({
    store: other,
    bytesUsed: async () => 0,
    forgetEverything: other.forgetEverything,
    saveSettings: async (settings) => {
      saved.push(settings)
    },
    noteNews: () => {
      news += 1
    },
    noteDocuments: () => {},
    assess: () => expect.fail(),
  })
  await receiving.hear({ say: 'options:import', header, lines })
  expect(saved).toEqual([{ prevalence: 0.1 }])
  // What was added is judged, once a message.
  expect(news).toBe(1)
})
