import { describe, expect, test } from 'vitest'
import { boundedResponse, evidenceOfResponse, responseOf } from '../../src/core/judgement/response.ts'
import { weightAt } from '../../src/core/learnt/curve.ts'
import { RATE_CURVE, RATE_FOR_SIZE_CURVE } from '../../src/core/learnt/followers.ts'
import { LIKES_CURVES, LIKES_USUAL } from '../../src/core/learnt/likes.ts'
import { FEATURES } from '../../src/core/likes/feature.ts'

describe('a curve', () => {
  const curve = { x: [0, 1, 3], y: [-1, 1, 0] }

  test.each([
    [-5, -1],
    [0, -1],
    [0.5, 0],
    [1, 1],
    [2, 0.5],
    [3, 0],
    [9, 0],
    [Number.NaN, 0],
  ])('at %d weighs %d', (value, weight) => expect(weightAt(curve, value)).toBeCloseTo(weight, 12))

  test('without points weighs nothing', () => expect(weightAt({ x: [], y: [] }, 1)).toBe(0))
})

describe('the learnt curves', () => {
  const rises = (y: readonly number[]) => y.every((value, at) => at === 0 || value >= (y[at - 1] as number))

  test('every fact has one, over rising values, and quantiles in order', () => {
    for (const fact of FEATURES) {
      const { x, y } = LIKES_CURVES[fact]
      expect(x.length, fact).toBeGreaterThan(1)
      expect(y, fact).toHaveLength(x.length)
      expect(
        x.every((value, at) => at === 0 || value > (x[at - 1] as number)),
        fact,
      ).toBe(true)
      const { p5, p10, p50, p90, p95 } = LIKES_USUAL[fact]
      expect(rises([p5, p10, p50, p90, p95]), fact).toBe(true)
    }
  })

  test('what may be read one way only is monotone', () => {
    for (const fact of ['engagement', 'withinThree', 'withinEight', 'floor'] as const) {
      expect(rises(LIKES_CURVES[fact].y), fact).toBe(true)
    }
    expect(rises([...LIKES_CURVES.commentsFollow.y].reverse())).toBe(true)
    expect(rises([...RATE_CURVE.y].reverse())).toBe(true)
    expect(rises([...RATE_FOR_SIZE_CURVE.y].reverse())).toBe(true)
  })
})

describe('the response of an audience', () => {
  test('is likes per follower, and likes above what accounts of the size get', () => {
    // A line on which 1,000 followers bring 50 likes.
    const line = { x: [0, 2 * Math.log(1_000)], y: [0, 2 * Math.log(50)] }
    const { rate, forSize } = responseOf(99, 990, line)
    expect(rate).toBeCloseTo(Math.log(100 / 1_000), 12)
    expect(forSize).toBeCloseTo(Math.log(100 / 50), 12)
  })

  test('counts in full up to 0.6, beyond softly: 0.9 − 0.3 ÷ e at 0.9, never 0.9; what clears is left alone', () => {
    expect([-3, 0, 0.6].map(boundedResponse)).toEqual([-3, 0, 0.6])
    expect(boundedResponse(0.9)).toBeCloseTo(0.9 - 0.3 / Math.E, 12)
    expect(boundedResponse(2)).toBeGreaterThan(boundedResponse(1.9))
    expect(boundedResponse(5)).toBeLessThan(0.9)
  })

  test('weighs more, the weaker it is, and never enough alone to be beyond doubt', () => {
    const weights = [5_000, 1_000, 200, 40, 8, 1].map((likes) => evidenceOfResponse(likes, 100_000))
    expect(rises(weights)).toBe(true)
    expect(weights[0]).toBeLessThan(0)
    expect(weights.at(-1)).toBeGreaterThan(0.6)
    expect(weights.at(-1)).toBeLessThan(0.9)
    function rises(values: number[]) {
      return values.every((value, at) => at === 0 || value >= (values[at - 1] as number))
    }
  })
})
