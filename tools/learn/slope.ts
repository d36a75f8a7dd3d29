/** By how much learnt evidence is overstated, or understated, on what was not seen. */
import { solved } from './solve.ts'

/** `score`: natural logarithm of the likelihood ratio. */
export type Scored = { score: number; bought: boolean; weight: number }

/** The factor that makes left-out scores the likeliest, once they are `bounded` as the judgement bounds them. */
export function likeliestSlope(scored: readonly Scored[], bounded = (score: number) => score): number {
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  for (let slope = 0.2; slope <= 1.5; slope += 0.01) {
    const loss = scored.reduce(
      (sum, { score, bought, weight }) =>
        sum + weight * Math.log1p(Math.exp((bought ? -1 : 1) * bounded(slope * score))),
      0,
    )
    if (loss < least) [best, least] = [slope, loss]
  }
  return best
}

/** Up to here Newton's method has long settled. */
const STEPS = 20
/** Keeps what the scores cannot tell (no size is unknown) where it is. */
const RIDGE = 1e-6

/**
 * The same where it depends on how well the size of an account is known: the factors at `familiarity` 1 and 0, in between
 * in proportion, that make the scores the likeliest together.
 */
export function likeliestTrust(scored: readonly (Scored & { familiarity: number })[]): {
  known: number
  unknown: number
} {
  let [known, unknown] = [1, 1]
  for (let step = 0; step < STEPS; step += 1) {
    const table = [
      [RIDGE, 0, 0],
      [0, RIDGE, 0],
    ] as [number[], number[]]
    for (const { score, bought, weight, familiarity } of scored) {
      const parts = [score * familiarity, score * (1 - familiarity)] as const
      const chance = 1 / (1 + Math.exp(-(known * parts[0] + unknown * parts[1])))
      const [slope, curvature] = [weight * ((bought ? 1 : 0) - chance), weight * chance * (1 - chance)]
      for (const at of [0, 1] as const) {
        const cells = table[at]
        cells[0] = (cells[0] as number) + curvature * parts[at] * parts[0]
        cells[1] = (cells[1] as number) + curvature * parts[at] * parts[1]
        cells[2] = (cells[2] as number) + slope * parts[at]
      }
    }
    const [more, other] = solved(table) as [number, number]
    known += more
    unknown += other
  }
  return { known, unknown }
}
