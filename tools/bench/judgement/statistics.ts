/** Figures with their intervals: quantiles, areas, shares caught, and a model to compare with. */
import { pick, type Random, seeded } from '../../learn/random.ts'

/** A figure and its 95 % interval. */
export type Figure = [value: number, low: number, high: number]

const RESAMPLES = 100

/** The value below which `level` (0–1) of `values` lie; the next larger one, so no more than the rest is above. */
export function quantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(level * sorted.length) - 1))] ?? Number.NaN
}

/** Mean of some numbers; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Area under the ROC curve: how often a positive has the larger score; ties count half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const scores = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ]
  scores.sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let from = 0; from < scores.length; ) {
    let to = from
    while (to < scores.length && scores[to]?.score === scores[from]?.score) to += 1
    const tied = scores.slice(from, to).filter(({ positive }) => positive).length
    ranks += tied * ((from + 1 + to) / 2)
    from = to
  }
  const n = positives.length
  return (ranks - (n * (n + 1)) / 2) / (n * negatives.length)
}

/** Share of `scores` above the level that `falseAlarms` (a share) of `untouched` exceed. */
export function caught(scores: readonly number[], untouched: readonly number[], falseAlarms: number): number {
  const cut = quantile(untouched, 1 - falseAlarms)
  return scores.filter((score) => score > cut).length / scores.length
}

/** A figure and its interval: computed on all rows, and on rows drawn with replacement. */
export function bootstrapped(n: number, seed: number, figure: (rows: readonly number[]) => number): Figure {
  const random = seeded(seed)
  const all = Array.from({ length: n }, (_, index) => index)
  const drawn = Array.from({ length: RESAMPLES }, () => figure(all.map(() => Math.floor(random() * n))))
  return [figure(all), quantile(drawn, 0.025), quantile(drawn, 0.975)]
}

/** `count` indices below `n` drawn with replacement. */
export function drawn(random: Random, n: number, count: number): number[] {
  return Array.from({ length: count }, () => Math.floor(random() * n))
}

const FOLDS = 5
const STEPS = 150
const RATE = 1
const RIDGE = 1e-3

/**
 * What a model trained on these very rows reaches when each is scored by one that did not see it: logistic regression
 * on the features, their squares and products, by gradient descent. An upper bound to compare with, not a product.
 * `groups` keeps rows of one account in one fold.
 */
export function crossValidated(
  features: readonly (readonly number[])[],
  labels: readonly boolean[],
  groups: readonly number[],
  seed: number,
): number[] {
  const random = seeded(seed)
  const kinds = [...new Set(groups)]
  const order = [...pick(random, kinds.length, kinds.length)]
  const foldOf = new Map(order.map((at, index) => [kinds[at] as number, index % FOLDS]))
  const rows = standardized(features.map(expanded))
  const scores = new Array<number>(rows.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isTest = groups.map((group) => foldOf.get(group) === fold)
    const weights = trained(
      rows.filter((_, index) => !isTest[index]),
      labels.filter((_, index) => !isTest[index]),
    )
    rows.forEach((row, index) => {
      if (isTest[index]) scores[index] = product(row, weights)
    })
  }
  return scores
}

function expanded(row: readonly number[]): number[] {
  return [...row, ...row.flatMap((one, index) => row.slice(index).map((other) => one * other))]
}

function standardized(rows: readonly number[][]): number[][] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as number))
  const centres = columns.map(mean)
  const spreads = columns.map(
    (column, index) => Math.sqrt(mean(column.map((value) => (value - (centres[index] as number)) ** 2))) || 1,
  )
  return rows.map((row) => [
    1,
    ...row.map((value, index) => (value - (centres[index] as number)) / (spreads[index] as number)),
  ])
}

/** Both labels weigh the same in all, however many rows they have. */
function trained(rows: readonly number[][], labels: readonly boolean[]): number[] {
  const positives = labels.filter(Boolean).length
  const weights = new Array<number>(rows[0]?.length ?? 0).fill(0)
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => RIDGE * weight)
    rows.forEach((row, index) => {
      const label = labels[index] ? 1 : 0
      const share = 0.5 / (label ? positives : labels.length - positives)
      const error = share * (1 / (1 + Math.exp(-product(row, weights))) - label)
      for (let column = 0; column < row.length; column += 1)
        gradient[column] = (gradient[column] as number) + error * (row[column] as number)
    })
    gradient.forEach((slope, column) => {
      weights[column] = (weights[column] as number) - RATE * slope
    })
  }
  return weights
}

function product(row: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let column = 0; column < row.length; column += 1) sum += (row[column] as number) * (weights[column] as number)
  return sum
}
