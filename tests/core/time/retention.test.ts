import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlived } from '../../../src/core/time/retention.ts'

const NOW = Date.parse('2026-07-02T12:00:00Z')
const gone = (...moments: string[]) =>
  outlived(
    moments.map((moment) => Date.parse(moment)),
    NOW,
  )

describe('what is kept', () => {
  test('nothing for more than four hundred days', () => {
    // 400 days before 2 July 2026 is 28 May 2025.
    expect(gone('2025-05-28T11:59:00Z', '2025-05-28T12:01:00Z')).toEqual([true, false])
  })

  test('the last of each day after thirty days', () => {
    expect(gone('2026-05-20T08:00:00Z', '2026-05-20T20:00:00Z', '2026-05-21T08:00:00Z')).toEqual([true, false, false])
  })

  test('all of the last thirty days', () => {
    // 30 days before noon of 2 July is noon of 2 June.
    expect(gone('2026-06-02T12:01:00Z', '2026-06-02T12:02:00Z', '2026-07-02T11:00:00Z')).toEqual([false, false, false])
  })

  test('always something of every day that is not too old', () => {
    const days = fc.array(fc.integer({ min: 0, max: 399 * 24 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, (hoursAgo) => {
        const moments = hoursAgo.map((hours) => NOW - hours * 3_600_000).sort((a, b) => a - b)
        const kept = moments.filter((_, index) => !outlived(moments, NOW)[index])
        const day = (moment: number) => new Date(moment).toISOString().slice(0, 10)
        expect(new Set(kept.map(day))).toEqual(new Set(moments.map(day)))
        // What was kept stays kept.
        expect(outlived(kept, NOW).some(Boolean)).toBe(false)
      }),
    )
  })
})
