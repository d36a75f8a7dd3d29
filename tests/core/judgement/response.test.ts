/** What the silence of an audience weighs: the bound, and what a lively one clears, worked by hand. */
import { describe, expect, test } from 'vitest'
import { SUSPICIOUS_BELOW } from '../../../src/core/judgement/grade.ts'
import { NO_NORMS } from '../../../src/core/judgement/norm.ts'
import {
  boundedResponse,
  evidenceBesideSeries,
  evidenceOfResponse,
  responseOf,
} from '../../../src/core/judgement/response.ts'
import type { Finding, Signal } from '../../../src/core/judgement/signal.ts'
import { conclude } from '../../../src/core/judgement/verdict.ts'
import { weightAt } from '../../../src/core/learnt/curve.ts'
import { FOLLOWERS_CURVE } from '../../../src/core/learnt/followers.ts'
import { SIZE_FAMILIARITY } from '../../../src/core/learnt/likes.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { exactly } from '../../../src/core/profile/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'

test('a response is the followers that so many likes bring, ÷ its own', () => {
  const line = { x: [0, 10], y: [Math.log(1_000), Math.log(1_000)] }
  expect(responseOf(99, 990, line)).toBeCloseTo(0)
  expect(responseOf(99, 9_990, line)).toBeCloseTo(-Math.log(10))
  // The line is read at the logarithm of one like more, so that none has a place on it.
  const falling = { x: [0, Math.LN2], y: [Math.log(1_000), 0] }
  expect(responseOf(0, 990, falling)).toBeCloseTo(0)
  expect(responseOf(1, 990, falling)).toBeCloseTo(-Math.log(1_000))
})

describe('the bound', () => {
  test.each([
    [-2, -2],
    [0.99, 0.99],
    [1, 1],
    // 1.1 − .1 × e^−1, and 1.1 − .1 × e^−5
    [1.1, 1.0632],
    [1.5, 1.0993],
  ])('makes %d to %d', (weight, bounded) => {
    expect(boundedResponse(weight)).toBeCloseTo(bounded, 4)
  })

  test('is drawn near to and not reached, so that the more silent still weighs more', () => {
    expect(boundedResponse(2)).toBeGreaterThan(boundedResponse(1.9))
    expect(boundedResponse(2)).toBeLessThan(1.1)
  })

  test('leaves silence alone above what is called suspicious, where fraud is published as commonest', () => {
    const commonest = Math.max(...(normsOf('instagram').prevalence?.bands.map(({ share }) => share) ?? []))
    const recent = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, likes: exactly(100) }))
    const profile = mergeReading(undefined, {
      platform: 'elsewhere',
      handle: 'mira.demo',
      readAt: '2026-05-10T12:00:00Z',
      recent,
    })
    const silence: Finding = {
      signal: 'silence',
      about: 'followers',
      reasons: [],
      evidence: boundedResponse(6),
      is: 'flag',
    }
    const asked = [{ id: 'silence', about: 'followers', evidenceGroup: 'silence' } as Signal]
    const { score, grade } = conclude(profile, [silence], asked, NO_NORMS, commonest)
    expect(grade).toBe('mixed')
    expect(score).toBeGreaterThanOrEqual(SUSPICIOUS_BELOW)
  })
})

describe('the evidence', () => {
  const LIKES = 400
  const weightOf = (followers: number) => weightAt(FOLLOWERS_CURVE, responseOf(LIKES, followers))

  test('of a silent audience is what was learnt, bounded', () => {
    const followers = 2_000_000
    expect(weightOf(followers)).toBeGreaterThan(0.5)
    expect(evidenceOfResponse(LIKES, followers)).toBe(boundedResponse(weightOf(followers)))
  })

  test('of one that is a little silent is what was learnt, in full', () => {
    const followers = 60_000
    expect(weightOf(followers)).toBeGreaterThan(0.2)
    expect(weightOf(followers)).toBeLessThan(0.8)
    expect(evidenceOfResponse(LIKES, followers)).toBe(weightOf(followers))
  })

  test('of one that is a little lively counts in part as well', () => {
    const weight = weightAt(FOLLOWERS_CURVE, responseOf(40, 500))
    expect(weight).toBeLessThan(-0.2)
    expect(weight).toBeGreaterThan(-0.8)
    const familiarity = weightAt(SIZE_FAMILIARITY, Math.log(510))
    expect(evidenceOfResponse(40, 500)).toBeCloseTo(weight * (0.25 + 0.5 * familiarity))
  })

  test('of a lively one is three quarters of it where accounts of the size are known, a quarter where they are not', () => {
    const followers = 500
    const familiarity = weightAt(SIZE_FAMILIARITY, Math.log(510))
    expect(weightOf(followers)).toBeLessThan(-0.3)
    expect(familiarity).toBeGreaterThan(0.8)
    expect(evidenceOfResponse(LIKES, followers)).toBeCloseTo(
      weightOf(followers) * (0.75 * familiarity + 0.25 * (1 - familiarity)),
    )
    const unknown = weightAt(SIZE_FAMILIARITY, Math.log(6_010))
    expect(unknown).toBeLessThan(0.3)
    expect(evidenceOfResponse(20_000, 6_000)).toBeCloseTo(
      weightAt(FOLLOWERS_CURVE, responseOf(20_000, 6_000)) * (0.75 * unknown + 0.25 * (1 - unknown)),
    )
  })
})

describe('beside what is published', () => {
  test('what was learnt counts as far as accounts of the size are known, what is published for the rest', () => {
    const known = weightAt(SIZE_FAMILIARITY, Math.log(6_010))
    expect(known).toBeLessThan(0.2)
    expect(evidenceBesideSeries(6_000, 0.8, 0.1)).toBeCloseTo(0.8 * known + 0.1 * (1 - known), 12)
    const better = weightAt(SIZE_FAMILIARITY, Math.log(300_010))
    expect(better).toBeGreaterThan(0.9)
    expect(evidenceBesideSeries(300_000, 0.8, 0.1)).toBeCloseTo(0.8 * better + 0.1 * (1 - better), 12)
  })

  test('what is published clears a quarter, as what is hardly known does, and is bounded where it accuses', () => {
    const known = weightAt(SIZE_FAMILIARITY, Math.log(6_010))
    expect(evidenceBesideSeries(6_000, 0, -0.8)).toBeCloseTo(-0.2 * (1 - known), 12)
    expect(evidenceBesideSeries(6_000, 0, 1.5)).toBeCloseTo(boundedResponse(1.5) * (1 - known), 12)
    expect(evidenceBesideSeries(6_000, 0, 1.5)).toBeLessThan(1.1)
  })
})
