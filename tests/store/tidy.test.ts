import { expect, test } from 'vitest'
import { exactly } from '../../src/core/facts.ts'
import type { Store } from '../../src/store/index.ts'
import { outlivedIds } from '../../src/store/tidy.ts'
import { everythingIn } from './raw.ts'
import { reading } from './reading.ts'
import { openWorld } from './world.ts'

const NOW = Date.parse('2026-07-02T12:00:00Z')

async function tidyAll(store: Store, now = NOW): Promise<number> {
  let steps = 0
  while (await store.tidy(now)) steps += 1
  return steps
}

test('old readings are thinned to the last of a day, each account by itself', () => {
  const id = (handle: string, at: string) => `reading:instagram/${handle}/${at}/facts`
  const ids = [
    id('a.demo', '2025-01-01T10:00:00.000Z'),
    id('a.demo', '2026-05-20T10:00:00.000Z'),
    id('a.demo', '2026-05-20T11:00:00.000Z'),
    id('a.demo', '2026-06-20T10:00:00.000Z'),
    id('a.demo', '2026-06-20T11:00:00.000Z'),
    id('b.demo', '2026-05-20T12:00:00.000Z'),
  ]
  expect(outlivedIds(ids, NOW)).toEqual([ids[0], ids[1]])
})

test('what has outlived its use is gone from the disk, accounts included; a round is made once a day', async () => {
  const { name, open } = openWorld()
  const store = open()
  await store.saveReading(reading({ handle: 'old.demo', readAt: '2025-01-01T10:00:00.000Z' }))
  await store.saveReading(reading({ readAt: '2026-05-20T10:00:00.000Z', followers: exactly(1) }))
  await store.saveReading(reading({ readAt: '2026-05-20T20:00:00.000Z', followers: exactly(2) }))
  await store.archive()
  expect(await tidyAll(store)).toBeGreaterThan(0)
  expect(await everythingIn(name)).not.toContain('old.demo')
  expect(await store.size()).toEqual({ accounts: 1, readings: 1 })
  expect(await tidyAll(store)).toBe(0)
  expect(await tidyAll(store, NOW + 86_400_000)).toBeGreaterThan(0)
})

test('a round that was cut short goes on with the next worker', async () => {
  const { open } = openWorld()
  const store = open()
  await store.saveReading(reading({ handle: 'old.demo', readAt: '2025-01-01T10:00:00.000Z' }))
  await store.archive()
  expect(await store.tidy(NOW)).toBe(true)
  await tidyAll(open())
  expect(await store.size()).toEqual({ accounts: 0, readings: 0 })
})
