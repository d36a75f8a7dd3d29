/** Pages round large counts: what that must not do to a judgement. */
import { median } from '../median.ts'
import type { Count } from '../reading.ts'

/** Up to here pages write every digit. */
const WRITTEN_OUT = 10_000
const MILLION = 1_000_000

/**
 * Three digits, from a million on two, as most pages show large counts: the same account, read off a page that
 * shows more digits and one that shows fewer, must get the same judgement.
 */
export function asPagesShow(count: Count): Count {
  if (count.value < WRITTEN_OUT) return count
  const digits = count.value < MILLION ? 3 : 2
  const unit = 10 ** (Math.floor(Math.log10(count.value)) + 1 - digits)
  const value = Math.round(count.value / unit) * unit
  return { ...count, value, low: Math.min(count.low, value - unit / 2), high: Math.max(count.high, value + unit / 2) }
}

/** What remains of the logarithms of a series, and what rounding leaves open of each. */
type Rounded = { residuals: readonly number[]; widths: readonly number[] }

/**
 * The series as scattered as the page's rounding may hide: half the rounding added to each
 * post's distance from the level, as independent errors add. Ties must not look even.
 */
export function outward({ residuals, widths }: Rounded): { residuals: number[] } {
  return {
    residuals: residuals.map((residual, index) => {
      const hidden = (widths[index] as number) / 2
      return (residual < 0 ? -1 : 1) * Math.sqrt(residual * residual + hidden * hidden)
    }),
  }
}

/** Log width of a page's rounding at which closeness counts half: what services deliver within. */
const HALF_AT = 0.03

/**
 * Evidence that rests on posts lying close together, given the log widths of their rounding: posts that tie because the
 * page rounds say nothing; the wider the rounding, the less they say.
 */
export function discounted(evidence: number, widths: readonly number[]): number {
  return evidence > 0 ? evidence / (1 + median(widths) / HALF_AT) : evidence
}
