/** Learns what a weak response of the audience weighs. */

import { SOLD_TIMES } from '../../src/core/judgement/published-response.ts'
import { boundedResponse, responseOf } from '../../src/core/judgement/response.ts'
import { type Curve, weightAt } from '../../src/core/learnt/curve.ts'
import { logSize } from '../../src/core/likes/series.ts'
import { median } from '../../src/core/statistics/median.ts'
import { logBetween } from './alter.ts'
import { fitted, type Settings } from './fit.ts'
import { lineOver } from './line.ts'
import { POPULATIONS, type Population } from './populations.ts'
import { publishedAccounts } from './published.ts'
import { type Named, oddities } from './purchase.ts'
import { seeded } from './random.ts'
import { likeliestSlope, type Scored } from './slope.ts'
import { curveText, fileText, rounded } from './write.ts'

const SEED = 20_261_125
const DRAWS = 12
/** Chosen by leaving whole populations out: more supple curves catch fewer of the largest accounts, and call more of them mixed. */
const SETTINGS: Settings = { knots: 6, bend: 0.1, size: 0.005, rounds: 12, genuine: 1 }
const FOLDS = 3
/** Every fourth seller makes them react a little. */
const REACTING = 0.25
const REACTION = 0.1

/** log likes: about 12, 90, 670, 5,000 … 2 million. */
const LIKES_KNOTS = [2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5]

/**
 * `likes`: of the usual post where nobody bought followers; `published`: what everybody of the size gets, those who bought
 * them included; `odd`: with each oddity, none where the accounts hold odd ones already.
 */
type Account = { followers: number; likes: number; published?: number; odd: number[] }
type Known = { id: string; weight: number; accounts: Account[] }
type Row = { likes: number; followers: number; bought: boolean; weight: number; account: number; population: string }
type Learnt = { line: Curve; curve: Curve }

/** Genuine accounts as they are, with every oddity, and as published; and with followers bought. */
export function learnFollowers(populations: readonly Population[], odd: readonly Named[] = oddities): Learnt {
  const known = [...populations.map((one) => knownOf(one, odd)), published()]
  const learnt = curveFrom(known)
  const slope = slopeOf(known)
  return {
    line: { x: learnt.line.x, y: learnt.line.y.map(rounded) },
    curve: inTens(learnt.curve, slope),
  }
}

function knownOf({ id, weight, accounts }: Population, odd: readonly Named[]): Known {
  const random = seeded(SEED + POPULATIONS.findIndex((one) => one.id === id))
  return {
    id,
    weight,
    accounts: accounts.map((series) => ({
      followers: series.followers,
      likes: median(series.likes),
      odd: odd.map(({ change }) => median(change.apply(series, random).likes)),
    })),
  }
}

const PUBLISHED = 'published'

function published(): Known {
  return {
    id: PUBLISHED,
    weight: 1,
    accounts: publishedAccounts().map(({ followers, likes, genuine }) => {
      return { followers, likes: genuine, published: likes, odd: [] }
    }),
  }
}

function rowsOn(known: readonly Known[]): Row[] {
  return known.flatMap(({ id, weight, accounts }) => {
    const random = seeded(SEED + id.length)
    const one = weight / accounts.length
    return accounts.flatMap(({ followers, likes, odd }, account) => {
      const row = (usual: number, times: number, bought: boolean, share: number): Row => ({
        likes: usual,
        followers: followers * times,
        bought,
        weight: one * share,
        account,
        population: id,
      })
      const sold = Array.from({ length: DRAWS }, () => {
        const times = logBetween(random, ...SOLD_TIMES)
        return { times, reacting: random() < REACTING ? 1 + REACTION * (times - 1) : 1 }
      })
      return [
        row(likes, 1, false, odd.length > 0 ? 0.5 : 1),
        ...odd.map((usual) => row(usual, 1, false, 0.5 / odd.length)),
        ...sold.map(({ times, reacting }) => row(likes * reacting, times, true, 1 / DRAWS)),
      ]
    })
  })
}

/** log followers over log likes, through all populations; a mere place to measure from, so what is published stands as it is. */
function followersLine(known: readonly Known[]): Curve {
  const points = known.flatMap(({ weight, accounts }) =>
    accounts.map(({ followers, likes, published = likes }) => ({
      x: Math.log(published + 1),
      y: logSize(followers),
      weight: weight / accounts.length,
    })),
  )
  return lineOver(LIKES_KNOTS, points)
}

/** Over the followers that accounts with so many likes have, ÷ its own; it may only fall. */
function curveFrom(known: readonly Known[]): Learnt {
  const line = followersLine(known)
  const rows = rowsOn(known)
  const [curve] = fitted(
    {
      facts: [Float64Array.from(rows, ({ likes, followers }) => responseOf(likes, followers, line))],
      bought: Uint8Array.from(rows, ({ bought }) => (bought ? 1 : 0)),
      weights: Float64Array.from(rows, ({ weight }) => weight),
    },
    ['falls'],
    SETTINGS,
  ) as [Curve]
  return { line, curve }
}

/**
 * By how much what accuses is over- or understated on accounts, and on populations, that were not seen. What is published
 * of every size stays known when a population is left out: only series can be of accounts unlike any at hand. What clears
 * has no part in it: nearly all of it lies where nothing was bought or hardly anything, and would drown the rest.
 */
function slopeOf(known: readonly Known[]): number {
  const bounded = (score: number) => Math.LN10 * boundedResponse(score / Math.LN10)
  const byAccount = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const part = (isIn: (account: number) => boolean) =>
      known.map((one) => ({ ...one, accounts: one.accounts.filter((_, account) => isIn(account % FOLDS)) }))
    return scored(
      curveFrom(part((rest) => rest !== fold)),
      part((rest) => rest === fold),
    )
  })
  const populations = known.filter(({ id }) => id !== PUBLISHED)
  const byPopulation = populations.flatMap((one) => scored(curveFrom(known.filter((other) => other !== one)), [one]))
  const accusing = [...byAccount, ...byPopulation].filter(({ score }) => score > 0)
  return likeliestSlope(accusing, bounded)
}

function scored({ line, curve }: Learnt, unseen: readonly Known[]): Scored[] {
  return rowsOn(unseen).map(({ likes, followers, bought, weight }) => {
    return { score: weightAt(curve, responseOf(likes, followers, line)), bought, weight }
  })
}

/** From natural logarithms to log10, by as much as is right for what was not seen, rounded. */
function inTens({ x, y }: Curve, slope: number): Curve {
  return { x: x.map(rounded), y: y.map((value) => rounded((slope * value) / Math.LN10)) }
}

export function followersFile(populations: readonly Population[]): string {
  const { line, curve } = learnFollowers(populations)
  return fileText(
    'What a weak response of the audience weighs (log10 likelihood ratio, followers bought ÷ genuine); also from accounts drawn from published norms (Modash 2023), without whoever of them bought followers (HypeAuditor 2022).',
    [
      `/** log followers over log likes of the usual post. */\nexport const FOLLOWERS_LINE: Curve = ${curveText(line)}`,
      `/** Over log of the followers that accounts with so many likes have, ÷ its own (\`responseOf\`). */\nexport const FOLLOWERS_CURVE: Curve = ${curveText(curve)}`,
    ],
    ["import type { Curve } from './curve.ts'"],
  )
}
