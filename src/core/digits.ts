/**
 * Rounding at the edge of a verdict. Engines differ in the last bit of a logarithm, and
 * nobody can use more digits: rounded, a verdict is the same in all of them, byte for byte.
 */

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
