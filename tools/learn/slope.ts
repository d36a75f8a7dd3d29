/** By how much learnt evidence is overstated, or understated, on what was not seen. */
import { type Curve, weightAt } from '../../src/core/learnt/curve.ts'
import { monotone } from './monotone.ts'
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

/**
 * How much of the scores is right over the number of posts they rest on, at `lengths` and in between in proportion: the
 * factors that make left-out scores the likeliest together, never less for more posts.
 */
export function likeliestLengths(scored: readonly (Scored & { posts: number })[], lengths: readonly number[]): Curve {
  const size = lengths.length
  const hats = lengths.map((_, at): Curve => ({ x: lengths, y: lengths.map((_, other) => (other === at ? 1 : 0)) }))
  const rows = scored.map((one) => ({ ...one, parts: hats.map((hat) => one.score * weightAt(hat, one.posts)) }))
  let factors = lengths.map(() => 1)
  let weights = factors
  for (let step = 0; step < STEPS; step += 1) {
    const table = lengths.map((_, at) => [...lengths.map((_, other) => (at === other ? RIDGE : 0)), 0])
    for (const { parts, bought, weight } of rows) {
      const score = parts.reduce((sum, part, at) => sum + part * (factors[at] as number), 0)
      const chance = 1 / (1 + Math.exp(-score))
      const [slope, curvature] = [weight * ((bought ? 1 : 0) - chance), weight * chance * (1 - chance)]
      table.forEach((cells, at) => {
        const part = parts[at] as number
        if (part === 0) return
        parts.forEach((other, column) => {
          cells[column] = (cells[column] as number) + curvature * part * other
        })
        cells[size] = (cells[size] as number) + slope * part
      })
    }
    weights = table.map((cells, at) => cells[at] as number)
    const more = solved(table)
    factors = factors.map((factor, at) => factor + (more[at] as number))
  }
  const steps = factors.map((height, at) => ({ height, weight: weights[at] as number }))
  return { x: [...lengths], y: monotone(steps, 1) }
}
