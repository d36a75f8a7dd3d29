/** How strongly an audience responds: what bought followers, who neither like nor comment, make weaker. */
import { type Curve, weightAt } from '../learnt/curve.ts'
import { RATE_CURVE, RATE_FOR_SIZE_CURVE } from '../learnt/followers.ts'
import { aboveLine, logSize } from '../likes/series.ts'

/**
 * log of the likes of the usual post per follower, and of those likes above what accounts of the size get. Within a kind
 * of accounts the plain rate tells bought followers best: it does not depend on size there. Between kinds it does.
 */
export function responseOf(likes: number, followers: number, line?: Curve): { rate: number; forSize: number } {
  return { rate: Math.log(likes + 1) - logSize(followers), forSize: aboveLine(likes, followers, line) }
}

/**
 * Brands, old audiences and quiet subjects fall silent for reasons of their own, and nothing on the page tells them from
 * bought followers: silence alone never makes an account suspicious. Eight to one at the very most; our own choice.
 */
const MOST = 0.9
/** Up to here a weight counts in full; beyond, less and less. */
const FULL = 0.6

/** A weight (log10) that draws near to `MOST` and never reaches it, so that what is more silent still weighs more. */
export function boundedResponse(weight: number): number {
  const rest = MOST - FULL
  return weight <= FULL ? weight : MOST - rest * Math.exp((FULL - weight) / rest)
}

/** Weight of evidence (log10 likelihood ratio, followers bought ÷ genuine); the amount bought is unknown, ×1.5 to ×20. */
export function evidenceOfResponse(likes: number, followers: number): number {
  const { rate, forSize } = responseOf(likes, followers)
  return boundedResponse(weightAt(RATE_CURVE, rate) + weightAt(RATE_FOR_SIZE_CURVE, forSize))
}
