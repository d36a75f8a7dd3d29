/** How well one number about an account fits genuine accounts, or the same shifted by what was bought. */
import * as student from './student.ts'

/** Distance between the 10th and the 90th percentile of a standard normal. */
const P10_TO_P90 = 2.5631

/** What a campaign multiplies likes by, from double to four and a half times, spread over the logarithm. */
const TIMES = [2, 3, 4.5]

/** A logarithm needs a number; one in a billion stands for none. */
const SMALLEST = 1e-9

/**
 * Weight of evidence (log10 likelihood ratio) that `value` is a genuine account's number
 * multiplied by bought likes (`up`) or divided by them (`down`). Tails are Student's, so a
 * number that fits neither says little.
 */
export function shiftEvidence(
  value: number,
  normal: { p10: number; p50: number; p90: number },
  direction: 'up' | 'down',
): number {
  const spread = Math.log(normal.p90 / normal.p10) / P10_TO_P90
  const distance = Math.log(Math.max(value, SMALLEST) / normal.p50)
  const sign = direction === 'up' ? 1 : -1
  const shifted = TIMES.map((times) => student.logDensity((distance - sign * Math.log(times)) / spread))
  return (student.logMean(shifted) - student.logDensity(distance / spread)) / Math.LN10
}
