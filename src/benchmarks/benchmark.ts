/** The shape of a reference distribution: what was measured, on whom, and what came out. Data only. */
import type { Source } from '../core/signal.ts'

/** What a distribution is of. Each is a number above its denominator, as a share (0.021 is 2.1 %). */
export const MEASURES = [
  'engagement-per-follower', // (likes + comments) of the median post ÷ followers
  'engagement-per-view', // interactions of the median post ÷ views of the median post
  'views-per-follower', // views of a post ÷ followers
  'reach-per-follower', // people reached by a post ÷ followers
  'story-views-per-follower', // viewers of a story ÷ followers
  'likes-per-view',
  'comments-per-like',
] as const
export type Measure = (typeof MEASURES)[number]

/** Accounts of one range of followers; `values` stand beside the benchmark's `percentiles`. */
export type Band = { from: number; to: number; values: readonly number[]; accounts?: number }

export type Benchmark = {
  platform: string
  measure: Measure
  source: Source
  /** How the source computed it, in its own terms. */
  definition: string
  /** Which percentiles (0–100, rising) `values` are. */
  percentiles: readonly number[]
  /** Set where the source does not say which percentiles they are, or publishes no spread: what we took, and why. */
  assumed?: string
  /** Rising, without gaps. An open end is closed at ten times its start. */
  bands: readonly Band[]
}

/** How many accounts of a size are touched by fraud, as a share, for the prior. */
export type Prevalence = {
  platform: string
  source: Source
  definition: string
  bands: readonly { from: number; to: number; share: number }[]
}

/** What a network's file of this folder exports. */
export type Benchmarks = { distributions: readonly Benchmark[]; prevalence?: readonly Prevalence[] }

/** Published percents as shares. */
export function percents(...values: number[]): number[] {
  return values.map((value) => value / 100)
}
