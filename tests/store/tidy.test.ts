import { expect, test } from 'vitest'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Store } from '../../src/store/index.ts'
import type { ReadingKey } from '../../src/store/schema.ts'
import { outlivedKeys } from '../../src/store/tidy.ts'
import { everythingIn } from './raw.ts'
import { reading } from './reading.ts'
import { NOW, openWorld } from './world.ts'

async function tidyAll(store: Store): Promise<number> {
  let steps = 0
  while (await store.tidy()) steps += 1
  return steps
}

test('old readings are thinned to the last of a day, each account by itself', () => {
  const id = (handle: string, at: string): ReadingKey => ['instagram', handle, at, 'facts']
  const ids = [
    id('a.demo', '2025-01-01T10:00:00.000Z'),
    id('a.demo', '2026-05-20T10:00:00.000Z'),
    id('a.demo', '2026-05-20T11:00:00.000Z'),
    id('a.demo', '2026-06-20T10:00:00.000Z'),
    id('a.demo', '2026-06-20T11:00:00.000Z'),
    id('b.demo', '2026-05-20T12:00:00.000Z'),
  ]
  expect(outlivedKeys(ids, NOW)).toEqual([ids[0], ids[1]])
})

test('what has outlived its use is gone from the disk, accounts included; a round is made once a day', async () => {
  const { name, clock, open } = openWorld()
  const store = open()
  await store.append(reading({ handle: 'old.demo', readAt: '2025-01-01T10:00:00.000Z' }))
  await store.append(reading({ readAt: '2026-05-20T10:00:00.000Z', followers: exactly(1) }))
  await store.append(reading({ readAt: '2026-05-20T20:00:00.000Z', followers: exactly(2) }))
  expect(await tidyAll(store)).toBeGreaterThan(0)
  expect(await everythingIn(name)).not.toContain('old.demo')
  expect(await store.size()).toEqual({ accounts: 1, readings: 1 })
  expect(await tidyAll(store)).toBe(0)
  clock.now = NOW + 86_400_000
  expect(await tidyAll(store)).toBeGreaterThan(0)
})

test('a round that was cut short goes on with the next worker', async () => {
  const { open } = openWorld()
  const store = open()
  await store.append(reading({ handle: 'old.demo', readAt: '2025-01-01T10:00:00.000Z' }))
  expect(await store.tidy()).toBe(true)
  await tidyAll(open())
  expect(await store.size()).toEqual({ accounts: 0, readings: 0 })
})
