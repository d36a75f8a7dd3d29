/** Medians, and how far they can be trusted, without assuming any distribution. */
import type { Count } from '../profile/reading.ts'

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values)
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
  const lows = ascending(sample.map(({ low }) => low))
  const highs = ascending(sample.map(({ high }) => high))
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

/** So few numbers are put in order faster one by one than by the engine's own sort, which starts slowly. */
const FEW = 64

/** The same numbers, the smallest first. */
export function ascending(values: readonly number[]): number[] {
  if (values.length > FEW) return Array.from(new Float64Array(values).sort())
  const sorted = values.slice()
  for (let at = 1; at < sorted.length; at += 1) {
    const value = sorted[at] as number
    let before = at - 1
    for (; before >= 0 && (sorted[before] as number) > value; before -= 1) sorted[before + 1] = sorted[before] as number
    sorted[before + 1] = value
  }
  return sorted
}
