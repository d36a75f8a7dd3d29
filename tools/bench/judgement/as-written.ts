import { type Count, exactly } from '../../../src/core/profile/reading.ts'

/** A count as pages write it: every digit to 9,999, then three digits, from a million on two. */
export function asWritten({ value }: Count): Count {
  if (value < 10_000) return exactly(value)
  const digits = value < 1_000_000 ? 3 : 2
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits)
  const shown = Math.round(value / unit) * unit
  return { value: shown, low: shown - unit / 2, high: shown + unit / 2 }
}
