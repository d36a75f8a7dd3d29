/**
 * How likely the likes of a series of posts are, on a genuine account and on one whose
 * likes were bought in one way or another.
 *
 * Genuine: each post scatters around the level by Student's t; how widely differs from
 * account to account (`GENUINE_SCATTER`). Each way of buying is that same account with
 * something done to it, so both sides share every other assumption, and their ratio
 * speaks only about what was done.
 */
import { FEWEST_POSTS, type LikesSeries, robustScale } from './likes-series.ts'
import { median } from './median.ts'
import type { Source } from './signal.ts'
import * as student from './student.ts'

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
 * is caught about equally often at the same share of false alarms.
 */
export const SHARES = { liftedSome: 0.93, addedToAll: 0.04, toppedUp: 0.03, addedToSome: 0.002, addedSince: 0.03 }

/** Share of genuine accounts whose level steps from one day to the next (a video that went round, a new format): likeliest on the creators of 2017. */
const STEPS = 0.03

/** log likelihood of the series on a genuine account, whose level changes slowly or, on few accounts, in one step. */
export function genuine(series: LikesSeries): number {
  if (series !== last.series) last = { series, logLikelihood: student.logSum(steady(series), stepped(series)) }
  return last.logLikelihood
}

/** Several ways of buying are weighed against it, one after the other. */
let last: { series?: LikesSeries; logLikelihood: number } = { logLikelihood: Number.NaN }

/** log likelihood of the series on a genuine account whose level changes slowly. */
export function steady({ residuals }: Pick<LikesSeries, 'residuals'>): number {
  return student.logMarginal(residuals, { location: 0, scale: startScale(residuals) }, GENUINE_SCATTER)
}

/** The same where it steps, nobody knows when. */
function stepped({ step, posts }: LikesSeries): number {
  if (!step) return Number.NEGATIVE_INFINITY
  const residuals = step.above.map((log, index) => (index < step.posts ? log - step.by : log))
  return Math.log(STEPS / posts.length) + steady({ residuals })
}

function startScale(residuals: readonly number[]): number {
  return robustScale(residuals) + 0.02
}

/** Bought likes as a share of all likes of a post: from a third to five sixths. */
const BOUGHT_SHARES = [1 / 3, 1 / 2, 3 / 5, 2 / 3, 3 / 4, 5 / 6]
/** A service delivers within a few percent of what was ordered. */
const DELIVERY_SPREAD = 0.03

/**
 * log likelihood if the same number of likes was added to every post: what is left after
 * taking it away again must look like a genuine account.
 */
export function addedToAll({ residuals }: Pick<LikesSeries, 'residuals'>): number {
  const ratios = residuals.map(Math.exp)
  const scale = startScale(residuals)
  return student.logMean(BOUGHT_SHARES.map((share) => addedShare(ratios, residuals, share, scale)))
}

function addedShare(ratios: number[], residuals: readonly number[], share: number, scale: number): number {
  let stretch = 0
  const logs = ratios.map((ratio, index) => {
    const log = logOfRest(ratio, share)
    stretch += logStretch(residuals[index] as number, log, ratio, share)
    return log
  })
  const start = { location: Math.log(1 - share), scale: Math.min(1, scale / (1 - share)) }
  return student.logMarginal(logs, start, GENUINE_SCATTER) + stretch
}

/** Where the blur no longer matters: e⁻¹². Nearer, a post may have got a little less than ordered. */
const FAR_FROM_ALL_BOUGHT = 12

/** log of what a post's likes were before `bought` came, both as multiples of the level. */
function logOfRest(likes: number, bought: number): number {
  const blur = DELIVERY_SPREAD * bought
  const z = (likes - bought) / blur
  return Math.log(z > FAR_FROM_ALL_BOUGHT ? likes - bought : blur * Math.log1p(Math.exp(z)))
}

/** How the axis is stretched there: the logarithm of d log(rest) ÷ d log(likes). */
function logStretch(log: number, rest: number, likes: number, bought: number): number {
  const z = (likes - bought) / (DELIVERY_SPREAD * bought)
  return log - rest - (z > FAR_FROM_ALL_BOUGHT ? 0 : Math.log1p(Math.exp(-z)))
}

/** What a service may have added since a day, as multiples of the level before: evenly spread over the logarithm. */
const ADDED_SINCE = [0.7, 1, 1.4, 2, 2.8, 4, 5.6]

/** A smaller rise than that of the least that may have been added, and then some, was not made by adding. */
const LEAST_RISE = Math.log(1.4)

/**
 * log likelihood if the same number of likes was added to every post from some day on, the level steady otherwise; null
 * where nothing rose as much.
 */
export function addedSince({ step, posts }: LikesSeries): number | null {
  if (!step || step.by < LEAST_RISE) return null
  const { above } = step
  const start = { location: 0, scale: startScale(above.slice(step.posts)) }
  const added = ADDED_SINCE.map((bought) => {
    let stretch = 0
    const logs = above.map((log, index) => {
      if (index >= step.posts) return log
      const likes = Math.exp(log)
      const rest = logOfRest(likes, bought)
      stretch += logStretch(log, rest, likes, bought)
      return rest
    })
    return student.logMarginal(logs, start, GENUINE_SCATTER) + stretch
  })
  return student.logMean(added) - Math.log(posts.length)
}

/** What lifting multiplies a post's likes by: evenly spread over the logarithm. */
const LIFTS = [2.2, 3, 4.2]
/** Share of posts lifted, before looking: a beta distribution with its middle near a quarter. */
const LIFTED = { posts: 1.5, others: 3.5 }
const ROUNDS = 8

/** What a package adds to a post, as multiples of the account's own level: evenly spread over the logarithm. */
const PACKAGES = [1.5, 2.5, 4]

/** `by`: the factor; `shares`: how likely each post is to be bought up. */
export type Lift = { logLikelihood: number; by: number; shares: number[] }

/**
 * The likes if some posts, nobody knows which, were multiplied by one factor, with the
 * factor that explains them best. Where comments are known they tell lifted posts from
 * hits: a hit is commented on.
 */
export function liftedSome(series: Pick<LikesSeries, 'residuals' | 'posts'>): Lift {
  return likeliest(
    series,
    LIFTS.map((by) => multiplied(series.residuals, by)),
  )
}

/** Two levels have to halve the distance of the posts from the nearest one, or nearly, to be two. */
const TWO_LEVELS = 0.65

/**
 * The same if each of them got the same package on top: then they stand nearer to each other than the account's other
 * posts do. As many may have got it as not. Null where posts do not stand at two levels.
 */
export function addedToSome(series: Pick<LikesSeries, 'residuals' | 'posts'>): Lift | null {
  const { residuals } = series
  const atOneLevel = sum(residuals.map(Math.abs))
  const pairs = PACKAGES.map((times) => ({ times, ...lowerLevel(residuals, Math.log(1 + times)) }))
  if (pairs.every(({ distance }) => distance > TWO_LEVELS * atOneLevel)) return null
  return likeliest(
    series,
    pairs.map(({ times, location }) => packaged(residuals, times, location)),
  )
}

/** One way in which some posts may have been bought up, by so much. */
type Purchase = {
  /** log of what a typical post was multiplied by. */
  jump: number
  /** Where the account's own level lies, to begin with. */
  location: number
  /** log likes of each post, had it been bought up, before that. */
  before: number[]
  /** How much wider the axis is there than where the post stands. */
  stretch: number[] | null
}

function multiplied(residuals: readonly number[], by: number): Purchase {
  const jump = Math.log(by)
  return { jump, location: 0, before: residuals.map((residual) => residual - jump), stretch: null }
}

function packaged(residuals: readonly number[], times: number, location: number): Purchase {
  const jump = Math.log(1 + times)
  const bought = times * Math.exp(location)
  const likes = residuals.map(Math.exp)
  const before = likes.map((count) => logOfRest(count, bought))
  const stretch = residuals.map((residual, index) =>
    Math.exp(logStretch(residual, before[index] as number, likes[index] as number, bought)),
  )
  return { jump, location, before, stretch }
}

/** Where the lower of two levels may lie, in jumps: at the median (0), or below it where half or more of the posts stand at the upper one. */
const LOWER_LEVELS = [0, -0.5, -1]

/** The one of them that leaves the least distance from the posts to the nearer level, all posts' together. */
function lowerLevel(residuals: readonly number[], jump: number): { location: number; distance: number } {
  let best = { location: 0, distance: Number.POSITIVE_INFINITY }
  for (const jumps of LOWER_LEVELS) {
    const location = jumps * jump
    let distance = 0
    for (const residual of residuals) {
      distance += Math.min(Math.abs(residual - location), Math.abs(residual - location - jump))
    }
    if (distance < best.distance) best = { location, distance }
  }
  return best
}

function likeliest({ residuals, posts }: Pick<LikesSeries, 'residuals' | 'posts'>, purchases: Purchase[]): Lift {
  const heard = commentsHeard(
    residuals,
    posts.map((post) => post.comments?.value),
  )
  const scale = startScale(residuals)
  const lifts = purchases.map((purchase) => liftBy(residuals, heard, purchase, scale))
  const best = lifts.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one))
  return { ...best, logLikelihood: student.logMean(lifts.map((lift) => lift.logLikelihood)) }
}

function liftBy(
  residuals: readonly number[],
  heard: CommentsHeard | null,
  { jump, location, before, stretch }: Purchase,
  scale: number,
): Lift {
  const n = residuals.length
  const shares = residuals.map((residual) => 1 / (1 + Math.exp((0.6 * jump - (residual - location)) / 0.15)))
  const said = heard && commentFactors(heard, shares, jump)
  const mixture = { residuals, before, stretch, said, shares, densities: shares.slice() }
  let at: student.Fit = { location, scale }
  let lifted = 0
  let sums = unliftedSums(mixture, at)
  for (let round = 0; round < ROUNDS; round += 1) {
    at = student.nextFit(sums, n, at, GENUINE_SCATTER)
    lifted = (sums.lifted + LIFTED.posts - 1) / (n + LIFTED.posts + LIFTED.others - 2)
    sums = unliftedSums(mixture, at, lifted)
  }
  const volume = student.logVolume(n, at.scale, GENUINE_SCATTER)
  const fits = student.sumOfLogs(mixture.densities) - n * Math.log(at.scale)
  return { logLikelihood: fits + volume + logVolumeOfShare(lifted, n), by: Math.exp(jump), shares }
}

/** `shares` and `densities` are brought up to date pass by pass. */
type Mixture = Pick<Purchase, 'before' | 'stretch'> & {
  residuals: readonly number[]
  said: { own: readonly number[]; up: readonly number[] } | null
  /** How likely each post is to be lifted. */
  shares: number[]
  /** Each post's density, of a scale of 1. */
  densities: number[]
}

/**
 * What the next fit is made of, had no post been lifted: each stands at both its possible places, by
 * its share. Where the `share` of posts that are lifted is known, how likely each is comes first.
 * One pass for both: it is the product's most often repeated sum.
 */
function unliftedSums(mixture: Mixture, { location, scale }: student.Fit, share?: number) {
  const { residuals, before, stretch, said, shares, densities } = mixture
  const inverse = student.inverseSquare(scale)
  let weights = 0
  let first = 0
  let second = 0
  let lifted = 0
  for (let index = 0; index < residuals.length; index += 1) {
    const distance = (residuals[index] as number) - location
    const beyond = (before[index] as number) - location
    const own = student.nearness(distance, inverse)
    const up = student.nearness(beyond, inverse)
    if (share !== undefined) {
      const wider = stretch ? (stretch[index] as number) : 1
      const asOwn = (1 - share) * student.densityAt(own) * (said ? (said.own[index] as number) : 1)
      const asUp = share * wider * student.densityAt(up) * (said ? (said.up[index] as number) : 1)
      densities[index] = asOwn + asUp
      shares[index] = asUp / (asOwn + asUp)
    }
    const isLifted = shares[index] as number
    const ownWeight = (1 - isLifted) * own
    const upWeight = isLifted * up
    lifted += isLifted
    weights += ownWeight + upWeight
    first += ownWeight * distance + upWeight * beyond
    second += ownWeight * distance * distance + upWeight * beyond * beyond
  }
  return { weights, first, second, lifted }
}

/** Laplace's volume for the share of lifted posts, with its beta distribution. */
function logVolumeOfShare(lifted: number, n: number): number {
  const { posts, others } = LIFTED
  const logBeta = (posts - 1) * Math.log(lifted) + (others - 1) * Math.log(1 - lifted) - LOG_BETA
  return logBeta + 0.5 * Math.log((2 * Math.PI * lifted * (1 - lifted)) / n)
}
/** log B(1.5, 3.5) = log(Γ(3/2) Γ(7/2) ÷ Γ(5)). */
const LOG_BETA = Math.log((Math.PI * 15) / (16 * 24))

type Comments = readonly (number | undefined)[]

/** Twice the likes bring 2^0.75 times the comments. Our assumption; nothing is published. */
const COMMENTS_FOLLOW = 0.75
/** Beyond chance, comments vary by 1 ÷ √3 of their mean (negative binomial). Our assumption, on the wide side. */
const COMMENT_SHAPE = 3
const FEWEST_COMMENTS = 10

/** Comments of each post, what a genuine account would get there per comment of its usual post, and how many that is. */
type CommentsHeard = { comments: Comments; expected: number[]; total: number; rate: number }

/** Null where too few comments are known to say anything. */
function commentsHeard(residuals: readonly number[], all: Comments): CommentsHeard | null {
  const comments = withoutGiveaways(all)
  const known = comments.filter((count) => count !== undefined)
  const total = sum(known)
  if (known.length < FEWEST_POSTS || total < FEWEST_COMMENTS) return null
  const expected = residuals.map((residual) => Math.exp(COMMENTS_FOLLOW * residual))
  return { comments, expected, total, rate: total / sumWhereKnown(expected, comments) }
}

function sumWhereKnown(values: readonly number[], comments: Comments): number {
  return values.reduce((total, value, index) => (comments[index] === undefined ? total : total + value), 0)
}

/** How much better each post's comments fit, than on a genuine account, if it is its own (`own`) or lifted (`up`). */
function commentFactors(
  { comments, expected, total, rate: genuineRate }: CommentsHeard,
  shares: readonly number[],
  jump: number,
): { own: number[]; up: number[] } {
  const drop = Math.exp(-COMMENTS_FOLLOW * jump)
  const unlifted = expected.map((count, index) => count * (1 - (shares[index] as number) * (1 - drop)))
  const rate = total / sumWhereKnown(unlifted, comments)
  const factors = (times: number) => {
    const ratio = (rate * times) / genuineRate
    const logRatio = Math.log(ratio)
    return comments.map((seen, index) => {
      const before = genuineRate * (expected[index] as number)
      return seen === undefined ? 1 : commentRatio(seen, before, ratio, logRatio)
    })
  }
  return { own: factors(1), up: factors(drop) }
}

/** Comments above this many times the median are a giveaway's or a quarrel's; they must not set the account's rate. */
const MOST_COMMENTED = 5

function withoutGiveaways(comments: Comments): Comments {
  const usual = median(comments.filter((count) => count !== undefined))
  return comments.map((count) => (count === undefined ? undefined : Math.min(count, MOST_COMMENTED * (usual + 1))))
}

/** One post's comments decide no more than this (a logarithm), and products of them stay within what a number holds. */
const MOST_OF_ONE_POST = 30

/** How much likelier `seen` comments are where `ratio` times as many are expected as `before` (negative binomial). */
function commentRatio(seen: number, before: number, ratio: number, logRatio: number): number {
  const log =
    seen * logRatio - (seen + COMMENT_SHAPE) * Math.log((COMMENT_SHAPE + before * ratio) / (COMMENT_SHAPE + before))
  return Math.exp(Math.min(MOST_OF_ONE_POST, Math.max(-MOST_OF_ONE_POST, log)))
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** How far the posts of one level may lie apart: what services deliver, and looser. */
const LEVEL_WIDTHS = [0.03, 0.08]
/** Which of the lowest posts starts the level: one or two may have escaped. */
const LOWEST = [0, 1, 2]
/** Share of posts that escape. Our assumption. */
const ESCAPES = 0.03
const FEWEST_AT_LEVEL = 3

/** `posts`: indices of those at the level. Null when no three posts share one. */
export type Level = { logLikelihood: number; posts: number[] } | null

/**
 * The likes if every post below some level was topped up to it: the posts that the
 * account's own scatter would have left below lie at the level instead.
 */
export function toppedUp(series: Pick<LikesSeries, 'logs' | 'levels' | 'residuals' | 'widths'>): Level {
  const lowestFirst = series.logs
    .map((_, index) => index)
    .sort((a, b) => (series.logs[a] as number) - (series.logs[b] as number))
  const found = LEVEL_WIDTHS.flatMap((width) => LOWEST.map((rank) => levelAt(series, lowestFirst, rank, width)))
  const levels = found.filter((level) => level !== null)
  const [first] = levels
  if (!first) return null
  const best = levels.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one), first)
  const logs = found.map((level) => level?.logLikelihood ?? Number.NEGATIVE_INFINITY)
  return { ...best, logLikelihood: student.logMean(logs) }
}

function levelAt(
  { logs, levels, residuals, widths }: Pick<LikesSeries, 'logs' | 'levels' | 'residuals' | 'widths'>,
  lowestFirst: number[],
  rank: number,
  delivered: number,
): Level {
  const start = lowestFirst[rank]
  if (start === undefined) return null
  // A page's rounding, and the like itself as the smallest step, tie posts that differ.
  const floor = logs[start] as number
  const resolution = Math.max(Math.exp(-floor), widths[start] as number)
  const low = floor - resolution / 2 - delivered / 10
  const width = delivered + resolution
  const at = lowestFirst.filter((index) => (logs[index] as number) >= low && (logs[index] as number) < low + width)
  if (at.length < FEWEST_AT_LEVEL) return null

  const rest = lowestFirst.slice(rank + at.length)
  const escaped = lowestFirst.slice(0, rank)
  const own = [...rest, ...escaped].map((index) => residuals[index] as number)
  const top = low + width - sum(at.map((index) => levels[index] as number)) / at.length
  const fits = floorGrid(own, top, at.length)
  return {
    logLikelihood: fits - at.length * Math.log(width) + escaped.length * Math.log(ESCAPES),
    posts: at,
  }
}

/** Steps of the scale's belief, and of the location in scales below or above the median, that are tried. */
const SCALE_STEPS = [-1.6, -0.8, 0, 0.8, 1.6]
const LOCATION_STEPS = [-1.5, -1.2, -0.9, -0.6, -0.3, 0, 0.3]

/** log likelihood of `own` residuals and of `hidden` posts somewhere below `top`, location and scale integrated out. */
function floorGrid(own: readonly number[], top: number, hidden: number): number {
  const logs: number[] = []
  for (const step of SCALE_STEPS) {
    const scale = GENUINE_SCATTER.median * Math.exp(GENUINE_SCATTER.logSpread * step)
    // Belief's mass of this step × the width of one location step.
    const logStep = Math.log((0.8 * 0.3 * scale) / Math.sqrt(2 * Math.PI)) - (step * step) / 2
    for (const offset of LOCATION_STEPS) {
      const location = offset * scale
      const tail = hidden * Math.log(student.below((top - location) / scale) + 1e-12)
      logs.push(student.logLikelihood(own, { location, scale }) + tail + logStep)
    }
  }
  return student.logMean(logs) + Math.log(logs.length)
}

/** Log width of a page's rounding at which closeness counts half: what services deliver within. */
const HALF_AT = 0.03

/**
 * Evidence that rests on posts lying close together, given the log widths of their rounding: posts that tie because the
 * page rounds say nothing; the wider the rounding, the less they say.
 */
export function discounted(evidence: number, widths: readonly number[]): number {
  return evidence > 0 ? evidence / (1 + median(widths) / HALF_AT) : evidence
}
