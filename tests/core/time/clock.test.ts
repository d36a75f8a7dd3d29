import { describe, expect, test } from 'vitest'
import { type Clock, seeClock } from '../../../src/core/time/clock.ts'
import { DAY_MS } from '../../../src/core/time/retention.ts'

const NOW = Date.parse('2026-06-01T12:00:00Z')

/** Whether each of some moments, days from `NOW`, was trusted as it was seen. */
function seen(...days: number[]): boolean[] {
  let clock: Clock | undefined
  return days.map((day) => {
    const step = seeClock(clock, NOW + day * DAY_MS)
    clock = step.clock
    return step.isTrusted
  })
}

describe('a clock', () => {
  test('that goes on is trusted, after a week too', () => {
    expect(seen(0, 0.1, 3, 9.5)).toEqual([true, true, true, true])
  })

  test('that is ahead for a moment is not, and is when it is back', () => {
    expect(seen(0, 500, 500.01, 0.02, 1)).toEqual([true, false, false, true, true])
  })

  test('that is ahead again and again for a moment never proves itself', () => {
    expect(seen(0, 500, 0.1, 502, 0.2, 504)).toEqual([true, false, true, false, true, false])
  })

  test('after a long absence is trusted a day later', () => {
    expect(seen(0, 60, 60.5, 61.1, 61.2)).toEqual([true, false, false, true, true])
  })

  test('that was wrong when it was first seen is trusted a day after it was put right', () => {
    expect(seen(500, 0, 0.5, 1.1)).toEqual([true, false, false, true])
  })

  test('that falls back is not trusted, and is when it is right again', () => {
    expect(seen(0, -700, 0.5)).toEqual([true, false, true])
  })
})
