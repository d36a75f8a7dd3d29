/** How strongly an audience responds: what bought followers, who neither like nor comment, make weaker. */
import { weightAt } from './learnt/curve.ts'
import { RATE_CURVE, RATE_FOR_SIZE_CURVE } from './learnt/followers.ts'

/**
 * Likes grow a little slower than followers: to about this power through the genuine accounts of every size. The plain
 * rate (power 1) tells accounts of one kind apart best, this one keeps small accounts' high rates from hiding purchases.
 */
const POWER = 0.8
/** So that accounts with next to no followers or likes still have a logarithm. */
const FEW = 10

/** log of the likes of the usual post per follower, and per follower to the power above. */
export function responseOf(likes: number, followers: number): { rate: number; rateForSize: number } {
  const [reaction, size] = [Math.log(likes + 1), Math.log(followers + FEW)]
  return { rate: reaction - size, rateForSize: reaction - POWER * size }
}

/**
 * Brands, old audiences and quiet subjects fall silent for reasons of their own, and nothing on the page tells them from
 * bought followers: from here on evidence counts half, so that silence alone never makes an account suspicious.
 */
const HALF_FROM = 0.6

/** Weight of evidence (log10 likelihood ratio, followers bought ÷ genuine); the amount bought is unknown, ×1.5 to ×20. */
export function evidenceOfResponse(likes: number, followers: number): number {
  const { rate, rateForSize } = responseOf(likes, followers)
  const evidence = weightAt(RATE_CURVE, rate) + weightAt(RATE_FOR_SIZE_CURVE, rateForSize)
  return evidence > HALF_FROM ? (evidence + HALF_FROM) / 2 : evidence
}
