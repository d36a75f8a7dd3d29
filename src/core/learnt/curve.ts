/** Curves learnt from simulated purchases and innocent oddities: what each fact weighs, point by point. */

/** Points of a curve: `x` ascending, `y` a weight of evidence (log10 likelihood ratio, bought ÷ genuine). */
export type Curve = { readonly x: readonly number[]; readonly y: readonly number[] }

/** What one fact of genuine accounts looks like: quantiles at 5, 10, 50, 90 and 95 %. */
export type Usual = {
  readonly p5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
}

/**
 * What `value` weighs: straight lines between the points, level beyond the ends. A straight line, because a stair would
 * let the last digit of a rounded number decide. A value that is not known weighs nothing.
 */
export function weightAt({ x, y }: Curve, value: number): number {
  const last = x.length - 1
  if (Number.isNaN(value) || last < 0) return 0
  if (value <= (x[0] as number)) return y[0] as number
  if (value >= (x[last] as number)) return y[last] as number
  let right = 1
  while ((x[right] as number) < value) right += 1
  const [x0, x1] = [x[right - 1] as number, x[right] as number]
  const [y0, y1] = [y[right - 1] as number, y[right] as number]
  return y0 + ((y1 - y0) * (value - x0)) / (x1 - x0)
}
