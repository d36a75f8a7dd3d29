/** Plain statistics of short series. */

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < values.length; index += 1) total += values[index] as number
  return total
}

/** Standard deviation, of all values. */
export function deviation(values: readonly number[]): number {
  const middle = sum(values) / values.length
  let squares = 0
  for (const value of values) squares += (value - middle) ** 2
  return Math.sqrt(squares / Math.max(1, values.length))
}

/** Pearson’s; near 0 where either hardly varies. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const [middle, otherMiddle] = [sum(one) / one.length, sum(other) / other.length]
  let [product, squares, otherSquares] = [0, 1e-6, 1e-6]
  for (let index = 0; index < one.length; index += 1) {
    const [a, b] = [(one[index] as number) - middle, (other[index] as number) - otherMiddle]
    product += a * b
    squares += a * a
    otherSquares += b * b
  }
  return product / Math.sqrt(squares * otherSquares)
}
