/**
 * How likely the likes of a series of posts are on a genuine account.
 *
 * Each post scatters around the level by Student's t; how widely differs from account to account
 * (`GENUINE_SCATTER`). Each way of buying, in the files beside, is that same account with something
 * done to it, so both sides share every other assumption, and their ratio speaks only about what was done.
 */
import type { Source } from '../signal.ts'
import * as student from '../student.ts'
import { type LikesSeries, robustScale } from './series.ts'

/**
 * Scale of log likes around the level: the most likely median on the creators of 2017, and
 * the spread of the middle four fifths of them (some of the rest may have bought).
 */
export const GENUINE_SCATTER: student.ScaleBelief = { median: 0.28, logSpread: 0.38 }

export const CREATORS_2017: Source = {
  id: 'creators-2017',
  title: 'gvsi/instagram-like-predictor: 594 series of 17 posts, our computation',
  year: 2017,
  population: 'Instagram creators, most 100k to 1M followers',
  url: 'https://github.com/gvsi/instagram-like-predictor',
}

/**
 * How common each way of buying is believed to be among them. Likes are sold by the post
 * first of all, then by subscription; nobody publishes shares. Our own choice, such that each kind
 * is caught about equally often at the same share of false alarms. Posts of two kinds look much like
 * packages on half of the posts, so those must be five hundred times likelier before they count.
 */
export const SHARES = { liftedSome: 0.93, addedToAll: 0.04, toppedUp: 0.03, addedToSome: 0.002, addedSince: 0.03 }

/** Share of posts with more than twice the account's level, creators of 2017: 5th, 50th and 95th percentile. */
export const FAR_ABOVE_SHARE = { low: 0, median: 0, high: 0.118 }

/**
 * Share of genuine accounts whose level steps from one day to the next (a video that went round, a new format): about
 * the likeliest on the creators of 2017; `npm run bench -- judgement` learns it again on either half.
 */
export const STEPS = 0.03

/** log likelihood of the series on a genuine account, whose level changes slowly or, on few accounts, in one step. */
export function genuine(series: LikesSeries): number {
  if (series !== last.series) {
    last = { series, logLikelihood: student.logSum(steady(series), Math.log(STEPS) + stepped(series)) }
  }
  return last.logLikelihood
}

/** Several ways of buying are weighed against it, one after the other. */
let last: { series?: LikesSeries; logLikelihood: number } = { logLikelihood: Number.NaN }

/** log likelihood of the series on a genuine account whose level changes slowly. */
export function steady({ residuals }: Pick<LikesSeries, 'residuals'>): number {
  return student.logMarginal(residuals, { location: 0, scale: startScale(residuals) }, GENUINE_SCATTER)
}

/** The same where it steps once, nobody knows when. */
export function stepped({ step, posts }: LikesSeries): number {
  if (!step) return Number.NEGATIVE_INFINITY
  const residuals = step.above.map((log, index) => (index < step.posts ? log - step.by : log))
  return steady({ residuals }) - Math.log(posts.length)
}

/** Where a fit begins. */
export function startScale(residuals: readonly number[]): number {
  return robustScale(residuals) + 0.02
}
