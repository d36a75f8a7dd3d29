/**
 * How likely the likes of a series of posts are, on a genuine account and on one whose
 * likes were bought in one way or another. Everything works on the logarithm of likes
 * after what explains its scatter: slow change of the account's level, photo against video.
 *
 * Genuine: each post scatters around the level by Student's t; how widely differs from
 * account to account (`GENUINE_SCATTER`). Each way of buying is that same account with
 * something done to it, so both sides share every other assumption, and their ratio
 * speaks only about what was done.
 */
import { type UsablePost, usablePosts } from './engagement.ts'
import { median } from './median.ts'
import type { Profile } from './profile.ts'
import type { Count } from './reading.ts'
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
export const SHARES = { liftedSome: 0.93, addedToAll: 0.04, toppedUp: 0.03 }

/** Older posts than these say little about today and cost time. */
const MOST_POSTS = 48
/** No trend and no scatter below it (the field's practice). */
export const FEWEST_POSTS = 5
/** Below it the scatter is that of throwing dice, whatever the account does. */
const FEWEST_LIKES = 8

/** Likes of the usable posts, newest first, and what remains of their logarithms. */
export type LikesSeries = {
  posts: UsablePost[]
  /** log of likes. */
  logs: number[]
  /** log of the account's level at each post. */
  levels: number[]
  /** logs − levels, their median 0. */
  residuals: number[]
  /** log width of what the page's rounding leaves open, for each post. */
  widths: number[]
}

/** Several signs ask about the same profile, one after the other. */
let last: { profile?: Profile; series: LikesSeries | null } = { series: null }

/** Null when there are too few usable posts, or too few likes on them, to say anything. */
export function likesSeries(profile: Profile): LikesSeries | null {
  if (profile !== last.profile) last = { profile, series: seriesOf(usablePosts(profile).slice(0, MOST_POSTS)) }
  return last.series
}

function seriesOf(posts: UsablePost[]): LikesSeries | null {
  if (posts.length < FEWEST_POSTS || median(posts.map(({ likes }) => likes.value)) < FEWEST_LIKES) return null
  const counts = posts.map(({ likes }) => asPagesShow(likes))
  const logs = counts.map(({ value }) => logCount(value))
  const kindEffects = effectOfVideo(posts, logs)
  const trend = trendOf(logs.map((log, index) => log - (kindEffects[index] as number)))
  const raw = logs.map((log, index) => log - (trend[index] as number) - (kindEffects[index] as number))
  const middle = median(raw)
  return {
    posts,
    logs,
    levels: trend.map((level, index) => level + (kindEffects[index] as number) + middle),
    residuals: raw.map((value) => value - middle),
    widths: counts.map(({ low, high }) => logCount(high) - logCount(low)),
  }
}

/**
 * The series as scattered as the page's rounding may hide: half the rounding added to each
 * post's distance from the level, as independent errors add. Ties must not look even.
 */
export function outward({ residuals, widths }: LikesSeries): Pick<LikesSeries, 'residuals'> {
  return {
    residuals: residuals.map((residual, index) => {
      const hidden = (widths[index] as number) / 2
      return (residual < 0 ? -1 : 1) * Math.sqrt(residual * residual + hidden * hidden)
    }),
  }
}

/** How far the typical post lies from the level, as a share of it: 0.16 is 16 %. */
export function typicalDeviation({ residuals }: Pick<LikesSeries, 'residuals'>): number {
  return median(residuals.map((residual) => Math.abs(Math.expm1(residual))))
}

/** Up to here pages write every digit. */
const WRITTEN_OUT = 10_000

/**
 * Three digits, as most pages show large counts: the same account, read off a page that
 * shows more digits and one that shows fewer, must get the same judgement.
 */
function asPagesShow(likes: Count): Pick<Count, 'value' | 'low' | 'high'> {
  if (likes.value < WRITTEN_OUT) return likes
  const unit = 10 ** (Math.floor(Math.log10(likes.value)) - 2)
  const value = Math.round(likes.value / unit) * unit
  return { value, low: Math.min(likes.low, value - unit / 2), high: Math.max(likes.high, value + unit / 2) }
}

function logCount(likes: number): number {
  return Math.log(Math.max(likes, 0.5))
}

/** A kind with fewer posts than this cannot show what is usual for it. */
const FEWEST_OF_A_KIND = 3

/** What being a video adds to log likes, for each post; 0 where one of the two kinds is rare. */
function effectOfVideo(posts: UsablePost[], logs: number[]): number[] {
  const videos = logs.filter((_, index) => posts[index]?.kind === 'video')
  const others = logs.filter((_, index) => posts[index]?.kind !== 'video')
  const comparable = videos.length >= FEWEST_OF_A_KIND && others.length >= FEWEST_OF_A_KIND
  const effect = comparable ? median(videos) - median(others) : 0
  return posts.map(({ kind }) => (kind === 'video' ? effect : 0))
}

/**
 * Posts on either side that make up the level at a post: half of the series, at least
 * sixteen. A narrower window explains bought likes away as quick growth.
 */
const FEWEST_NEIGHBOURS = 16

/** The account's level at each post: a running mean in which near posts count most and outliers little. */
function trendOf(logs: number[]): number[] {
  const reach = Math.max(FEWEST_NEIGHBOURS, Math.floor(logs.length / 2))
  const nearness = Array.from({ length: Math.min(reach, logs.length) }, (_, gap) => (1 - (gap / reach) ** 3) ** 3)
  let keeps = logs.map(() => 1)
  let levels = logs
  for (let round = 0; round < 3; round += 1) {
    levels = logs.map((_, at) => runningMean(logs, keeps, nearness, at))
    keeps = outlierWeights(logs.map((log, index) => log - (levels[index] as number)))
  }
  return levels
}

function runningMean(logs: number[], keeps: number[], nearness: number[], at: number): number {
  let weights = 0
  let sum = 0
  const first = Math.max(0, at - nearness.length + 1)
  const last = Math.min(logs.length - 1, at + nearness.length - 1)
  for (let index = first; index <= last; index += 1) {
    const weight = (nearness[Math.abs(index - at)] as number) * (keeps[index] as number)
    weights += weight
    sum += weight * (logs[index] as number)
  }
  return sum / weights
}

/** Tukey's biweight at four robust standard deviations: standard choice of robust smoothing. */
function outlierWeights(residuals: number[]): number[] {
  const cut = 4 * (robustScale(residuals) + 1e-9)
  return residuals.map((residual) => (1 - Math.min(1, (residual / cut) ** 2)) ** 2 + 1e-6)
}

function robustScale(values: readonly number[]): number {
  return 1.4826 * median(values.map(Math.abs))
}

/** log likelihood of the series on a genuine account. */
export function genuine({ residuals }: Pick<LikesSeries, 'residuals'>): number {
  return student.logMarginal(residuals, { location: 0, scale: startScale(residuals) }, GENUINE_SCATTER)
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
  const blur = DELIVERY_SPREAD * share
  let stretch = 0
  const logs = ratios.map((ratio, index) => {
    const z = (ratio - share) / blur
    const isFar = z > FAR_FROM_ALL_BOUGHT
    const log = Math.log(isFar ? ratio - share : blur * Math.log1p(Math.exp(z)))
    // How the axis is stretched there: d log(rest) ÷ d log(likes).
    stretch += (residuals[index] as number) - log - (isFar ? 0 : Math.log1p(Math.exp(-z)))
    return log
  })
  const start = { location: Math.log(1 - share), scale: Math.min(1, scale / (1 - share)) }
  return student.logMarginal(logs, start, GENUINE_SCATTER) + stretch
}

/** Where the blur no longer matters: e⁻¹². Nearer, a post may have got a little less than ordered. */
const FAR_FROM_ALL_BOUGHT = 12

/** What lifting multiplies a post's likes by: evenly spread over the logarithm. */
const LIFTS = [2.2, 3, 4.2]
/** Share of posts lifted, before looking: a beta distribution with its middle near a quarter. */
const LIFTED = { posts: 1.5, others: 3.5 }
const ROUNDS = 8

/** `by`: the factor; `shares`: how likely each post is to be lifted. */
export type Lift = { logLikelihood: number; by: number; shares: number[] }

/**
 * The likes if some posts, nobody knows which, were multiplied by one factor, with the
 * factor that explains them best. Where comments are known they tell lifted posts from
 * hits: a hit is commented on.
 */
export function liftedSome({ residuals, posts }: Pick<LikesSeries, 'residuals' | 'posts'>): Lift {
  const heard = commentsHeard(
    residuals,
    posts.map((post) => post.comments?.value),
  )
  const scale = startScale(residuals)
  const lifts = LIFTS.map((by) => liftBy(residuals, heard, by, scale))
  const best = lifts.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one))
  return { ...best, logLikelihood: student.logMean(lifts.map((lift) => lift.logLikelihood)) }
}

function liftBy(residuals: readonly number[], heard: CommentsHeard | null, by: number, scale: number): Lift {
  const jump = Math.log(by)
  const n = residuals.length
  const shares = residuals.map((residual) => 1 / (1 + Math.exp((0.6 * jump - residual) / 0.15)))
  const said = heard && commentFactors(heard, shares, jump)
  const mixture = { residuals, jump, said, shares, densities: shares.slice() }
  let at: student.Fit = { location: 0, scale }
  let lifted = 0
  let sums = unliftedSums(mixture, at)
  for (let round = 0; round < ROUNDS; round += 1) {
    at = student.nextFit(sums, n, at, GENUINE_SCATTER)
    lifted = (sums.lifted + LIFTED.posts - 1) / (n + LIFTED.posts + LIFTED.others - 2)
    sums = unliftedSums(mixture, at, lifted)
  }
  const volume = student.logVolume(n, at.scale, GENUINE_SCATTER)
  const fits = student.sumOfLogs(mixture.densities) - n * Math.log(at.scale)
  return { logLikelihood: fits + volume + logVolumeOfShare(lifted, n), by, shares }
}

/** `shares` and `densities` are brought up to date pass by pass. */
type Mixture = {
  residuals: readonly number[]
  /** log of the lift. */
  jump: number
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
  const { residuals, jump, said, shares, densities } = mixture
  const inverse = student.inverseSquare(scale)
  let weights = 0
  let first = 0
  let second = 0
  let lifted = 0
  for (let index = 0; index < residuals.length; index += 1) {
    const distance = (residuals[index] as number) - location
    const beyond = distance - jump
    const own = student.nearness(distance, inverse)
    const up = student.nearness(beyond, inverse)
    if (share !== undefined) {
      const asOwn = (1 - share) * student.densityAt(own) * (said ? (said.own[index] as number) : 1)
      const asUp = share * student.densityAt(up) * (said ? (said.up[index] as number) : 1)
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

/** `posts`: indices of those at the level; `openness`: log width of the page's rounding there. Null when no three posts share one. */
export type Level = { logLikelihood: number; posts: number[]; openness: number } | null

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
    openness: median(at.map((index) => widths[index] as number)),
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
