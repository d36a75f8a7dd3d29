import { describe, expect, test } from 'vitest'
import { addedSince, addedToAll } from '../../src/core/likes/added.ts'
import { genuine, steady } from '../../src/core/likes/genuine.ts'
import { addedToSome, liftedSome } from '../../src/core/likes/lifted.ts'
import { outward } from '../../src/core/likes/rounding.ts'
import { likesSeries } from '../../src/core/likes/series.ts'
import { toppedUp } from '../../src/core/likes/topped-up.ts'
import { merge } from '../../src/core/profile.ts'
import { type Count, exactly, type Post } from '../../src/core/reading.ts'

/** Eighteen posts of an invented account. */
const LIKES = [812, 590, 1240, 705, 980, 540, 1010, 860, 640, 1620, 845, 575, 1080, 730, 470, 520, 1390, 790]

function seriesOf(likes: (number | Count)[], more: (index: number) => Partial<Post> = () => ({})) {
  const recent = likes.map((count, index) => ({
    id: `p${index}`,
    likes: typeof count === 'number' ? exactly(count) : count,
    ...more(index),
  }))
  const profile = merge(undefined, { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10', recent })
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
    expect(seriesOf(shown)).toMatchObject({ residuals: seriesOf(exact).residuals, widths: seriesOf(exact).widths })
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

  test('scatters by at least half of what rounding hides', () => {
    const tied = seriesOf(Array.from({ length: 8 }, () => ({ value: 1_200_000, low: 1_150_000, high: 1_250_000 })))
    for (const residual of outward(tied).residuals) expect(Math.abs(residual)).toBeCloseTo(Math.log(125 / 115) / 2, 6)
  })
})

describe('each way of buying explains its own campaign best', () => {
  const added = seriesOf(LIKES.map((count) => count + 1640))
  const lifted = seriesOf(LIKES.map((count, index) => ([2, 6, 9, 12].includes(index) ? count * 3 : count)))
  const topped = seriesOf(LIKES.map((count, index) => Math.max(count, 950 + ((index * 7) % 19))))
  const untouched = seriesOf(LIKES)

  test('the same number on every post', () => {
    expect(addedToAll(added)).toBeGreaterThan(genuine(added) + 1)
    expect(addedToAll(added)).toBeGreaterThan(liftedSome(added).logLikelihood)
  })

  test('some posts lifted, and which', () => {
    const lift = liftedSome(lifted)
    expect(lift.logLikelihood).toBeGreaterThan(genuine(lifted))
    expect(lift.logLikelihood).toBeGreaterThan(addedToAll(lifted))
    const found = lift.shares.flatMap((share, index) => (share > 0.5 ? [index] : []))
    expect(found).toEqual(expect.arrayContaining([2, 9, 12]))
  })

  test('weak posts topped up to one level, and which', () => {
    const level = toppedUp(topped)
    expect(level?.logLikelihood).toBeGreaterThan(genuine(topped) + 5)
    expect(level?.posts).toEqual(expect.arrayContaining([1, 3, 5, 8, 11, 14, 15]))
  })

  test('a package on half of the posts, and which', () => {
    const chosen = [0, 3, 4, 6, 9, 11, 14, 15, 17]
    const packaged = seriesOf(LIKES.map((count, index) => (chosen.includes(index) ? count + 2500 : count)))
    const found = addedToSome(packaged)
    if (!found) throw new Error('one level')
    expect(found.logLikelihood).toBeGreaterThan(genuine(packaged) + 2)
    expect(found.logLikelihood).toBeGreaterThan(liftedSome(packaged).logLikelihood)
    const upper = found.shares.flatMap((share, index) => (share > 0.5 ? [index] : []))
    expect(upper).toEqual(chosen)
  })

  test('the same number on every post from some day on', () => {
    const since = seriesOf(LIKES.map((count, index) => (index < 9 ? count + 1640 : count)))
    // The tenth, a hit, is at home on either side.
    expect(since.step?.posts).toBe(10)
    expect(addedSince(since)).toBeGreaterThan(genuine(since))
  })

  test('a rise for good reasons, which multiplies likes, explains itself best', () => {
    const popular = seriesOf(LIKES.map((count, index) => (index < 9 ? count * 3 : count)))
    expect(genuine(popular)).toBeGreaterThan(steady(popular) + 1)
    for (const bought of [
      addedSince(popular),
      addedToSome(popular)?.logLikelihood,
      liftedSome(popular).logLikelihood,
    ]) {
      expect(bought ?? Number.NEGATIVE_INFINITY).toBeLessThan(genuine(popular))
    }
  })

  test('an untouched account explains itself best', () => {
    const itself = genuine(untouched)
    expect(addedToAll(untouched)).toBeLessThan(itself)
    expect(liftedSome(untouched).logLikelihood).toBeLessThan(itself)
    expect(addedToSome(untouched)).toBeNull()
    expect(addedSince(untouched)).toBeNull()
    expect(toppedUp(untouched)?.logLikelihood ?? Number.NEGATIVE_INFINITY).toBeLessThan(itself)
  })
})

test('comments that follow make a lift less likely, comments that stay behind more', () => {
  const isHit = (index: number) => [2, 6, 9, 12].includes(index)
  const likes = LIKES.map((count, index) => (isHit(index) ? count * 3 : count))
  const commented = (comments: (index: number) => number) =>
    liftedSome(seriesOf(likes, (index) => ({ comments: exactly(comments(index)) }))).logLikelihood
  const behind = commented((index) => Math.round((LIKES[index] as number) / 25))
  const following = commented((index) => Math.round((likes[index] as number) / 25))
  expect(behind).toBeGreaterThan(following + 1)
})

test('a giveaway with any number of comments breaks nothing', () => {
  const series = seriesOf(LIKES, (index) => ({ comments: exactly(index === 4 ? 9_000_000 : 20) }))
  expect(Number.isFinite(liftedSome(series).logLikelihood)).toBe(true)
})
