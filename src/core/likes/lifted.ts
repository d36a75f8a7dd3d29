/** How likely the likes of a series are if some of the posts, nobody knows which, were bought up. */
import * as student from '../student.ts'
import { logOfRest, logStretch } from './added.ts'
import { type CommentsHeard, commentFactors, commentsHeard } from './comments-heard.ts'
import { GENUINE_SCATTER, startScale } from './genuine.ts'
import type { LikesSeries } from './series.ts'

/** What lifting multiplies a post's likes by: evenly spread over the logarithm. */
const LIFTS = [2.2, 3, 4.2]
/** Share of posts lifted, before looking: a beta distribution with its middle near a quarter. */
const LIFTED = { posts: 1.5, others: 3.5 }
const ROUNDS = 8

/** What a package adds to a post, as multiples of the account's own level: evenly spread over the logarithm. */
const PACKAGES = [1.5, 2.5, 4]

/** `by`: the factor; `level`: log of the account's own level, above that of the series; `shares`: how likely each post is to be bought up. */
export type Lift = { logLikelihood: number; by: number; level: number; shares: number[] }

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
  const atOneLevel = residuals.reduce((all, residual) => all + Math.abs(residual), 0)
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
  return { logLikelihood: fits + volume + logVolumeOfShare(lifted, n), by: Math.exp(jump), level: at.location, shares }
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
