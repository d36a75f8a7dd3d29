import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepHouse } from '../../src/background/housekeeping.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A store with so many readings to move and so much to tidy. */
function storeWith({ toMove, toTidy }: { toMove: number; toTidy: number }) {
  const left = { toMove, toTidy }
  return {
    left,
    archive: vi.fn(async () => {
      left.toMove -= 1
      return left.toMove > 0
    }),
    tidy: vi.fn(async () => {
      left.toTidy -= 1
      return left.toTidy > 0
    }),
  }
}

test('everything that can wait is done in the end', async () => {
  const store = storeWith({ toMove: 3, toTidy: 4 })
  keepHouse(store)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(store.left).toEqual({ toMove: 0, toTidy: 0 })
  expect(store.archive).toHaveBeenCalledTimes(3)
  expect(store.tidy).toHaveBeenCalledTimes(4)
})

test('while readings arrive, they wait', async () => {
  const store = storeWith({ toMove: 1, toTidy: 1 })
  const stored = keepHouse(store)
  for (let second = 0; second < 20; second += 1) {
    stored()
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(store.archive).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(store.archive).toHaveBeenCalledTimes(1)
})

test('what fails is tried again when something is stored next', async () => {
  const store = storeWith({ toMove: 1, toTidy: 1 })
  store.archive.mockRejectedValueOnce(new Error('disk'))
  const stored = keepHouse(store)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(store.archive).toHaveBeenCalledTimes(1)
  stored()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(store.archive).toHaveBeenCalledTimes(2)
})
