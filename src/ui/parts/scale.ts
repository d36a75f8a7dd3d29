/** Where a value stands on a strip plot. */

/** Room left of the smallest and right of the largest value drawn, in percent of the width. */
const MARGIN = 3
/** What lies outside the normal band is drawn at least this wide on each side, as a share of the band. */
const AROUND = 0.3
/** A logarithm has no zero: values at or below it stand this many decades under the smallest positive one. */
const BELOW_SMALLEST = 0.5

export type Drawn = {
  seen: { value: number; low?: number; high?: number }
  normal?: { low: number; median?: number; high: number } | undefined
  scale: 'linear' | 'log'
}

/**
 * Maps values to percent of a plot's width, so that what was seen and what is normal fit
 * with some room around the band. A linear scale of values that cannot be negative never
 * shows negative ones. Values beyond what is drawn stay on the edge; a single value
 * stands in the middle.
 */
export function positionsFor({ seen, normal, scale }: Drawn): (value: number) => number {
  const values = [seen.value, seen.low, seen.high, normal?.low, normal?.high].filter((value) => value !== undefined)
  const transform = scale === 'log' ? logarithm(values) : (value: number) => value
  const band = normal ? ([transform(normal.low), transform(normal.high)] as const) : undefined
  const around = band ? AROUND * (band[1] - band[0]) : 0
  const drawn = [...values.map(transform), ...(band ? [band[0] - around, band[1] + around] : [])]
  const floor = scale === 'linear' && Math.min(...values) >= 0 ? 0 : Number.NEGATIVE_INFINITY
  const start = Math.max(floor, Math.min(...drawn))
  const end = Math.max(...drawn)
  return (value) => {
    const share = end > start ? (transform(value) - start) / (end - start) : 0.5
    return MARGIN + (100 - 2 * MARGIN) * Math.min(1, Math.max(0, share))
  }
}

function logarithm(values: readonly number[]): (value: number) => number {
  const smallest = Math.min(...values.filter((value) => value > 0))
  const lowest = Number.isFinite(smallest) ? Math.log10(smallest) - BELOW_SMALLEST : 0
  return (value) => (value > 0 ? Math.log10(value) : lowest)
}
