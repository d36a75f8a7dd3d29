/**
 * Rounding at the edge of a verdict. Engines differ in the last bit of a logarithm, and
 * nobody can use more digits: rounded, a verdict is the same in all of them, byte for byte.
 */

/** For weights of evidence. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

const MILLION = 1e6

/** For everything measured. */
function sixDigits(value: number): number {
  // Integers and short constants, which is most of them, are spared the slow way.
  return Math.round(value * MILLION) / MILLION === value ? value : Number(value.toPrecision(6))
}

/** Every number of a flat object. */
export function allSixDigits<Numbers extends Record<string, number>>(numbers: Numbers): Numbers {
  const rounded: Record<string, number> = {}
  for (const key in numbers) rounded[key] = sixDigits(numbers[key] as number)
  return rounded as Numbers
}
