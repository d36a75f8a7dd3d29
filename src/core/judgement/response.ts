/** How strongly an audience responds: what bought followers, who neither like nor comment, make weaker. */
import { type Curve, weightAt } from '../learnt/curve.ts'
import { FOLLOWERS_CURVE, FOLLOWERS_LINE } from '../learnt/followers.ts'
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
 * bought followers: silence alone never makes an account suspicious. Eight to one at the very most; our own choice.
 */
const MOST = 0.9
/** Up to here a weight counts in full; beyond, less and less. Left out, what weighs most is understated rather than overstated. */
const FULL = 0.8

/** A weight (log10) that draws near to `MOST` and never reaches it, so that what is more silent still weighs more. */
export function boundedResponse(weight: number): number {
  const rest = MOST - FULL
  return weight <= FULL ? weight : MOST - rest * Math.exp((FULL - weight) / rest)
}

/** Weight of evidence (log10 likelihood ratio, followers bought ÷ genuine); the amount bought is unknown, ×1.5 to ×20. */
export function evidenceOfResponse(likes: number, followers: number): number {
  return boundedResponse(weightAt(FOLLOWERS_CURVE, responseOf(likes, followers)))
}
