/** Learns what each fact of a series of likes weighs. Same data, same seed: same bytes. */
import type { Curve, Usual } from '../../src/core/learnt/curve.ts'
import { weightAt } from '../../src/core/learnt/curve.ts'
import { FEATURES, type Feature, type Features } from '../../src/core/likes/feature.ts'
import { boosted, type Shape } from './boost.ts'
import { sizeLine } from './line.ts'
import type { Population } from './populations.ts'
import { type Row, rowsFrom, tableOf } from './rows.ts'
import { curvesText, fileText, rounded, usualText } from './write.ts'

export type LikesModel = { line: Curve; curves: Record<Feature, Curve>; usual: Record<Feature, Usual> }

const SEED = 20_261_124

/**
 * Where buying and an innocent oddity pull in opposite directions a curve may bend: likes too even and likes too uneven
 * both happen for money. What may only be read one way is said here.
 */
const SHAPES: Partial<Record<Feature, Shape>> = {
  engagement: 'rises',
  withinThree: 'rises',
  withinEight: 'rises',
  floor: 'rises',
  commentsFollow: 'falls',
}

export function learnLikes(populations: readonly Population[]): LikesModel {
  const line = roundedCurve(sizeLine(populations))
  const rows = rowsFrom(populations, line, SEED)
  const curves = scaled(curvesFrom(rows), slopeOf(populations, rows))
  return { line, curves, usual: usualOf(rows) }
}

/** Natural logarithms of the likelihood ratio. */
function curvesFrom(rows: readonly Row[]): Record<Feature, Curve> {
  const drawn = boosted(
    tableOf(rows),
    FEATURES.map((feature) => SHAPES[feature] ?? 'either'),
  )
  return byFeature((_, index) => drawn[index] as Curve)
}

function scoreOf(curves: Record<Feature, Curve>, facts: Features): number {
  return FEATURES.reduce((sum, feature) => sum + weightAt(curves[feature], facts[feature]), 0)
}

const FOLDS = 5

/**
 * By how much what was learnt is overstated on accounts it has not seen: the slope that makes left-out scores the
 * likeliest, once by leaving accounts out and once by leaving a whole population out; the middle of the two.
 */
function slopeOf(populations: readonly Population[], rows: readonly Row[]): number {
  const byAccount = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) =>
    scoredWithout(rows, ({ account }) => account % FOLDS === fold),
  )
  if (populations.length < 2) return likeliestSlope(byAccount)
  const byPopulation = populations.flatMap(({ id }) => scoredWithout(rows, ({ population }) => population === id))
  return (likeliestSlope(byAccount) + likeliestSlope(byPopulation)) / 2
}

type Scored = { score: number; bought: boolean; weight: number }

function scoredWithout(rows: readonly Row[], isLeftOut: (row: Row) => boolean): Scored[] {
  const curves = curvesFrom(rows.filter((row) => !isLeftOut(row)))
  return rows.filter(isLeftOut).map(({ facts, bought, weight }) => ({ score: scoreOf(curves, facts), bought, weight }))
}

function likeliestSlope(scored: readonly Scored[]): number {
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  for (let slope = 0.2; slope <= 1.2; slope += 0.01) {
    const loss = scored.reduce(
      (sum, { score, bought, weight }) => sum + weight * Math.log1p(Math.exp((bought ? -1 : 1) * slope * score)),
      0,
    )
    if (loss < least) [best, least] = [slope, loss]
  }
  return best
}

/** To log10, overstatement taken off, rounded. */
function scaled(curves: Record<Feature, Curve>, slope: number): Record<Feature, Curve> {
  return byFeature((feature) => {
    const { x, y } = curves[feature]
    return roundedCurve({ x, y: y.map((value) => (slope * value) / Math.LN10) })
  })
}

/** Quantiles of untouched accounts, all populations with their weight. */
function usualOf(rows: readonly Row[]): Record<Feature, Usual> {
  const untouched = rows.filter(({ change }) => change === 'untouched')
  return byFeature((feature) => {
    const known = untouched
      .filter(({ facts }) => !Number.isNaN(facts[feature]))
      .sort((a, b) => a.facts[feature] - b.facts[feature])
    const total = known.reduce((sum, { weight }) => sum + weight, 0)
    const at = (level: number) => {
      let below = 0
      for (const { facts, weight } of known) {
        below += weight
        if (below >= level * total) return rounded(facts[feature])
      }
      return Number.NaN
    }
    return { p5: at(0.05), p10: at(0.1), p50: at(0.5), p90: at(0.9), p95: at(0.95) }
  })
}

function byFeature<Value>(valueFor: (feature: Feature, index: number) => Value): Record<Feature, Value> {
  return Object.fromEntries(FEATURES.map((feature, index) => [feature, valueFor(feature, index)])) as Record<
    Feature,
    Value
  >
}

function roundedCurve({ x, y }: Curve): Curve {
  return { x: x.map(rounded), y: y.map(rounded) }
}

export function likesFile(populations: readonly Population[]): string {
  const { line, curves, usual } = learnLikes(populations)
  return fileText(
    'What each fact of a series of likes weighs (log10 likelihood ratio, bought ÷ genuine), and how it is on genuine accounts.',
    [
      `/** log likes of the usual post over log followers. */\nexport const SIZE_LINE: Curve = ${JSON.stringify(line)}`,
      `export const LIKES_CURVES: Record<Feature, Curve> = ${curvesText(curves)}`,
      `export const LIKES_USUAL: Record<Feature, Usual> = ${usualText(usual)}`,
    ],
    ["import type { Feature } from '../likes/feature.ts'", "import type { Curve, Usual } from './curve.ts'"],
  )
}
