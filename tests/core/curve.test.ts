import { describe, expect, test } from 'vitest'
import { boundedResponse, evidenceOfResponse, responseOf } from '../../src/core/judgement/response.ts'
import { weightAt } from '../../src/core/learnt/curve.ts'
import { FOLLOWERS_CURVE, FOLLOWERS_LINE } from '../../src/core/learnt/followers.ts'
import { LENGTH_TRUST, LIKES_CURVES, LIKES_USUAL, SIZE_FAMILIARITY, SIZE_TRUST } from '../../src/core/learnt/likes.ts'
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
    expect(rises([...FOLLOWERS_CURVE.y].reverse())).toBe(true)
    expect(rises(FOLLOWERS_LINE.y)).toBe(true)
  })

  test('no size and no length makes a series count more than it says, or not at all', () => {
    for (const trust of [...SIZE_TRUST.y, ...LENGTH_TRUST.y]) {
      expect(trust).toBeGreaterThan(0)
      expect(trust).toBeLessThanOrEqual(1)
    }
  })

  test('a longer series never counts less, and the longest in full', () => {
    expect(rises(LENGTH_TRUST.y)).toBe(true)
    expect(LENGTH_TRUST.y.at(-1)).toBe(1)
  })
})

describe('the response of an audience', () => {
  test('is the followers that accounts with so many likes have, ÷ its own', () => {
    // A line on which 100 likes come from 2,500 followers.
    const line = { x: [0, 2 * Math.log(100)], y: [0, 2 * Math.log(2_500)] }
    expect(responseOf(99, 9_990, line)).toBeCloseTo(Math.log(2_500 / 10_000), 12)
    expect(responseOf(99, 990, line)).toBeCloseTo(Math.log(2_500 / 1_000), 12)
  })

  test('counts in full up to 1, beyond softly: 1.1 − 0.1 ÷ e at 1.1, never 1.1; what clears is left alone', () => {
    expect([-3, 0, 1].map(boundedResponse)).toEqual([-3, 0, 1])
    expect(boundedResponse(1.1)).toBeCloseTo(1.1 - 0.1 / Math.E, 12)
    expect(boundedResponse(2)).toBeGreaterThan(boundedResponse(1.9))
    expect(boundedResponse(2.5)).toBeLessThan(1.1)
  })

  test.each([
    [12.5, 'hundreds of thousands, of which series are at hand'],
    [9, 'eight thousand, of which hardly any are'],
  ])(
    'a lively one clears by a quarter of what was learnt, and by half of it more as far as the size is known: e^%d',
    (size) => {
      const followers = Math.exp(size) - 10
      const likes = followers / 5
      const known = SIZE_FAMILIARITY.y[SIZE_FAMILIARITY.x.indexOf(size)] as number
      const learnt = weightAt(FOLLOWERS_CURVE, responseOf(likes, followers))
      expect(learnt).toBeLessThan(-0.5)
      expect(evidenceOfResponse(likes, followers)).toBeCloseTo(learnt * (0.25 + 0.5 * known), 12)
    },
  )

  test('silence alone leaves a score of no less than 12 where fraud is published as commonest', () => {
    const prior = 0.6 * 0.6
    const odds = (prior / (1 - prior)) * 10 ** boundedResponse(6)
    expect(Math.round(100 / (1 + odds))).toBe(12)
  })

  test('weighs more, the weaker it is, and never enough alone to be beyond doubt', () => {
    const weights = [5_000, 1_000, 200, 40, 8, 1].map((likes) => evidenceOfResponse(likes, 100_000))
    expect(rises(weights)).toBe(true)
    expect(weights[0]).toBeLessThan(0)
    expect(weights.at(-1)).toBeGreaterThan(0.6)
    expect(weights.at(-1)).toBeLessThan(1.1)
    function rises(values: number[]) {
      return values.every((value, at) => at === 0 || value >= (values[at - 1] as number))
    }
  })
})
