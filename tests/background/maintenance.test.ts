import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startMaintenance } from '../../src/background/maintenance.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('everything that can wait is done in the end, and not at once', async () => {
  let left = 4
  const tidy = vi.fn(async () => {
    left -= 1
    return left > 0
  })
  startMaintenance({ tidy })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(tidy).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tidy).toHaveBeenCalledTimes(4)
})

test('what fails waits for the next worker', async () => {
  const tidy = vi.fn(async () => true).mockRejectedValue(new Error('disk'))
  startMaintenance({ tidy })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tidy).toHaveBeenCalledTimes(1)
})
