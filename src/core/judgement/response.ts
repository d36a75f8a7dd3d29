/** How strongly an audience responds: what bought followers, who neither like nor comment, make weaker. */
import { type Curve, weightAt } from '../learnt/curve.ts'
import { FOLLOWERS_CURVE, FOLLOWERS_LINE } from '../learnt/followers.ts'
import { SIZE_FAMILIARITY } from '../learnt/likes.ts'
import { logSize } from '../likes/series.ts'

/**
 * log of the followers that accounts whose usual post has so many likes have, ÷ its own; `line`: log followers over log
 * likes. Asked this way round, an account is compared with genuine ones even where nobody knows accounts of the size
 * that it bought itself: buying followers leaves the likes as they were.
 */
export function responseOf(likes: number, followers: number, line: Curve = FOLLOWERS_LINE): number {
  return weightAt(line, Math.log(likes + 1)) - logSize(followers)
}

/**
 * Brands, old audiences and quiet subjects fall silent for reasons of their own, and nothing on the page tells them from
 * bought followers: silence alone never makes an account suspicious. Twelve and a half to one at the very most: where fraud
 * is published as commonest (six in ten above a million followers) that leaves a score of 12.
 */
const MOST = 1.1
/** Up to here a weight counts in full; beyond, less and less. */
const FULL = 1

/** A weight (log10) that draws near to `MOST` and never reaches it, so that what is more silent still weighs more. */
export function boundedResponse(weight: number): number {
  const rest = MOST - FULL
  return weight <= FULL ? weight : MOST - rest * Math.exp((FULL - weight) / rest)
}

/**
 * Which part of what clears counts, where accounts of the size are known, and where they are not: there a lively audience
 * is compared with a guess. Our own choice; stated and true lie nearest with accounts and with whole populations left out.
 */
const CLEARING = { known: 0.75, unknown: 0.25 }

/** How well accounts of about this size are known, 0–1: how many genuine ones were learnt from. */
export function familiarityOf(followers: number): number {
  return weightAt(SIZE_FAMILIARITY, logSize(followers))
}

/** Weight of evidence (log10 likelihood ratio, followers bought ÷ genuine); the amount bought is unknown, ×1.5 to ×20. */
export function evidenceOfResponse(likes: number, followers: number): number {
  const weight = weightAt(FOLLOWERS_CURVE, responseOf(likes, followers))
  if (weight >= 0) return boundedResponse(weight)
  return weight * (CLEARING.unknown + familiarityOf(followers) * (CLEARING.known - CLEARING.unknown))
}

/**
 * The same where it is known as well what is published of the size (`published`, a log10 likelihood ratio). What was learnt
 * from series holds where there are series; between a few thousand and 50,000 followers there are hardly any, and the line
 * from accounts of a few hundred to those of a hundred thousand would take two in five of all that lie between for buyers.
 * So it counts as far as accounts of the size are known, and what is published counts for the rest.
 */
export function evidenceBesideSeries(followers: number, learnt: number, published: number): number {
  const known = familiarityOf(followers)
  return known * learnt + (1 - known) * (published > 0 ? boundedResponse(published) : CLEARING.unknown * published)
}
