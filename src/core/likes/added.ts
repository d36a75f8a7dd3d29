/** How likely the likes of a series are if a service added the same number to every post, always or from some day on. */
import * as student from '../student.ts'
import { GENUINE_SCATTER, startScale } from './genuine.ts'
import type { LikesSeries } from './series.ts'

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
export function logOfRest(likes: number, bought: number): number {
  const blur = DELIVERY_SPREAD * bought
  const z = (likes - bought) / blur
  return Math.log(z > FAR_FROM_ALL_BOUGHT ? likes - bought : blur * Math.log1p(Math.exp(z)))
}

/** How the axis is stretched there: the logarithm of d log(rest) ÷ d log(likes). */
export function logStretch(log: number, rest: number, likes: number, bought: number): number {
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
