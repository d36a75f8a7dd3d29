import { describe, expect, test } from 'vitest'
import { exactly } from '../../../src/core/profile/reading.ts'
import { intervalOfMedian, median } from '../../../src/core/statistics/median.ts'

test('the middle, or between the two middles', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})

describe('interval', () => {
  const oneTo = (n: number) => Array.from({ length: n }, (_, i) => exactly(i + 1))

  // Ranks from published tables of the sign test at 5 %, two-sided: n = 8 leaves out 0, 9 → 1, 12 → 2, 20 → 5, 30 → 9.
  test.each([
    [5, 1, 5],
    [8, 1, 8],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [30, 10, 21],
  ])('of %i values', (n, low, high) => {
    expect(intervalOfMedian(oneTo(n))).toEqual({ low, high })
  })

  test('takes in what rounding leaves open', () => {
    const rounded = [1, 2, 3, 4, 5].map((n) => ({ value: n * 1000, low: n * 1000 - 50, high: n * 1000 + 99 }))
    expect(intervalOfMedian(rounded)).toEqual({ low: 950, high: 5099 })
  })
})
