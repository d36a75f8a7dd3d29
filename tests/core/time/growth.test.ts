import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exactly } from '../../../src/core/profile/facts.ts'
import { type DatedCount, fallsAfterRises, largestJump } from '../../../src/core/time/growth.ts'
import { DATA, falseAlarms, readCurves } from '../../../tools/bench/growth-curves.ts'

const at = (day: number, value: number): DatedCount => ({ day, count: exactly(value) })

describe('the largest jump', () => {
  test('is measured against the pace before and after', () => {
    // 1 % in the 30 days before, nothing after: 0.01 ÷ 30 a day of pace, 7 days of it within the jump.
    const jump = largestJump([at(0, 100_000), at(30, 101_005), at(37, 202_010), at(67, 202_010)])
    expect(jump?.from.day).toBe(30)
    expect(jump?.excess.value).toBeCloseTo(Math.LN2 - (7 * Math.log(1.01005)) / 30, 6)
  })

  test('is unknown without a week of pace', () => {
    expect(largestJump([at(0, 100), at(3, 200), at(6, 400)])).toBeUndefined()
  })

  test('is what rounding cannot explain away', () => {
    const rounded = (day: number, low: number, high: number): DatedCount => ({ day, count: { value: low, low, high } })
    const jump = largestJump([rounded(0, 1e6, 1.1e6), rounded(30, 1e6, 1.1e6), rounded(37, 1.1e6, 1.2e6)])
    expect(jump?.excess.low).toBeLessThanOrEqual(0)
  })
})

describe('falls after rises', () => {
  test('are counted from height to depth', () => {
    expect(fallsAfterRises([at(0, 400), at(1, 1_400), at(2, 500), at(3, 450), at(4, 1_450), at(5, 450)], 200)).toEqual([
      900, 1_000,
    ])
  })

  test('need a rise before and a real fall', () => {
    expect(fallsAfterRises([at(0, 1_400), at(1, 400), at(2, 550), at(3, 400)], 200)).toEqual([])
    expect(fallsAfterRises([at(0, 400), at(1, 1_400), at(2, 1_300)], 200)).toEqual([])
  })
})

const isThere = existsSync(DATA)
if (!isThere) console.log(`growth: skipped, no data in ${DATA}`)

describe.skipIf(!isThere)('real growth curves', () => {
  test('raise almost no sign of growth: at most 2 %', () => {
    const curves = readCurves(readFileSync(DATA, 'utf8'))
    expect(curves.length).toBeGreaterThan(400)
    for (const { share } of falseAlarms(curves)) expect(share).toBeLessThanOrEqual(0.02)
  })
})
