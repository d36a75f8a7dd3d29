/** Learns what a weak response of the audience weighs. */

import { boundedResponse, responseOf } from '../../src/core/judgement/response.ts'
import { type Curve, weightAt } from '../../src/core/learnt/curve.ts'
import { median } from '../../src/core/statistics/median.ts'
import { logBetween } from './alter.ts'
import { fitted, type Settings } from './fit.ts'
import { sizeLine } from './line.ts'
import { POPULATIONS, type Population } from './populations.ts'
import { oddities } from './purchase.ts'
import { seeded } from './random.ts'
import { likeliestSlope, type Scored } from './slope.ts'
import { curveText, fileText, rounded } from './write.ts'

const SEED = 20_261_125
const DRAWS = 12
const SETTINGS: Settings = { knots: 8, bend: 0.01, size: 0.005, rounds: 12, genuine: 1 }
const FOLDS = 3
/** Sold by the multiple: from half as many again to twenty times; every fourth seller makes them react a little. */
const TIMES = [1.5, 20] as const
const REACTING = 0.25
const REACTION = 0.1

type Row = { rate: number; forSize: number; bought: boolean; weight: number; account: number; population: string }

/** Genuine accounts as they are and with every oddity, and with followers bought. */
export function learnFollowers(populations: readonly Population[]): { rate: Curve; forSize: Curve } {
  const rows = rowsOn(populations, sizeLine(populations))
  const slope = slopeOf(populations, rows)
  const [rate, forSize] = curvesFrom(rows).map((curve) => inTens(curve, slope)) as [Curve, Curve]
  return { rate, forSize }
}

function rowsOn(populations: readonly Population[], line: Curve): Row[] {
  return populations.flatMap(({ id, weight, accounts }) => {
    const random = seeded(SEED + POPULATIONS.findIndex((one) => one.id === id))
    const one = weight / accounts.length
    return accounts.flatMap((series, account) => {
      const row = (likes: number, followers: number, bought: boolean, share: number): Row => ({
        ...responseOf(likes, followers, line),
        bought,
        weight: one * share,
        account,
        population: id,
      })
      const usual = median(series.likes)
      const odd = oddities.map(({ change }) => median(change.apply(series, random).likes))
      const sold = Array.from({ length: DRAWS }, () => {
        const times = logBetween(random, ...TIMES)
        return { times, reacting: random() < REACTING ? 1 + REACTION * (times - 1) : 1 }
      })
      return [
        row(usual, series.followers, false, 0.5),
        ...odd.map((likes) => row(likes, series.followers, false, 0.5 / odd.length)),
        ...sold.map(({ times, reacting }) => row(usual * reacting, series.followers * times, true, 1 / DRAWS)),
      ]
    })
  })
}

/** Over the plain rate, and over the distance from what accounts of the size get; both may only fall. */
function curvesFrom(rows: readonly Row[]): Curve[] {
  return fitted(
    {
      facts: [Float64Array.from(rows, ({ rate }) => rate), Float64Array.from(rows, ({ forSize }) => forSize)],
      bought: Uint8Array.from(rows, ({ bought }) => (bought ? 1 : 0)),
      weights: Float64Array.from(rows, ({ weight }) => weight),
    },
    ['falls', 'falls'],
    SETTINGS,
  )
}

/** By how much it is overstated on accounts, and on populations, that were not seen: the middle of the two. */
function slopeOf(populations: readonly Population[], rows: readonly Row[]): number {
  const byAccount = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) =>
    scored(
      curvesFrom(rows.filter(({ account }) => account % FOLDS !== fold)),
      rows.filter(({ account }) => account % FOLDS === fold),
    ),
  )
  const bounded = (score: number) => Math.LN10 * boundedResponse(score / Math.LN10)
  if (populations.length < 2) return likeliestSlope(byAccount, bounded)
  const byPopulation = populations.flatMap(({ id }) => {
    const line = sizeLine(populations.filter((one) => one.id !== id))
    const again = rowsOn(populations, line)
    return scored(
      curvesFrom(again.filter(({ population }) => population !== id)),
      again.filter(({ population }) => population === id),
    )
  })
  return (likeliestSlope(byAccount, bounded) + likeliestSlope(byPopulation, bounded)) / 2
}

function scored([byRate, bySize]: Curve[], rows: readonly Row[]): Scored[] {
  return rows.map(({ rate, forSize, bought, weight }) => ({
    score: weightAt(byRate as Curve, rate) + weightAt(bySize as Curve, forSize),
    bought,
    weight,
  }))
}

/** From natural logarithms to log10, overstatement taken off, rounded. */
function inTens({ x, y }: Curve, slope: number): Curve {
  return { x: x.map(rounded), y: y.map((value) => rounded((slope * value) / Math.LN10)) }
}

export function followersFile(populations: readonly Population[]): string {
  const { rate, forSize } = learnFollowers(populations)
  return fileText(
    'What a weak response of the audience weighs (log10 likelihood ratio, followers bought ÷ genuine).',
    [
      `/** Over log likes of the usual post ÷ followers. */\nexport const RATE_CURVE: Curve = ${curveText(rate)}`,
      `/** Over the distance from what accounts of the size get (\`responseOf\`). */\nexport const RATE_FOR_SIZE_CURVE: Curve = ${curveText(forSize)}`,
    ],
    ["import type { Curve } from './curve.ts'"],
  )
}
