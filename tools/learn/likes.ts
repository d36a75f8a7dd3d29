/** Learns what each fact of a series of likes weighs. Same data, same seed: same bytes. */
import type { Curve, Usual } from '../../src/core/learnt/curve.ts'
import { weightAt } from '../../src/core/learnt/curve.ts'
import { FEATURES, type Feature, type Features } from '../../src/core/likes/feature.ts'
import { aboveLine, logSize } from '../../src/core/likes/series.ts'
import { familiarityOf, REACH } from './familiarity.ts'
import { fitted, type Settings, type Shape } from './fit.ts'
import { sizeLine } from './line.ts'
import type { Population } from './populations.ts'
import { type Named, oddities } from './purchase.ts'
import { normal, seeded } from './random.ts'
import { type Row, rowsFrom, tableOf } from './rows.ts'
import { likeliestLengths, likeliestSlope, likeliestTrust, type Scored } from './slope.ts'
import { curvesText, curveText, fileText, rounded, usualText } from './write.ts'

export type LikesModel = {
  line: Curve
  familiarity: Curve
  curves: Record<Feature, Curve>
  /** `engagement` where accounts of the size are not known. */
  engagementUnknown: Curve
  /** How much all of it counts, 0–1, over log followers. */
  trust: Curve
  /** The same over the number of posts. */
  length: Curve
  usual: Record<Feature, Usual>
}

/** What is learnt of series, natural logarithms of the likelihood ratio. */
type Learnt = Pick<LikesModel, 'curves' | 'engagementUnknown'>

const SEED = 20_261_124
/** Chosen by leaving whole populations out: stiffer or smaller curves, and genuine ones that count for more, catch less. */
const SETTINGS: Settings = { knots: 12, bend: 0.01, size: 0.005, rounds: 6, genuine: 3 }

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

/** `known`: the innocent oddities that it is learnt with. */
export function learnLikes(populations: readonly Population[], known: readonly Named[] = oddities): LikesModel {
  const line = roundedCurve(sizeLine(populations))
  const rows = rowsFrom(populations, line, SEED, known)
  const { curves, engagementUnknown } = curvesFrom(rows)
  const { slope, trust, length } = slopeOf(populations, rows)
  return {
    line,
    familiarity: roundedCurve(familiarityOf(populations)),
    curves: byFeature((feature) => inTens(curves[feature], slope)),
    engagementUnknown: inTens(engagementUnknown, slope),
    trust: roundedCurve(trustOver(populations, trust)),
    length: roundedCurve(length),
    usual: usualOf(rows),
  }
}

/** `unknown`: what is right of it where accounts of a size, and of sizes like it, are not known. */
function trustOver(populations: readonly Population[], unknown: number): Curve {
  const { x, y } = familiarityOf(populations, REACH.scatter)
  return { x, y: y.map((familiarity) => familiarity + (1 - familiarity) * unknown) }
}

/**
 * How far what accounts of an unknown size get may lie from the line, as a deviation of its logarithm. Left out, whole
 * populations lie 0.2 to 1.6 off; chosen among 0.7, 1 and 1.5 by leaving them out: less accuses too many of them.
 */
const OFF_THE_LINE = 1.5

/**
 * The curves, and one more: half of the accounts are taken for ones of a size that nobody knows, so that what their size
 * makes of their likes is blurred.
 */
function curvesFrom(rows: readonly Row[]): Learnt {
  const random = seeded(SEED)
  const blurred = rows.map(({ facts }) =>
    random() < 0.5 ? Number.NaN : facts.engagement + OFF_THE_LINE * normal(random),
  )
  const sharp = rows.map((row, at) =>
    Number.isNaN(blurred[at] as number) ? row : { ...row, facts: { ...row.facts, engagement: Number.NaN } },
  )
  const table = tableOf(sharp)
  const shapes = FEATURES.map((feature) => SHAPES[feature] ?? 'either')
  const facts = [...table.facts, Float64Array.from(blurred)]
  const drawn = fitted({ ...table, facts }, [...shapes, 'rises'], SETTINGS)
  return {
    curves: byFeature((_, index) => drawn[index] as Curve),
    engagementUnknown: drawn[FEATURES.length] as Curve,
  }
}

function scoreOf({ curves, engagementUnknown }: Learnt, facts: Features, familiarity: number): number {
  return FEATURES.reduce((sum, feature) => {
    const weight = weightAt(curves[feature], facts[feature])
    if (feature !== 'engagement') return sum + weight
    return sum + familiarity * weight + (1 - familiarity) * weightAt(engagementUnknown, facts.engagement)
  }, 0)
}

const FOLDS = 3
/**
 * Four populations tell roughly which part of it is right where sizes are not known, and three hardly: no less than half.
 * Our own choice.
 */
const LEAST_TRUST = 0.5

/** Numbers of posts at which it is learnt how much a series of so many tells: fewer than a screen, a screen, two, three. */
const LENGTHS = [8, 12, 16, 36]

/** `slope`: of the longest series where sizes are known; `trust`: which part of it where they are not; `length`: and of shorter ones. */
type Right = { slope: number; trust: number; length: Curve }

/**
 * By how much what was learnt is overstated on accounts it has not seen, once by leaving accounts out and once by leaving
 * a whole population out: the slope that makes left-out scores the likeliest where accounts of the size are known, and
 * which part of it is right where they are not, or where a series is short.
 */
function slopeOf(populations: readonly Population[], rows: readonly Row[]): Right {
  const byAccount = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isLeftOut = ({ account }: Row) => account % FOLDS === fold
    return scored(curvesFrom(rows.filter((row) => !isLeftOut(row))), rows.filter(isLeftOut), populations)
  })
  if (populations.length < 2) return withLengths(byAccount, likeliestSlope(byAccount), 1)
  const byPopulation = populations.flatMap((population) => scoredWithout(population, populations, rows))
  const unseen = [...byAccount, ...byPopulation]
  const { known, unknown } = likeliestTrust(unseen)
  return withLengths(unseen, known, Math.min(1, Math.max(LEAST_TRUST, unknown / known)))
}

/** The curves are of all lengths together: what that overstates of short series it understates of long ones. */
function withLengths(unseen: readonly Unseen[], slope: number, trust: number): Right {
  const sloped = unseen.map((one) => {
    return { ...one, score: one.score * slope * (one.familiarity + (1 - one.familiarity) * trust) }
  })
  const { x, y } = likeliestLengths(sloped, LENGTHS)
  const longest = y.at(-1) as number
  return { slope: slope * longest, trust, length: { x, y: y.map((factor) => factor / longest) } }
}

/** As if nothing had been known of a population: neither its curves, nor its sizes, nor what they get. */
function scoredWithout({ id }: Population, populations: readonly Population[], rows: readonly Row[]): Unseen[] {
  const rest = populations.filter((one) => one.id !== id)
  const line = sizeLine(rest)
  const known = rows.filter(({ population }) => population !== id)
  const unknown = rows.filter(({ population }) => population === id)
  return scored(curvesFrom(onLine(known, line)), onLine(unknown, line), rest)
}

type Unseen = Scored & { familiarity: number; posts: number }

/** `known`: the populations that it was learnt from. */
function scored(learnt: Learnt, rows: readonly Row[], known: readonly Population[]): Unseen[] {
  const [sizes, alike] = [familiarityOf(known), familiarityOf(known, REACH.scatter)]
  return rows.map(({ facts, bought, weight, series }) => {
    const size = logSize(series.followers)
    const score = scoreOf(learnt, facts, weightAt(sizes, size))
    return { score, bought, weight, familiarity: weightAt(alike, size), posts: series.likes.length }
  })
}

function onLine(rows: readonly Row[], line: Curve): Row[] {
  return rows.map((row) => ({
    ...row,
    facts: { ...row.facts, engagement: aboveLine(row.usualLikes, row.series.followers, line) },
  }))
}

/** To log10, overstatement taken off, rounded. */
function inTens({ x, y }: Curve, slope: number): Curve {
  return roundedCurve({ x, y: y.map((value) => (slope * value) / Math.LN10) })
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
  const { line, familiarity, curves, engagementUnknown, trust, length, usual } = learnLikes(populations)
  return fileText(
    'What each fact of a series of likes weighs (log10 likelihood ratio, bought ÷ genuine), and how it is on genuine accounts.',
    [
      `/** log likes of the usual post over log followers. */\nexport const SIZE_LINE: Curve = ${JSON.stringify(line)}`,
      `/** How well accounts of a size are known, 0–1, over log followers. */\nexport const SIZE_FAMILIARITY: Curve = ${JSON.stringify(familiarity)}`,
      `/** How much of what a series says counts, 0–1, over log followers: less where accounts of about that size are not known. */\nexport const SIZE_TRUST: Curve = ${curveText(trust)}`,
      `/** The same over the number of posts, 0–1: a short series tells less than the curves, which are of all lengths, say of it. */\nexport const LENGTH_TRUST: Curve = ${curveText(length)}`,
      `/** What engagement weighs where accounts of a size are not known, in the place of its curve below. */\nexport const ENGAGEMENT_UNKNOWN_SIZE: Curve = ${curveText(engagementUnknown)}`,
      `export const LIKES_CURVES: Record<Feature, Curve> = ${curvesText(curves)}`,
      `export const LIKES_USUAL: Record<Feature, Usual> = ${usualText(usual)}`,
    ],
    ["import type { Feature } from '../likes/feature.ts'", "import type { Curve, Usual } from './curve.ts'"],
  )
}
