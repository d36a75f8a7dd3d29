/**
 * A location and a scale fitted to a few numbers by Student's t with five degrees of
 * freedom: the bell curve's robust sibling, whose density is a rational function, so it
 * costs no logarithm per value. Used for the logarithms of likes, whose tails are this
 * heavy (a viral hit, a flop) on genuine accounts.
 */

/** Five degrees of freedom fit the creators of 2017 best among 3, 4, 5, 6, 8 and 12. */
const FREEDOM = 5
/** The density's constant, Γ(3) ÷ (Γ(5/2) √(5π)). */
const CONSTANT = 8 / (3 * Math.PI * Math.sqrt(5))
const LOG_CONSTANT = Math.log(CONSTANT)

/** What is believed of the scale before looking: its logarithm is normal. */
export type ScaleBelief = { median: number; logSpread: number }

export type Fit = { location: number; scale: number }

/** log density at `u` scales from the middle, of a scale of 1. */
export function logDensity(u: number): number {
  return LOG_CONSTANT - 3 * Math.log1p((u * u) / FREEDOM)
}

/** What `nearness` needs to know of a scale: a division less for every value. */
export function inverseSquare(scale: number): number {
  return 1 / (FREEDOM * scale * scale)
}

/** How near a value is, 0–1, at a distance from the middle: its weight in a robust mean, and what its density is made of. */
export function nearness(distance: number, inverse: number): number {
  return 1 / (1 + distance * distance * inverse)
}

/** Density of a value that is so near, of a scale of 1. */
export function densityAt(near: number): number {
  return CONSTANT * near * near * near
}

/** Share of the distribution below `u` scales from the middle. */
export function below(u: number): number {
  const angle = Math.atan(u / Math.sqrt(FREEDOM))
  const cosine = Math.cos(angle)
  return 0.5 + (angle + Math.sin(angle) * (cosine + (2 / 3) * cosine ** 3)) / Math.PI
}

/** How much `n` values (or a sum of shares of values) say about location and log scale: expected information. */
function information(n: number, scale: number): { location: number; logScale: number } {
  return {
    location: (n * (FREEDOM + 1)) / ((FREEDOM + 3) * scale * scale),
    logScale: (2 * n * FREEDOM) / (FREEDOM + 3),
  }
}

/** A scale below this is the page's precision, not the account's. */
const SMALLEST_SCALE = 0.005

/** Pulls a scale seen on `n` values towards the belief, as far as `n` values leave room for it. */
function tempered(scale: number, n: number, belief: ScaleBelief): number {
  // Equal values have none.
  const known = Math.max(scale, SMALLEST_SCALE)
  const seen = information(n, known).logScale
  const believed = 1 / (belief.logSpread * belief.logSpread)
  return Math.exp((seen * Math.log(known) + believed * Math.log(belief.median)) / (seen + believed))
}

/**
 * log of what remains when location (flat) and log scale (the belief) are integrated out
 * by Laplace's method: the belief's density at the fit × the volume of the peak.
 * Added to the log likelihood at the fit, it gives the marginal likelihood.
 */
export function logVolume(n: number, scale: number, belief: ScaleBelief): number {
  const { location, logScale } = information(n, scale)
  const spread = belief.logSpread
  const z = Math.log(scale / belief.median) / spread
  return (
    Math.log(2 * Math.PI) -
    0.5 * Math.log(location * (logScale + 1 / (spread * spread))) -
    0.5 * z * z -
    Math.log(spread * Math.sqrt(2 * Math.PI))
  )
}

/** Over all values, by their nearness: the weights, weight × distance from the middle, weight × its square. */
export type Sums = { weights: number; first: number; second: number }

/** Location and scale one round nearer to the most plausible ones. */
export function nextFit({ weights, first, second }: Sums, n: number, { location }: Fit, belief: ScaleBelief): Fit {
  const step = first / weights
  // A value in the middle, as near as can be, would weigh so much.
  const most = (FREEDOM + 1) / FREEDOM
  const seen = Math.sqrt(Math.max(0, most * (second - step * first)) / n)
  return { location: location + step, scale: tempered(seen, n, belief) }
}

/** More rounds move a fit by less than its own uncertainty. */
const ROUNDS = 5

/** Most plausible location and scale of `values` under the belief (expectation–maximisation). */
export function bestFit(values: readonly number[], start: Fit, belief: ScaleBelief): Fit {
  let at = start
  for (let round = 0; round < ROUNDS; round += 1) at = nextFit(sumsOf(values, at), values.length, at, belief)
  return at
}

function sumsOf(values: readonly number[], { location, scale }: Fit): Sums {
  const inverse = inverseSquare(scale)
  let weights = 0
  let first = 0
  let second = 0
  for (let index = 0; index < values.length; index += 1) {
    const distance = (values[index] as number) - location
    const weight = nearness(distance, inverse)
    weights += weight
    first += weight * distance
    second += weight * distance * distance
  }
  return { weights, first, second }
}

/** So many densities multiplied stay far from what a number can hold; a logarithm each would be slow. */
const FACTORS_AT_ONCE = 8

/** Sum of the logarithms of densities, of e⁻⁴⁰ to e⁴⁰ each. */
export function sumOfLogs(densities: readonly number[]): number {
  let logs = 0
  let product = 1
  for (let index = 0; index < densities.length; index += 1) {
    product *= densities[index] as number
    if (index % FACTORS_AT_ONCE === FACTORS_AT_ONCE - 1) {
      logs += Math.log(product)
      product = 1
    }
  }
  return logs + Math.log(product)
}

/** log likelihood of `values` at a fit. */
export function logLikelihood(values: readonly number[], { location, scale }: Fit): number {
  const inverse = inverseSquare(scale)
  let logs = 0
  let product = 1
  for (let index = 0; index < values.length; index += 1) {
    const distance = (values[index] as number) - location
    product *= 1 + distance * distance * inverse
    if (index % FACTORS_AT_ONCE === FACTORS_AT_ONCE - 1) {
      logs += Math.log(product)
      product = 1
    }
  }
  return values.length * (LOG_CONSTANT - Math.log(scale)) - 3 * (logs + Math.log(product))
}

/** log marginal likelihood of `values`: location unknown, scale as believed. */
export function logMarginal(values: readonly number[], start: Fit, belief: ScaleBelief): number {
  const best = bestFit(values, start, belief)
  return logLikelihood(values, best) + logVolume(values.length, best.scale, belief)
}

/** log of the mean of numbers given as logarithms. */
export function logMean(logs: readonly number[]): number {
  const largest = Math.max(...logs)
  if (!Number.isFinite(largest)) return largest
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0) / logs.length)
}

/** log of the sum of two numbers given as logarithms. */
export function logSum(one: number, other: number): number {
  const larger = Math.max(one, other)
  return Number.isFinite(larger) ? larger + Math.log1p(Math.exp(-Math.abs(one - other))) : larger
}
