/**
 * Smooth curves fitted together: the sum of one curve per fact, which anybody can read, is the log odds. A logistic
 * regression with a penalty, one curve after another, a few times round. Two answers with equal weight, so what comes
 * out is a log likelihood ratio. A fact that is not known (NaN) adds nothing.
 *
 * Smooth, because stairs follow the populations they were learnt from: left out, these catch more and accuse less.
 */
import type { Curve } from '../../src/core/learnt/curve.ts'
import { monotone } from './monotone.ts'
import { solved } from './solve.ts'

/** Where a curve may only rise, only fall, or do either. */
export type Shape = 'rises' | 'falls' | 'either'

/** `weights` sum as is right for the populations; `bought` is the label. */
export type Rows = { facts: Float64Array[]; bought: Uint8Array; weights: Float64Array }

export type Settings = {
  /** Points of a curve. */
  knots: number
  /** What it costs to bend, and to lie far from nought. */
  bend: number
  size: number
  /** How often every curve is corrected: seldom, where many facts say the same and should share what it weighs. */
  rounds: number
  /** The genuine count so many times: more, where what matters is where the oddest one in twenty of them lie. */
  genuine: number
}

/** How much of a correction is made. */
const STEP = 0.7
/** None is larger: far from the answer Newton's method overshoots. */
const MOST = 3

/** One curve a fact (natural logarithms), in the order of `facts`. */
export function fitted(rows: Rows, shapes: readonly Shape[], settings: Settings): Curve[] {
  const curves = rows.facts.map((values, fact) => placed(values, settings.knots, shapes[fact] ?? 'either'))
  const answers = answersOf(rows, settings.genuine)
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const curve of curves) correct(curve, answers, settings)
  }
  return curves.map(({ knots, heights }) => ({ x: knots, y: [...heights] }))
}

/** Where every row lies on a curve: `share` of the way from knot `below` to the next; below -1 where not known. */
type Placed = { shape: Shape; knots: number[]; heights: Float64Array; below: Int16Array; share: Float64Array }

function placed(values: Float64Array, most: number, shape: Shape): Placed {
  const knots = knotsOf(values, most)
  const below = new Int16Array(values.length).fill(-1)
  const share = new Float64Array(values.length)
  const last = knots.length - 2
  values.forEach((value, row) => {
    if (Number.isNaN(value) || last < 0) return
    let knot = 0
    while (knot < last && value >= (knots[knot + 1] as number)) knot += 1
    const [from, to] = [knots[knot] as number, knots[knot + 1] as number]
    below[row] = knot
    share[row] = Math.min(1, Math.max(0, (value - from) / (to - from)))
  })
  return { shape, knots, heights: new Float64Array(knots.length), below, share }
}

/** From the lowest hundredth to the highest, about as many rows between any two; equal ones once. */
function knotsOf(values: Float64Array, most: number): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  const knots: number[] = []
  for (let at = 0; at < most; at += 1) {
    const knot = known[Math.floor((0.01 + (0.98 * at) / (most - 1)) * known.length)]
    if (knot !== undefined && (knots.length === 0 || knot > (knots.at(-1) as number))) knots.push(knot)
  }
  return knots
}

/** `scores`: what was learnt so far, above the odds of a row at large. */
type Answers = { bought: Uint8Array; weights: Float64Array; scores: Float64Array }

function answersOf({ bought, weights }: Rows, genuine: number): Answers {
  const counted = weights.map((weight, row) => weight * (bought[row] ? 1 : genuine))
  const total = counted.reduce((sum, weight) => sum + weight, 0)
  const share = counted.reduce((sum, weight, row) => sum + (bought[row] ? weight : 0), 0) / total
  return {
    bought,
    weights: counted.map((weight) => weight / total),
    scores: new Float64Array(bought.length).fill(Math.log(share / (1 - share))),
  }
}

/** One step of Newton's method on the heights of one curve. */
function correct(curve: Placed, answers: Answers, { bend, size }: Settings): void {
  const { shape, heights, below, share } = curve
  const { bought, weights, scores } = answers
  const count = heights.length
  if (count < 2) return
  const table = Array.from({ length: count }, () => new Array<number>(count + 1).fill(0))
  const add = (row: number, column: number, value: number) => {
    const cells = table[row] as number[]
    cells[column] = (cells[column] as number) + value
  }
  for (let row = 0; row < scores.length; row += 1) {
    const knot = below[row] as number
    if (knot < 0) continue
    const chance = 1 / (1 + Math.exp(-(scores[row] as number)))
    const weight = weights[row] as number
    const slope = weight * ((bought[row] as number) - chance)
    const curvature = weight * chance * (1 - chance)
    const [above, rest] = [share[row] as number, 1 - (share[row] as number)]
    add(knot, count, rest * slope)
    add(knot + 1, count, above * slope)
    add(knot, knot, rest * rest * curvature)
    add(knot, knot + 1, rest * above * curvature)
    add(knot + 1, knot, rest * above * curvature)
    add(knot + 1, knot + 1, above * above * curvature)
  }
  const seen = table.map((cells, knot) => (cells[knot] as number) + LEAST)
  penalise(add, heights, bend, size)
  const corrected = solved(table).map((correction, knot) => ({
    height: (heights[knot] as number) + STEP * Math.min(MOST, Math.max(-MOST, correction)),
    weight: seen[knot] as number,
  }))
  const allowed =
    shape === 'either' ? corrected.map(({ height }) => height) : monotone(corrected, shape === 'rises' ? 1 : -1)
  const changes = allowed.map((height, knot) => height - (heights[knot] as number))
  heights.set(allowed)
  for (let row = 0; row < scores.length; row += 1) {
    const knot = below[row] as number
    if (knot < 0) continue
    const above = share[row] as number
    const change = (1 - above) * (changes[knot] as number) + above * (changes[knot + 1] as number)
    scores[row] = (scores[row] as number) + change
  }
}

/** Keeps the matrix from being singular where a knot has hardly a row. */
const LEAST = 1e-6

function penalise(
  add: (row: number, column: number, value: number) => void,
  heights: Float64Array,
  bend: number,
  size: number,
) {
  const count = heights.length
  const at = (knot: number) => heights[knot] as number
  for (let knot = 0; knot < count; knot += 1) {
    add(knot, knot, size / count + LEAST)
    add(knot, count, (-size / count) * at(knot))
  }
  for (let knot = 1; knot < count - 1; knot += 1) {
    const bent = at(knot - 1) - 2 * at(knot) + at(knot + 1)
    const parts = [
      [knot - 1, 1],
      [knot, -2],
      [knot + 1, 1],
    ] as const
    for (const [row, one] of parts) {
      add(row, count, -bend * bent * one)
      for (const [column, other] of parts) add(row, column, bend * one * other)
    }
  }
}
