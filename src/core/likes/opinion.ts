/** What a group of facts about a series of likes says: the sum of its curves, and the fact that tells most of it. */
import { hundredths } from '../digits.ts'
import { weightAt } from '../learnt/curve.ts'
import { LIKES_CURVES, LIKES_USUAL } from '../learnt/likes.ts'
import { LEARNT } from '../learnt/sources.ts'
import type { Profile } from '../profile.ts'
import type { Opinion, Reason } from '../signal.ts'
import type { Feature, Features } from './feature.ts'
import { featuresOf } from './features.ts'
import { type LikesSeries, likesSeries } from './series.ts'

/** How a fact is written for a person: `show` turns it into its unit. */
export type Shown = { unit: Reason['unit']; scale: Reason['scale']; show: (fact: number) => number }

const asTimes = (fact: number) => Math.exp(fact)
export const TIMES: Shown = { unit: 'ratio', scale: 'log', show: asTimes }
export const SHARE: Shown = { unit: 'share', scale: 'linear', show: (fact) => fact }
/** A distance of logarithms as a share: 0.18 is 20 %. */
export const DISTANCE: Shown = { unit: 'share', scale: 'linear', show: Math.expm1 }
/** A correlation. */
export const PLAIN: Shown = { unit: 'ratio', scale: 'linear', show: (fact) => fact }
export const PER_100: Shown = { unit: 'per100', scale: 'log', show: (fact) => 100 * Math.exp(fact) }

export type Group = {
  /** Facts whose curves are summed. */
  facts: readonly Feature[]
  /** Those of them that are written out, under the key of the sign's words that is the fact's own name. */
  shown: Partial<Record<Feature, Shown>>
  /** Posts that the sign is about, if it is about some. */
  posts?: (series: LikesSeries) => string[]
}

/**
 * Unsure where the series is too short. A sign is called seen, or clear, only where the fact that tells most of it lies
 * on that side of the middle eight in ten genuine accounts; what leans without that still counts but stays open.
 */
export function opinionOn(profile: Profile, { facts, shown, posts }: Group): Opinion {
  const series = likesSeries(profile)
  if (!series) return { is: 'unsure', because: [] }
  const features = featuresOfSeries(series)
  if (facts.every((fact) => Number.isNaN(features[fact]))) return { is: 'unsure', because: [] }
  const evidence = hundredths(facts.reduce((sum, fact) => sum + weightAt(LIKES_CURVES[fact], features[fact]), 0))
  const fact = telling(features, shown, evidence > 0)
  if (!fact) return { is: 'unsure', evidence, because: [] }
  const because = [reasonOf(fact, features[fact], shown[fact] as Shown, series)]
  if (evidence <= 0) return { is: 'clear', evidence, because }
  const about = posts?.(series)
  if (about && about.length > 0) (because[0] as Reason).posts = about
  return { is: isUsual(fact, features[fact]) ? 'unsure' : 'flag', evidence, because }
}

/** Within the middle eight in ten of genuine accounts. */
function isUsual(fact: Feature, value: number): boolean {
  return LIKES_USUAL[fact].p10 <= value && value <= LIKES_USUAL[fact].p90
}

/** Several signs ask about one series. */
let last: { series?: LikesSeries; features?: Features } = {}

function featuresOfSeries(series: LikesSeries): Features {
  if (series !== last.series || !last.features) last = { series, features: featuresOf(series) }
  return last.features as Features
}

/** The fact that weighs most in the direction of the whole; one that clears must itself be usual. */
function telling(features: Features, shown: Group['shown'], isUp: boolean): Feature | undefined {
  const weight = (fact: Feature) => (isUp ? 1 : -1) * weightAt(LIKES_CURVES[fact], features[fact])
  return (Object.keys(shown) as Feature[])
    .filter((fact) => !Number.isNaN(features[fact]) && (isUp || isUsual(fact, features[fact])))
    .sort((a, b) => weight(b) - weight(a))[0]
}

function reasonOf(fact: Feature, value: number, { unit, scale, show }: Shown, { posts }: LikesSeries): Reason {
  const { p10, p50, p90 } = LIKES_USUAL[fact]
  const written = { value: show(value), low: show(p10), median: show(p50), high: show(p90) }
  return {
    says: fact,
    seen: { value: written.value },
    normal: { low: written.low, median: written.median, high: written.high },
    unit,
    scale,
    source: LEARNT,
    values: { posts: posts.length },
  }
}
