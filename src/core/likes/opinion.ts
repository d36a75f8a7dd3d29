/** What a group of facts about a series of likes says: the sum of its curves, and the fact that tells most of it. */

import type { Opinion, Reason } from '../judgement/signal.ts'
import { weightAt } from '../learnt/curve.ts'
import { ENGAGEMENT_UNKNOWN_SIZE, LIKES_CURVES, LIKES_USUAL } from '../learnt/likes.ts'
import { LEARNT } from '../learnt/sources.ts'
import { memoizeLast } from '../memoize.ts'
import type { Profile } from '../profile/profile.ts'
import { hundredths } from '../statistics/rounding.ts'
import type { Feature, Features } from './feature.ts'
import { featuresOf } from './features.ts'
import { type LikesSeries, likesSeries } from './series.ts'

/** How a fact is written for a person: `show` turns it into its unit. */
export type FactFormat = {
  unit: Reason['unit']
  scale: Reason['scale']
  show: (fact: number) => number
  count?: (fact: number, posts: number) => number
}

const asTimes = (fact: number) => Math.exp(fact)
export const TIMES: FactFormat = { unit: 'ratio', scale: 'log', show: asTimes }
export const SHARE: FactFormat = { unit: 'share', scale: 'linear', show: (fact) => fact }
/** A share of the posts: of a few posts one reads better as a number, which the sentence has as `count`. */
export const SHARE_OF_POSTS: FactFormat = { ...SHARE, count: (fact, posts) => Math.round(fact * posts) }
/** A distance of logarithms as a share: 0.18 is 20 %. */
export const DISTANCE: FactFormat = { unit: 'share', scale: 'linear', show: Math.expm1 }
/** A correlation. */
export const PLAIN: FactFormat = { unit: 'ratio', scale: 'linear', show: (fact) => fact }
export const PER_100: FactFormat = { unit: 'per100', scale: 'log', show: (fact) => 100 * Math.exp(fact) }

export type Group = {
  /** Facts whose curves are summed. */
  facts: readonly Feature[]
  /** Those of them that are written out, under the key of the sign's words that is the fact's own name. */
  shown: Partial<Record<Feature, FactFormat>>
  /** Posts that the sign is about, if it is about some. */
  posts?: (series: LikesSeries) => string[]
}

/**
 * Unsure where the series is too short. A sign is called seen, or clear, only where the fact that tells most of it lies
 * on that side of the middle eight in ten genuine accounts; what leans without that still counts but stays open.
 */
export function opinionOn(profile: Profile, { facts, shown, posts }: Group): Opinion {
  const series = likesSeries(profile)
  if (!series) return { is: 'unsure', reasons: [] }
  const features = featuresOfSeries(series)
  if (facts.every((fact) => Number.isNaN(features[fact]))) return { is: 'unsure', reasons: [] }
  const evidence = hundredths(facts.reduce((sum, fact) => sum + weightOf(fact, features[fact], series), 0))
  const fact = telling(features, shown, evidence > 0)
  if (!fact) return { is: 'unsure', evidence, reasons: [] }
  const reasons = [reasonOf(fact, features[fact], shown[fact] as FactFormat, series)]
  if (evidence <= 0) return { is: 'clear', evidence, reasons }
  const about = posts?.(series)
  if (about && about.length > 0) (reasons[0] as Reason).posts = about
  return { is: isUsual(fact, features[fact]) ? 'unsure' : 'flag', evidence, reasons }
}

/**
 * Where accounts of a size are hardly known, what their size makes of their likes is a blur, and what the rest says is
 * less sure: it was learnt from accounts of other sizes.
 */
function weightOf(fact: Feature, value: number, { familiarity, trust }: LikesSeries): number {
  const known = weightAt(LIKES_CURVES[fact], value)
  const unknown = fact === 'engagement' ? weightAt(ENGAGEMENT_UNKNOWN_SIZE, value) : known
  return trust * (familiarity * known + (1 - familiarity) * unknown)
}

/** Within the middle eight in ten of genuine accounts. */
function isUsual(fact: Feature, value: number): boolean {
  return LIKES_USUAL[fact].p10 <= value && value <= LIKES_USUAL[fact].p90
}

const featuresOfSeries = memoizeLast(featuresOf)

/** The fact that weighs most in the direction of the whole; one that clears must itself be usual. */
function telling(features: Features, shown: Group['shown'], isUp: boolean): Feature | undefined {
  let most: Feature | undefined
  let weightOfMost = Number.NEGATIVE_INFINITY
  for (const fact in shown) {
    const value = features[fact as Feature]
    if (Number.isNaN(value) || !(isUp || isUsual(fact as Feature, value))) continue
    const weight = (isUp ? 1 : -1) * weightAt(LIKES_CURVES[fact as Feature], value)
    if (weight > weightOfMost) [most, weightOfMost] = [fact as Feature, weight]
  }
  return most
}

function reasonOf(fact: Feature, value: number, shown: FactFormat, { posts }: LikesSeries): Reason {
  const { unit, scale, show, count } = shown
  const { p10, p50, p90 } = LIKES_USUAL[fact]
  const written = { value: show(value), low: show(p10), median: show(p50), high: show(p90) }
  return {
    messageKey: fact,
    seen: { value: written.value },
    normal: { low: written.low, median: written.median, high: written.high },
    unit,
    scale,
    source: LEARNT,
    values: { posts: posts.length, ...(count && { count: count(value, posts.length) }) },
  }
}
