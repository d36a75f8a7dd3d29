/**
 * Bought likes and followers, and accounts that bought nothing, judged by curves that never saw the account: learnt on
 * the other four fifths of the accounts (`accounts left out`), or on the other populations (`population left out`).
 */
import { assess } from '../../../src/core/assess.ts'
import { prevalenceAt } from '../../../src/core/judgement/expectation.ts'
import type { Grade } from '../../../src/core/judgement/verdict.ts'
import { RATE_CURVE, RATE_FOR_SIZE_CURVE } from '../../../src/core/learnt/followers.ts'
import {
  ENGAGEMENT_UNKNOWN_SIZE,
  LIKES_CURVES,
  LIKES_USUAL,
  SIZE_FAMILIARITY,
  SIZE_LINE,
} from '../../../src/core/learnt/likes.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'
import { learnFollowers } from '../../learn/followers.ts'
import { learnLikes } from '../../learn/likes.ts'
import { type Population, populationsIn } from '../../learn/populations.ts'
import type { Series } from '../../learn/purchase.ts'
import { seeded } from '../../learn/random.ts'
import { profileOf } from '../../learn/rows.ts'
import { boughtFollowersKinds, boughtKinds, genuineKinds, type Kind } from './kinds.ts'
import { mean } from './statistics.ts'

export type Holdout = 'accounts left out' | 'population left out'

/** One account with one thing done to it, as the verdict sees it. */
type Judged = {
  likes: number
  followers: number
  grade: Grade
  /** Published share of accounts of the size that fraud touched. */
  prevalence: number
}
type Result = { kind: Kind; group: 'genuine' | 'likes' | 'followers'; judged: Judged[]; series: Series[] }
export type PopulationResult = { population: string; accounts: number; results: Result[] }

export type CaughtRow = {
  holdout: Holdout
  population: string
  suspicion: 'likes' | 'followers'
  kind: string
  caught: number
  evenRule: number
  spreadRule: number
}
export type GenuineRow = { holdout: Holdout; population: string; kind: string; suspicious: number; mixed: number }
export type ReliabilityRow = {
  holdout: Holdout
  suspicion: 'likes' | 'followers'
  from: number
  to: number
  stated: number
  bought: number
  verdicts: number
}

const FOLDS = 5
/** Half of what a bench sees is a profile's first screens, half a longer scroll. */
const SHORT = 18
const LONG = 36

type Learnt = { likes: ReturnType<typeof learnLikes>; followers: ReturnType<typeof learnFollowers> }

function learn(populations: readonly Population[]): Learnt {
  return { likes: learnLikes(populations), followers: learnFollowers(populations) }
}

/** The judgement reads its curves from these tables: they are filled with what was learnt without the account. */
function put({ likes, followers }: Learnt): void {
  Object.assign(SIZE_LINE, likes.line)
  Object.assign(SIZE_FAMILIARITY, likes.familiarity)
  Object.assign(LIKES_CURVES, likes.curves)
  Object.assign(ENGAGEMENT_UNKNOWN_SIZE, likes.engagementUnknown)
  Object.assign(LIKES_USUAL, likes.usual)
  Object.assign(RATE_CURVE, followers.rate)
  Object.assign(RATE_FOR_SIZE_CURVE, followers.forSize)
}

/** Every population, judged without having seen it, in the way of `holdout`. */
export function resultsOf(folder: string, holdout: Holdout): PopulationResult[] {
  const populations = populationsIn(folder)
  const inUse = structuredClone({
    likes: {
      line: SIZE_LINE,
      familiarity: SIZE_FAMILIARITY,
      curves: LIKES_CURVES,
      engagementUnknown: ENGAGEMENT_UNKNOWN_SIZE,
      usual: LIKES_USUAL,
    },
    followers: { rate: RATE_CURVE, forSize: RATE_FOR_SIZE_CURVE },
  })
  const parts =
    holdout === 'accounts left out'
      ? Array.from({ length: FOLDS }, (_, fold) => ({
          rest: populations.map((one) => ({
            ...one,
            accounts: one.accounts.filter((_, account) => account % FOLDS !== fold),
          })),
          test: populations.map(({ id, accounts }) => ({
            id,
            accounts: accounts.filter((_, account) => account % FOLDS === fold),
          })),
        }))
      : populations.map(({ id, accounts }) => ({
          rest: populations.filter((one) => one.id !== id),
          test: [{ id, accounts }],
        }))
  const found = new Map<string, PopulationResult>()
  try {
    for (const { rest, test } of parts) {
      put(learn(rest))
      for (const { id, accounts } of test) {
        const fresh = resultsFor(id, accounts)
        const known = found.get(id)
        found.set(id, known ? joined(known, fresh) : fresh)
      }
    }
  } finally {
    put(inUse)
  }
  return [...found.values()]
}

function joined(one: PopulationResult, other: PopulationResult): PopulationResult {
  return {
    population: one.population,
    accounts: one.accounts + other.accounts,
    results: one.results.map((result, at) => ({
      ...result,
      judged: [...result.judged, ...(other.results[at] as Result).judged],
      series: [...result.series, ...(other.results[at] as Result).series],
    })),
  }
}

const GROUPS = [
  ...genuineKinds.map((kind) => ({ kind, group: 'genuine' as const })),
  ...boughtKinds.map((kind) => ({ kind, group: 'likes' as const })),
  ...boughtFollowersKinds.map((kind) => ({ kind, group: 'followers' as const })),
]

function resultsFor(population: string, accounts: readonly Series[]): PopulationResult {
  const results = GROUPS.map(({ kind, group }) => {
    const series = accounts.map((account, index) => kind.apply(shown(account, index), seeded(index + 1)))
    return { kind, group, series, judged: series.map(judged) }
  })
  return { population, accounts: accounts.length, results }
}

function shown({ followers, likes, comments }: Series, index: number): Series {
  const most = index % 2 === 0 ? SHORT : LONG
  return { followers, likes: likes.slice(0, most), comments: comments.slice(0, most) }
}

function judged(series: Series): Judged {
  const norms = normsOf('instagram')
  const { suspicions, grade } = assess(profileOf(series), signals, norms)
  const { likes, followers } = suspicions
  const prevalence = prevalenceAt(norms, series.followers)?.share ?? Number.NaN
  return { likes: likes.probability ?? 0, followers: followers.probability ?? 0, grade, prevalence }
}

/** At 5 % of genuine accounts, of which half are odd. */
export function caughtRows(holdout: Holdout, found: readonly PopulationResult[]): CaughtRow[] {
  return found.flatMap(({ population, results }) => {
    const genuine = results.filter(({ group }) => group === 'genuine')
    const bought = results.filter(({ group }) => group !== 'genuine')
    return bought.map(({ kind, group, judged, series }) => {
      const suspicion = group as 'likes' | 'followers'
      const share = (score: (one: Judged, series: Series) => number) => {
        const cut = cutOf(genuine, score)
        return mean(judged.map((one, at) => (score(one, series[at] as Series) > cut ? 1 : 0)))
      }
      return {
        holdout,
        population,
        suspicion,
        kind: kind.name,
        caught: share((one) => one[suspicion]),
        evenRule: share((_, { likes }) => -scatter(likes)),
        spreadRule: share((_, { likes }) => scatter(likes)),
      }
    })
  })
}

/** Standard deviation ÷ mean: the rule of thumb of the trade. */
function scatter(likes: readonly number[]): number {
  const middle = mean(likes)
  return Math.sqrt(mean(likes.map((value) => (value - middle) ** 2))) / middle
}

/** The score that one in twenty genuine accounts exceeds; the untouched weigh as much as all the odd ones together. */
function cutOf(genuine: readonly Result[], score: (one: Judged, series: Series) => number): number {
  const [untouched, ...odd] = genuine
  const weighed = [untouched as Result, ...odd].flatMap(({ judged, series }, at) =>
    judged.map((one, index) => ({
      score: score(one, series[index] as Series),
      weight: (at === 0 ? 0.5 : 0.5 / odd.length) / judged.length,
    })),
  )
  weighed.sort((a, b) => b.score - a.score)
  let above = 0
  for (const { score, weight } of weighed) {
    above += weight
    if (above > 0.05) return score
  }
  return Number.NEGATIVE_INFINITY
}

/** What becomes of accounts that bought nothing. */
export function genuineRows(holdout: Holdout, found: readonly PopulationResult[]): GenuineRow[] {
  return found.flatMap(({ population, results }) =>
    results
      .filter(({ group }) => group === 'genuine')
      .map(({ kind, judged }) => {
        const share = (grade: Grade) => mean(judged.map((one) => (one.grade === grade ? 1 : 0)))
        return { holdout, population, kind: kind.name, suspicious: share('suspicious'), mixed: share('mixed') }
      }),
  )
}

const BANDS = [0, 0.03, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1]

/**
 * Every way of buying equally common, together as common as the verdict assumes among accounts of the size (`share` of
 * the published prevalence); half of the genuine are odd.
 */
export function reliabilityRows(
  holdout: Holdout,
  found: readonly PopulationResult[],
  suspicion: 'likes' | 'followers',
  share: number,
): ReliabilityRow[] {
  const weighed = found.flatMap(({ results }) => {
    const kinds = (group: string) => results.filter((one) => one.group === group)
    const genuine = kinds('genuine')
    const bought = kinds(suspicion)
    return [
      ...genuine.flatMap(({ judged }, at) =>
        judged.map((one) => ({
          stated: one[suspicion],
          bought: 0,
          weight: ((1 - share * one.prevalence) * (at === 0 ? 0.5 : 0.5 / (genuine.length - 1))) / judged.length,
        })),
      ),
      ...bought.flatMap(({ judged }) =>
        judged.map((one) => ({
          stated: one[suspicion],
          bought: 1,
          weight: (share * one.prevalence) / bought.length / judged.length,
        })),
      ),
    ]
  })
  return BANDS.slice(1).flatMap((to, index) => {
    const from = BANDS[index] as number
    const inside = weighed.filter(({ stated }) => stated >= from && (stated < to || to === 1))
    const total = inside.reduce((sum, { weight }) => sum + weight, 0)
    if (inside.length < 20) return []
    const average = (value: (one: (typeof inside)[number]) => number) =>
      inside.reduce((sum, one) => sum + one.weight * value(one), 0) / total
    return [
      {
        holdout,
        suspicion,
        from,
        to,
        stated: average(({ stated }) => stated),
        bought: average(({ bought }) => bought),
        verdicts: inside.length,
      },
    ]
  })
}
