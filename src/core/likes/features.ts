/**
 * Plain facts of a series of likes, each one number: how far posts lie apart, whether some stand out, whether the level
 * changed, how comments go along. What each weighs is learnt (`src/core/learnt/likes.ts`).
 *
 * Likes and comments enter as logarithms, so 0.7 is twice as many. NaN stands for "cannot be told from what was seen".
 */
import { ascending, median } from '../statistics/median.ts'
import { correlation, deviation, sum } from '../statistics/statistics.ts'
import { FEATURES, type Feature, type Features } from './feature.ts'
import type { LikesSeries } from './series.ts'

/** Comments of fewer posts than this are no series. */
const FEWEST_COMMENTED = 5
/** A level is not known from fewer posts. */
const FEWEST_OF_A_LEVEL = 3

export function featuresOf(series: LikesSeries): Features {
  const { residuals } = series
  const sorted = ascending(residuals)
  const step = stepOf(residuals)
  // Spread into one another, so many fields would cost more than working them out.
  return Object.assign(
    scatterOf(residuals, sorted),
    tailsOf(sorted),
    changesOf(residuals, step),
    commentsOf(series, step),
    { engagement: series.engagement },
  )
}

function scatterOf(residuals: readonly number[], sorted: readonly number[]) {
  const n = residuals.length
  const neighbours = residuals.slice(1).map((value, index) => Math.abs(value - (residuals[index] as number)))
  return {
    spread: deviation(residuals),
    typicalDistance: median(residuals.map(Math.abs)),
    neighbourDistance: median(neighbours),
    withinThree: mostWithin(sorted, 0.03) / n,
    withinEight: mostWithin(sorted, 0.08) / n,
    withinTwenty: mostWithin(sorted, 0.2) / n,
  }
}

/** Most values that lie within `reach` on either side of one level. */
function mostWithin(sorted: readonly number[], reach: number): number {
  let most = 0
  let from = 0
  for (let to = 0; to < sorted.length; to += 1) {
    while ((sorted[to] as number) - (sorted[from] as number) > 2 * reach) from += 1
    most = Math.max(most, to - from + 1)
  }
  return most
}

function tailsOf(sorted: readonly number[]) {
  const n = sorted.length
  const [upper, lower] = [quantile(sorted, 0.9), quantile(sorted, 0.1)]
  const { skewness, tails } = shapeOf(sorted)
  const { gap, gapShare } = gapOf(sorted)
  return {
    skewness,
    tails,
    top: sorted[n - 1] as number,
    upperTenth: upper,
    aboveDouble: countWhere(sorted, (value) => value > Math.LN2) / n,
    gap,
    gapShare,
    asymmetry: upper + lower,
    bottom: sorted[0] as number,
    lowerTenth: lower,
    belowHalf: countWhere(sorted, (value) => value < -Math.LN2) / n,
    floor: countWhere(sorted, (value) => value - (sorted[1] as number) < 0.08) / n,
  }
}

function countWhere(values: readonly number[], holds: (value: number) => boolean): number {
  let count = 0
  for (const value of values) if (holds(value)) count += 1
  return count
}

/** Between two order statistics, in proportion. */
function quantile(sorted: readonly number[], level: number): number {
  const at = level * (sorted.length - 1)
  const below = Math.floor(at)
  const [one, other] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number]
  return one + (other - one) * (at - below)
}

function shapeOf(values: readonly number[]) {
  const n = values.length
  const middle = sum(values) / n
  let [second, third, fourth] = [0, 0, 0]
  for (const value of values) {
    const distance = value - middle
    const square = distance * distance
    second += square
    third += square * distance
    fourth += square * square
  }
  const variance = second / n + 1e-6
  return { skewness: third / n / variance ** 1.5, tails: fourth / n / variance ** 2 }
}

/** The widest empty stretch between two posts with at least two on either side, and which share lies above it. */
function gapOf(sorted: readonly number[]) {
  let best = { gap: 0, gapShare: Number.NaN }
  for (let above = 2; above < sorted.length - 2; above += 1) {
    const gap = (sorted[above] as number) - (sorted[above - 1] as number)
    if (gap > best.gap) best = { gap, gapShare: (sorted.length - above) / sorted.length }
  }
  return best
}

/** Where the level changed most, had it changed on one day: `posts` of the newest came after it. */
type Step = { posts: number; size: number; fit: number }

function stepOf(values: readonly number[]): Step {
  const n = values.length
  const all = sum(values)
  const total = values.reduce((squares, value) => squares + (value - all / n) ** 2, 0) + 1e-6
  let newer = 0
  let best = { posts: FEWEST_OF_A_LEVEL, size: 0, fit: 0 }
  for (let posts = 1; posts <= n - FEWEST_OF_A_LEVEL; posts += 1) {
    newer += values[posts - 1] as number
    const size = newer / posts - (all - newer) / (n - posts)
    const fit = (size * size * posts * (n - posts)) / n / total
    if (posts >= FEWEST_OF_A_LEVEL && fit > best.fit) best = { posts, size, fit }
  }
  return best
}

function changesOf(residuals: readonly number[], step: Step) {
  const half = residuals.length >> 1
  return {
    newestFive: residuals.length < 10 ? Number.NaN : median(residuals.slice(0, 5)) - median(residuals.slice(5)),
    newerHalf: median(residuals.slice(0, half)) - median(residuals.slice(half)),
    newerSpread: spreadRatio(residuals, half),
    stepSize: step.size,
    stepFit: step.fit,
    stepSpread: spreadRatio(residuals, step.posts),
    memory: memoryOf(residuals),
  }
}

/** log of how many times wider the `newer` newest posts scatter than the others. */
function spreadRatio(residuals: readonly number[], newer: number): number {
  return Math.log((deviation(residuals.slice(0, newer)) + 0.02) / (deviation(residuals.slice(newer)) + 0.02))
}

/** Correlation of neighbours. */
function memoryOf(values: readonly number[]): number {
  return correlation(values.slice(1), values.slice(0, -1))
}

type CommentFeature = Extract<Feature, `comments${string}`>
const NO_COMMENTS = Object.fromEntries(
  FEATURES.filter((feature) => feature.startsWith('comments')).map((feature) => [feature, Number.NaN]),
) as Record<CommentFeature, number>

function commentsOf({ residuals, logs, comments }: LikesSeries, step: Step): Record<CommentFeature, number> {
  const known = placesOf(comments)
  if (known.length < FEWEST_COMMENTED) return NO_COMMENTS
  const written = known.map((index) => Math.log((comments[index] as number) + 0.5))
  const likes = known.map((index) => logs[index] as number)
  const perLike = written.map((count, at) => count - (likes[at] as number))
  return {
    commentsPerLike: median(perLike),
    commentsSpread: deviation(perLike),
    commentsFollow: correlation(written, likes),
    commentsVariety: Math.log((deviation(written) + 0.05) / (deviation(likes) + 0.05)),
    commentsOfTop: partDifference(perLike, known, (index) => (residuals[index] as number) > 0.35),
    commentsOfNewer: partDifference(perLike, known, (index) => index < residuals.length >> 1),
    commentsOfStep: Math.sign(step.size || -1) * partDifference(perLike, known, (index) => index < step.posts),
  }
}

/** Where something is known. */
function placesOf(values: readonly (number | undefined)[]): number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at += 1) if (values[at] !== undefined) places.push(at)
  return places
}

/** Mean of the values whose post is chosen, above that of the others; NaN where either part is missing. */
function partDifference(
  values: readonly number[],
  posts: readonly number[],
  isChosen: (post: number) => boolean,
): number {
  const [chosen, others] = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 },
  ]
  for (let at = 0; at < values.length; at += 1) {
    const part = isChosen(posts[at] as number) ? chosen : others
    part.sum += values[at] as number
    part.count += 1
  }
  return chosen.sum / chosen.count - others.sum / others.count
}
