/**
 * Rounding at the edge of a verdict. Engines differ in the last bit of a logarithm, and
 * nobody can use more digits: rounded, a verdict is the same in all of them, byte for byte.
 */
import type { Count } from '../profile/facts.ts'

/** For weights of evidence. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

const MILLION = 1e6
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => 10 ** power)

/** For everything measured. */
function sixDigits(value: number): number {
  // Integers and short constants, which is most of them, stay as they are; moments are long integers.
  if (Number.isInteger(value) || Math.round(value * MILLION) / MILLION === value) return value
  const size = Math.abs(value)
  // A power of ten that a double holds exactly rounds as writing the digits out does, ten times faster.
  const power = POWERS_OF_TEN.find((factor) => size * factor >= MILLION / 10)
  return power !== undefined && size < MILLION ? Math.round(value * power) / power : Number(value.toPrecision(6))
}

/** Every number of a flat object. */
export function allSixDigits<Numbers extends Record<string, number>>(numbers: Numbers): Numbers {
  const rounded: Record<string, number> = {}
  for (const key in numbers) rounded[key] = sixDigits(numbers[key] as number)
  return rounded as Numbers
}

/** Up to here pages write every digit. */
const WRITTEN_OUT = 10_000

/**
 * A count's value in three digits, from a million on in two, as most pages show large counts: the same account, read off
 * a page that shows more digits and one that shows fewer, must get the same judgement.
 */
export function asPagesShow({ value }: Count): number {
  if (value < WRITTEN_OUT) return value
  const digits = value < MILLION ? 3 : 2
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits)
  return Math.round(value / unit) * unit
}
