/** What is normal for a network and a size, read off published distributions: interpolated, never stepped. */

import { allSixDigits } from '../statistics/rounding.ts'
import { distributionOf, type Measure, type Norm, type Norms, type PostKind } from './norm.ts'
import type { Source } from './source.ts'

/**
 * Standard normal quantiles. Between two published percentiles, and beyond the outermost, the
 * logarithm of a rate is taken as linear in these: a log-normal, bent to fit what is published.
 */
const NORMAL_QUANTILES: Readonly<Record<number, number>> = {
  5: -1.6449,
  10: -1.2816,
  20: -0.8416,
  25: -0.6745,
  45: -0.1257,
  50: 0,
  55: 0.1257,
  75: 0.6745,
  80: 0.8416,
  90: 1.2816,
  95: 1.6449,
}

/**
 * Below the middle of its smallest band a norm goes on along the line of its two smallest medians, as far as
 * this part of where the band begins; below that, and above the largest band, it stays where it is.
 */
const CONTINUED_TO = 0.5

/**
 * A norm says little of accounts smaller or larger than those of its source, and the less, the further off they are: for
 * each e-fold either side of the band is this much further from the middle (natural logarithm). Our own choice: medians
 * of neighbouring bands differ about as much.
 */
const WIDENED = 0.35

/** Followers, from and to, of the accounts that a source knows, where the account in question is none of them. */
export type Outside = { from: number; to: number }

/** 10th, 50th and 90th percentile of accounts of this size; shares, not percents. */
export type Expected = { p10: number; p50: number; p90: number; source: Source; outside?: Outside }

/** A distribution at one size: the middle, and the spread of the logarithm on either side. */
export type Expectation = {
  p10: number
  p50: number
  p90: number
  source: Source
  /** Whether the source's own percentiles are an assumption of ours. */
  assumed: boolean
  /** Set where the source knows no account of this size; the band is widened for it. */
  outside?: Outside
}

/**
 * What is normal for `followers`, as shares, by `measure`; undefined where no distribution is known
 * for the network and `kind` of posts, or for accounts of that size. Interpolated in the logarithms of followers and
 * rate, between the bands' middles.
 */
export function expectationOf(
  norms: Norms,
  measure: Measure,
  followers: number,
  kind?: PostKind,
): Expectation | undefined {
  const norm = distributionOf(norms, measure, kind)
  if (!norm || !(followers > 0) || isBeyond(norm, followers)) return undefined
  const curves = curvesOf(norm)
  const size = Math.log(followers)
  const beyond = continued(norm, curves.p50, size)
  const sizes = sizesOf(norm)
  const widened = WIDENED * distanceFrom(sizes, followers)
  return {
    p10: Math.exp(lineThrough(curves.p10, size) + beyond - widened),
    p50: Math.exp(lineThrough(curves.p50, size) + beyond),
    p90: Math.exp(lineThrough(curves.p90, size) + beyond + widened),
    source: norm.source,
    assumed: norm.assumed !== undefined,
    ...(widened > 0 && { outside: sizes }),
  }
}

function sizesOf({ bands }: Norm): Outside {
  return { from: bands[0]?.from ?? Number.NaN, to: bands.at(-1)?.to ?? Number.NaN }
}

/** How far off a size is, as a natural logarithm; 0 within. */
function distanceFrom({ from, to }: Outside, followers: number): number {
  return Math.max(0, Math.log(from / followers), Math.log(followers / to))
}

/** What a sentence shows of it: the band, where it comes from, and whether the source knows accounts of this size. */
export function asNormal({ p10, p50, p90, source, outside }: Expectation): NormalBand {
  return { normal: { low: p10, median: p50, high: p90 }, source, ...(outside && { outside }) }
}

type NormalBand = { normal: { low: number; median: number; high: number }; source: Source; outside?: Outside }

function isBeyond(norm: Norm, followers: number): boolean {
  const { from, to } = sizesOf(norm)
  return norm.nothingBeyond === true && (followers < from || followers > to)
}

/**
 * The engagement rate that is normal for `followers` (a count of people), as shares, with the source.
 * Undefined where nothing is published for the network and denominator.
 */
export function expectedEngagement(
  norms: Norms,
  followers: number,
  per: 'followers' | 'views' | 'reach',
  kind?: PostKind,
): Expected | undefined {
  if (per === 'reach') return undefined
  const measure = per === 'followers' ? 'engagement-per-follower' : 'engagement-per-view'
  const expectation = expectationOf(norms, measure, followers, kind)
  if (!expectation) return undefined
  const { p10, p50, p90, source, outside } = expectation
  return { ...allSixDigits({ p10, p50, p90 }), source, ...(outside && { outside }) }
}

/** The published share of accounts of this size touched by fraud, interpolated; undefined where none is published. */
export function prevalenceAt({ prevalence }: Norms, followers: number): { share: number; source: Source } | undefined {
  if (!prevalence || !(followers > 0)) return undefined
  const points = prevalence.bands.map((band) => ({ x: middle(band), y: band.share }))
  return { share: lineThrough(points, Math.log(followers)), source: prevalence.source }
}

type Point = { x: number; y: number }

/** Logarithm of a band's geometric middle. */
function middle(band: { from: number; to: number }): number {
  return (Math.log(band.from) + Math.log(band.to)) / 2
}

/** Three percentiles against size, both as logarithms. */
type Curves = Record<'p10' | 'p50' | 'p90', Point[]>
const curves = new Map<Norm, Curves>()

function curvesOf(norm: Norm): Curves {
  const known = curves.get(norm)
  if (known) return known
  const curve = (percentile: number) =>
    norm.bands.map((band) => ({
      x: middle(band),
      y: logQuantile(norm.percentiles, band.values, percentile),
    }))
  const drawn = { p10: curve(10), p50: curve(50), p90: curve(90) }
  curves.set(norm, drawn)
  return drawn
}

/** How much further than in its smallest band a norm lies, below that band's middle; its spread stays. */
function continued({ bands }: Norm, [first, second]: Point[], size: number): number {
  const [smallest] = bands
  if (!first || !second || !smallest || size >= first.x) return 0
  const end = Math.log(CONTINUED_TO * smallest.from)
  return ((second.y - first.y) / (second.x - first.x)) * (Math.max(size, end) - first.x)
}

/** The logarithm of the value at `percentile`, from the published ones. */
function logQuantile(percentiles: readonly number[], values: readonly number[], percentile: number): number {
  const points = percentiles.map((one, index) => ({ x: normalQuantile(one), y: Math.log(values[index] ?? Number.NaN) }))
  const first = points[0]
  const last = points[points.length - 1]
  if (!first || !last) return Number.NaN
  const z = normalQuantile(percentile)
  if (z >= first.x && z <= last.x) return lineThrough(points, z)
  const slope = (last.y - first.y) / (last.x - first.x)
  return first.y + slope * (z - first.x)
}

function normalQuantile(percentile: number): number {
  const quantile = NORMAL_QUANTILES[percentile]
  if (quantile === undefined) throw new RangeError(`no normal quantile for percentile ${percentile}`)
  return quantile
}

/** Linear between points of rising x, flat beyond them. */
function lineThrough(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x)
  const right = points[next === -1 ? points.length - 1 : next]
  const left = points[next === -1 ? points.length - 1 : Math.max(0, next - 1)]
  if (!left || !right) return Number.NaN
  if (right.x === left.x) return right.y
  return left.y + ((right.y - left.y) / (right.x - left.x)) * (x - left.x)
}
