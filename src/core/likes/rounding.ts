/** Pages round large counts: what that must not do to a judgement. */
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
