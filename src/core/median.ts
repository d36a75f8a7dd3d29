/** Medians, and how far they can be trusted, without assuming any distribution. */
import type { Count } from './reading.ts'

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  if (sorted.length % 2) return sorted[middle] as number
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/**
 * Where the median of the population lies, at 95 % or better, given intervals of which a
 * sample consists: the order statistics whose ranks a fair coin would leave on both sides.
 * Exact for any distribution, and needs no random numbers, unlike a bootstrap. Below six
 * values no such pair reaches 95 % and the whole span is given.
 */
export function intervalOfMedian(sample: readonly Count[]): { low: number; high: number } {
  const skipped = ranksOutside(sample.length)
  const lows = sample.map(({ low }) => low).sort((a, b) => a - b)
  const highs = sample.map(({ high }) => high).sort((a, b) => a - b)
  return { low: lows[skipped] ?? Number.NaN, high: highs[highs.length - 1 - skipped] ?? Number.NaN }
}

/** How many of the lowest, and of the highest, of `n` values lie outside the 95 % interval of the median. */
function ranksOutside(n: number): number {
  let chance = 0.5 ** n
  let below = chance
  let rank = 0
  while (below <= 0.025 && rank < n / 2) {
    rank += 1
    chance *= (n - rank + 1) / rank
    below += chance
  }
  return Math.max(0, rank - 1)
}
