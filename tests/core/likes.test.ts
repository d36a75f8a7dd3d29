import { describe, expect, test } from 'vitest'
import type { Feature } from '../../src/core/likes/feature.ts'
import { featuresOf } from '../../src/core/likes/features.ts'
import { likesSeries } from '../../src/core/likes/series.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { type Count, exactly, type Post } from '../../src/core/profile/reading.ts'

/** Eighteen posts of an invented account. */
const LIKES = [812, 590, 1240, 705, 980, 540, 1010, 860, 640, 1620, 845, 575, 1080, 730, 470, 520, 1390, 790]

function seriesOf(likes: (number | Count)[], more: (index: number) => Partial<Post> = () => ({})) {
  const recent = likes.map((count, index) => ({
    id: `p${index}`,
    likes: typeof count === 'number' ? exactly(count) : count,
    ...more(index),
  }))
  const profile = mergeReading(undefined, { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10', recent })
  const series = likesSeries(profile)
  if (!series) throw new Error('no series')
  return series
}

describe('the series of likes', () => {
  test('is the same read off exact numbers and off the three digits pages show', () => {
    const exact = LIKES.map((count) => count * 97)
    const shown = exact.map((count) => {
      const unit = count < 100_000 ? 100 : 1000
      const value = Math.round(count / unit) * unit
      return { value, low: value - unit / 2, high: value + unit / 2 }
    })
    expect(seriesOf(shown)).toMatchObject({ residuals: seriesOf(exact).residuals })
  })

  test('a post without a comment, where the others have ten at the median, has them switched off', () => {
    const commentsOf = (usual: number) =>
      seriesOf(LIKES, (at) => ({ comments: exactly(at === 4 ? 0 : usual) })).comments
    expect(commentsOf(10)[4]).toBeUndefined()
    expect(commentsOf(9)[4]).toBe(0)
    expect(commentsOf(10).filter((count) => count === 10)).toHaveLength(LIKES.length - 1)
  })

  test('leaves out what videos get more, as a kind', () => {
    const isVideo = (index: number) => index % 3 === 1
    const tripled = LIKES.map((count, index) => (isVideo(index) ? count * 3 : count))
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values)
    const known = seriesOf(tripled, (index) => ({ kind: isVideo(index) ? 'video' : 'photo' }))
    expect(spread(known.residuals)).toBeLessThan(0.8 * spread(seriesOf(tripled).residuals))
  })

  test('is none below five posts, and none where chance alone decides', () => {
    expect(() => seriesOf(LIKES.slice(0, 4))).toThrow('no series')
    expect(() => seriesOf([5, 6, 4, 5, 7, 3])).toThrow('no series')
  })
})

describe('facts of a series', () => {
  test('worked by hand on six posts', () => {
    // Median 100; logs above it: ln 1.99, ln 1.1, 0, 0, −ln 1.25, ln 0.51.
    const facts = featuresOf(seriesOf([199, 110, 100, 100, 80, 51]))
    expect(facts.top).toBeCloseTo(Math.log(1.99), 9)
    expect(facts.bottom).toBeCloseTo(Math.log(0.51), 9)
    expect(facts.typicalDistance).toBeCloseTo((Math.log(1.1) + Math.log(1.25)) / 2, 9)
    // 3 % either side of one level holds the two at 100; 8 % also the one at 110 (0.095 ≤ 0.16); 20 % also the one at 80.
    expect(facts.withinThree).toBeCloseTo(2 / 6, 9)
    expect(facts.withinEight).toBeCloseTo(3 / 6, 9)
    expect(facts.withinTwenty).toBeCloseTo(4 / 6, 9)
    expect(facts.aboveDouble).toBe(0)
    expect(facts.belowHalf).toBe(0)
    expect(facts.newerHalf).toBeCloseTo(Math.log(1.1) + Math.log(1.25), 9)
    // No comments, no followers, too few posts for "the newest five".
    for (const unknown of ['commentsPerLike', 'engagement', 'newestFive'] as Feature[]) {
      expect(facts[unknown], unknown).toBeNaN()
    }
  })

  test('a step is found where it is', () => {
    const facts = featuresOf(seriesOf([400, 410, 395, 405, 100, 102, 99, 101, 100, 98]))
    expect(facts.stepSize).toBeCloseTo(Math.log(4), 1)
    expect(facts.stepFit).toBeGreaterThan(0.99)
    expect(facts.newestFive).toBeGreaterThan(1)
  })

  test('comments along with likes, and likes alone', () => {
    const along = featuresOf(seriesOf([100, 200, 300, 400, 500], (index) => ({ comments: exactly(2 * (index + 1)) })))
    expect(along.commentsFollow).toBeGreaterThan(0.95)
    const alone = featuresOf(seriesOf([100, 200, 300, 400, 500], () => ({ comments: exactly(6) })))
    expect(alone.commentsFollow).toBeCloseTo(0, 6)
    expect(alone.commentsOfTop).toBeLessThan(along.commentsOfTop)
    // 6.5 comments on 300 likes, the usual post.
    expect(alone.commentsPerLike).toBeCloseTo(Math.log(6.5 / 300), 9)
  })
})
