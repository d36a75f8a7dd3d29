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

  test('that went back may have been right before, for a month, and is when it stands there again', () => {
    let clock: Clock | undefined
    const steps = [0, -365, -363.9, -350, -340, 0.5, 1.6, 2].map((day) => {
      const step = seeClock(clock, NOW + day * DAY_MS)
      clock = step.clock
      return [step.isTrusted, Math.round((step.reached - NOW) / DAY_MS), step.isRestored]
    })
    expect(steps).toEqual([
      [true, 0, false],
      [false, 0, false],
      [true, 0, false],
      // Gone on from there in steps of less than a week, or longer and proven again.
      [false, 0, false],
      [true, 0, false],
      [false, 1, false],
      [true, 2, true],
      [true, 2, false],
    ])
  })

  test('that went back and goes on there for a month was wrong before', () => {
    let clock: Clock | undefined
    const reached = [500, 0, 1.1, 6, 12, 18, 24, 30, 36].map((day) => {
      const step = seeClock(clock, NOW + day * DAY_MS)
      clock = step.clock
      return Math.round((step.reached - NOW) / DAY_MS)
    })
    expect(reached).toEqual([500, 500, 500, 500, 500, 500, 500, 500, 36])
  })

  test('that falls back is not trusted, and is when it is right again', () => {
    expect(seen(0, -700, 0.5)).toEqual([true, false, true])
  })
})
