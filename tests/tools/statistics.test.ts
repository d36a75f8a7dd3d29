import { describe, expect, test } from 'vitest'
import {
  areaUnderCurve,
  bootstrapped,
  caught,
  crossValidated,
  mean,
  quantile,
} from '../../tools/bench/judgement/statistics.ts'

describe('figures', () => {
  test('a quantile leaves no more than the rest above it', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
    expect(quantile(hundred, 0.95)).toBe(95)
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
    expect(quantile([7], 0.99)).toBe(7)
  })

  test('the area counts pairs, ties half', () => {
    // Pairs: 3>1, 3>2, 2>1, 2=2 → 3.5 of 4.
    expect(areaUnderCurve([3, 2], [1, 2])).toBe(0.875)
    expect(areaUnderCurve([1, 1], [1, 1, 1])).toBe(0.5)
  })

  test('caught at 5 % false alarms: above the 95th of a hundred', () => {
    const untouched = Array.from({ length: 100 }, (_, index) => index + 1)
    expect(caught([95, 96, 200, 1], untouched, 0.05)).toBe(0.5)
  })

  test('an interval holds its figure, and the same seed gives the same', () => {
    const values = [1, 4, 2, 8, 5, 7, 1, 4, 2, 8]
    const figure = (rows: readonly number[]) => mean(rows.map((row) => values[row] as number))
    const [value, low, high] = bootstrapped(values.length, 1, figure)
    expect(value).toBe(4.2)
    expect(low).toBeLessThan(4.2)
    expect(high).toBeGreaterThan(4.2)
    expect(bootstrapped(values.length, 1, figure)).toEqual([value, low, high])
  })

  test('the trained bound separates what can be separated, and no account helps to judge itself', () => {
    const features = Array.from({ length: 60 }, (_, index) => [index < 30 ? index / 30 : 2 + index / 30, index % 3])
    const labels = features.map((_, index) => index >= 30)
    const scores = crossValidated(
      features,
      labels,
      features.map((_, index) => index % 30),
      1,
    )
    expect(areaUnderCurve(scores.slice(30), scores.slice(0, 30))).toBeGreaterThan(0.99)
    // Labels that depend on nothing cannot be learnt.
    const noise = features.map((_, index) => (index * 7) % 11 < 5)
    const blind = crossValidated(
      features,
      noise,
      features.map((_, index) => index),
      1,
    )
    const area = areaUnderCurve(
      blind.filter((_, index) => noise[index]),
      blind.filter((_, index) => !noise[index]),
    )
    expect(area).toBeLessThan(0.7)
  })
})
