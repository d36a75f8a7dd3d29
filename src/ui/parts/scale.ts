/** Where a value stands on a strip plot. */

/** Room left of the smallest and right of the largest value drawn, in percent of the width. */
const MARGIN = 4
/** A logarithm has no zero: values at or below it stand this many decades under the smallest positive one. */
const BELOW_SMALLEST = 0.5

/**
 * Maps values to percent of a plot's width so that all of `drawn` fit. A linear scale starts at
 * zero (at the smallest value where that is negative); a logarithmic one spans the positive values.
 * Values beyond what is drawn stay on the edge.
 */
export function positionsFor(drawn: readonly number[], scale: 'linear' | 'log'): (value: number) => number {
  const finite = drawn.filter(Number.isFinite)
  const transform = scale === 'log' ? logarithm(finite) : (value: number) => value
  const ends = scale === 'log' ? finite.map(transform) : [0, ...finite]
  const [start, end] = [Math.min(...ends), Math.max(...ends)]
  return (value) => {
    if (end <= start || !Number.isFinite(start)) return 50
    const share = (transform(value) - start) / (end - start)
    return MARGIN + (100 - 2 * MARGIN) * Math.min(1, Math.max(0, share))
  }
}

function logarithm(drawn: readonly number[]): (value: number) => number {
  const smallest = Math.min(...drawn.filter((value) => value > 0))
  return (value) => (value > 0 ? Math.log10(value) : Math.log10(smallest) - BELOW_SMALLEST)
}
