import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createKeeper } from '../../src/background/keeper.ts'
import { reading } from '../store/reading.ts'
import { openWorld } from '../store/world.ts'

function open() {
  const store = openWorld().open()
  return { store, keeper: createKeeper({ store, bytesUsed: async () => 1234 }) }
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

test('says that a database is gone until it was seen', async () => {
  const { open, name } = openWorld()
  await open().append(reading())
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve
  })
  const keeper = createKeeper({ store: open(), bytesUsed: async () => 0 })
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
