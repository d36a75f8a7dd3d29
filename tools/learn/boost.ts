/**
 * Boosted stumps on log odds: the sum of one curve per fact, which anybody can read. Two answers with equal weight, so
 * what comes out is a log likelihood ratio. A fact that is not known (NaN) adds nothing.
 */
import type { Curve } from '../../src/core/learnt/curve.ts'

/** Where a curve may only rise, only fall, or do either. */
export type Shape = 'rises' | 'falls' | 'either'

/** `weights` sum as is right for the populations; `bought` is the label. */
export type Rows = { facts: Float64Array[]; bought: Uint8Array; weights: Float64Array }

export type Settings = { rounds: number; rate: number; bins: number; leastWeight: number }

const SETTINGS: Settings = { rounds: 500, rate: 0.08, bins: 18, leastWeight: 0.01 }

type Binned = { bins: Uint8Array; edges: number[]; middles: number[] }

/** One curve a fact (natural logarithms), in the order of `facts`. */
export function boosted(rows: Rows, shapes: readonly Shape[], settings: Settings = SETTINGS): Curve[] {
  const columns = rows.facts.map((values) => binned(values, settings.bins))
  const curves = columns.map(({ middles }) => new Float64Array(middles.length))
  const scores = new Float64Array(rows.bought.length)
  const total = rows.weights.reduce((all, weight) => all + weight, 0)
  const least = settings.leastWeight * total
  const slopes = new Float64Array(scores.length)
  const bends = new Float64Array(scores.length)
  for (let round = 0; round < settings.rounds; round += 1) {
    for (let row = 0; row < scores.length; row += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[row] as number)))
      const weight = rows.weights[row] as number
      slopes[row] = weight * ((rows.bought[row] as number) - chance)
      bends[row] = weight * chance * (1 - chance)
    }
    const best = bestStump(columns, slopes, bends, shapes, curves, least)
    if (!best) break
    add(best, settings.rate, columns[best.fact] as Binned, curves[best.fact] as Float64Array, scores)
  }
  return curves.map((values, fact) => drawn(columns[fact] as Binned, values))
}

type Stump = { fact: number; edge: number; below: number; above: number; gain: number }

function bestStump(
  columns: readonly Binned[],
  slopes: Float64Array,
  bends: Float64Array,
  shapes: readonly Shape[],
  _curves: readonly Float64Array[],
  least: number,
): Stump | undefined {
  let best: Stump | undefined
  columns.forEach(({ bins, middles }, fact) => {
    const size = middles.length
    const [slope, bend] = [new Float64Array(size), new Float64Array(size)]
    for (let row = 0; row < bins.length; row += 1) {
      const bin = bins[row] as number
      if (bin === UNKNOWN) continue
      slope[bin] = (slope[bin] as number) + (slopes[row] as number)
      bend[bin] = (bend[bin] as number) + (bends[row] as number)
    }
    const allSlope = slope.reduce((sum, one) => sum + one, 0)
    const allBend = bend.reduce((sum, one) => sum + one, 0)
    let [belowSlope, belowBend] = [0, 0]
    for (let edge = 1; edge < size; edge += 1) {
      belowSlope += slope[edge - 1] as number
      belowBend += bend[edge - 1] as number
      const [aboveSlope, aboveBend] = [allSlope - belowSlope, allBend - belowBend]
      if (belowBend < least * 0.1 || aboveBend < least * 0.1) continue
      const [below, above] = [belowSlope / (belowBend + RIDGE), aboveSlope / (aboveBend + RIDGE)]
      if (shapes[fact] === 'rises' && above < below) continue
      if (shapes[fact] === 'falls' && above > below) continue
      const gain = below * belowSlope + above * aboveSlope
      if (!best || gain > best.gain) best = { fact, edge, below, above, gain }
    }
  })
  return best
}

/** Keeps a step from being large where there is hardly a row. */
const RIDGE = 1e-3
const UNKNOWN = 255

function add({ edge, below, above }: Stump, rate: number, { bins }: Binned, curve: Float64Array, scores: Float64Array) {
  for (let bin = 0; bin < curve.length; bin += 1) {
    curve[bin] = (curve[bin] as number) + rate * (bin < edge ? below : above)
  }
  for (let row = 0; row < bins.length; row += 1) {
    const bin = bins[row] as number
    if (bin !== UNKNOWN) scores[row] = (scores[row] as number) + rate * (bin < edge ? below : above)
  }
}

/** Bins that hold about as many rows each; equal values share one. */
function binned(values: Float64Array, most: number): Binned {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  const edges: number[] = []
  for (let at = 1; at < most; at += 1) {
    const edge = known[Math.floor((at * known.length) / most)]
    if (edge !== undefined && edge !== edges.at(-1) && edge > (known[0] as number)) edges.push(edge)
  }
  const bins = Uint8Array.from(values, (value) => (Number.isNaN(value) ? UNKNOWN : binOf(edges, value)))
  const middles = Array.from({ length: edges.length + 1 }, (_, bin) => {
    const inside = known.filter((value) => binOf(edges, value) === bin)
    return inside[inside.length >> 1] ?? Number.NaN
  })
  return { bins, edges, middles }
}

function binOf(edges: readonly number[], value: number): number {
  let bin = 0
  while (bin < edges.length && value >= (edges[bin] as number)) bin += 1
  return bin
}

/** Straight lines between the middles of the bins. */
function drawn({ middles }: Binned, values: Float64Array): Curve {
  const used = [...middles.keys()].filter((bin) => !Number.isNaN(middles[bin] as number))
  return { x: used.map((bin) => middles[bin] as number), y: used.map((bin) => values[bin] as number) }
}
