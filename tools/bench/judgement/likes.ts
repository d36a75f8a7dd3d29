/**
 * Bought likes and followers, and accounts that bought nothing, judged by curves that never saw the account: learnt on
 * the other four fifths of the accounts (`accounts left out`), or on the other populations (`population left out`).
 */
import { assess } from '../../../src/core/assess.ts'
import { prevalenceAt } from '../../../src/core/judgement/expectation.ts'
import type { Grade } from '../../../src/core/judgement/verdict.ts'
import { FOLLOWERS_CURVE, FOLLOWERS_LINE } from '../../../src/core/learnt/followers.ts'
import {
  ENGAGEMENT_UNKNOWN_SIZE,
  LENGTH_TRUST,
  LIKES_CURVES,
  LIKES_USUAL,
  SIZE_FAMILIARITY,
  SIZE_LINE,
  SIZE_TRUST,
} from '../../../src/core/learnt/likes.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'
import { learnFollowers } from '../../learn/followers.ts'
import { learnLikes } from '../../learn/likes.ts'
import { type Population, populationsIn } from '../../learn/populations.ts'
import { publishedAccounts } from '../../learn/published.ts'
import { type Named, oddities, type Series } from '../../learn/purchase.ts'
import { seeded } from '../../learn/random.ts'
import { profileOf } from '../../learn/rows.ts'
import { boughtFollowersKinds, boughtKinds, genuineKinds, type Kind } from './kinds.ts'
import { mean } from './statistics.ts'
import { pairedKinds, unseenKinds } from './unseen-kinds.ts'

export type Published = 'all' | 'genuine'
export type Holdout = 'accounts left out' | 'population left out'

/** One account with one thing done to it, as the verdict sees it. */
type Judged = {
  likes: number
  followers: number
  grade: Grade
  /** Published share of accounts of the size that fraud touched. */
  prevalence: number
}
/** `unseen`: what nobody thought of, `pair`: two of the genuine kinds at once. */
type Group = 'genuine' | 'likes' | 'followers' | 'unseen' | 'pair'
type Result = { kind: Kind; group: Group; judged: Judged[]; series: Series[] }
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
/** Kinds that nobody thought of, or pairs of kinds: how they fare together, and the one that fares worst. */
export type UnseenRow = {
  holdout: Holdout
  population: string
  group: 'unseen' | 'pair'
  kinds: number
  worst: string
  worstSuspicious: number
  /** Kinds of which more than 2 % are called suspicious. */
  above: number
  suspicious: number
  mixed: number
}
export type ReliabilityRow = {
  holdout: Holdout
  /** Whether accounts drawn from published norms are judged as well, all of them taken for genuine or the buyers taken out. */
  withPublished?: Published
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

function learn(populations: readonly Population[], known: readonly Named[] = oddities): Learnt {
  return { likes: learnLikes(populations, known), followers: learnFollowers(populations, known) }
}

/** The judgement reads its curves from these tables: they are filled with what was learnt without the account. */
function put({ likes, followers }: Learnt): void {
  Object.assign(SIZE_LINE, likes.line)
  Object.assign(SIZE_FAMILIARITY, likes.familiarity)
  Object.assign(LIKES_CURVES, likes.curves)
  Object.assign(ENGAGEMENT_UNKNOWN_SIZE, likes.engagementUnknown)
  Object.assign(LIKES_USUAL, likes.usual)
  Object.assign(SIZE_TRUST, likes.trust)
  Object.assign(LENGTH_TRUST, likes.length)
  Object.assign(FOLLOWERS_LINE, followers.line)
  Object.assign(FOLLOWERS_CURVE, followers.curve)
}

function curvesInUse(): Learnt {
  return structuredClone({
    likes: {
      line: SIZE_LINE,
      familiarity: SIZE_FAMILIARITY,
      curves: LIKES_CURVES,
      engagementUnknown: ENGAGEMENT_UNKNOWN_SIZE,
      trust: SIZE_TRUST,
      length: LENGTH_TRUST,
      usual: LIKES_USUAL,
    },
    followers: { line: FOLLOWERS_LINE, curve: FOLLOWERS_CURVE },
  })
}

/** Of every third account, what becomes of it with an oddity that was not learnt with, nor the account learnt from. */
export function accusedWithout(
  { name, change }: Named,
  populations: readonly Population[],
): { oddity: string; population: string; suspicious: number; mixed: number }[] {
  const isLeftOut = (_: Series, account: number) => account % THIRD === 0
  const inUse = curvesInUse()
  try {
    const rest = populations.map((one) => ({ ...one, accounts: one.accounts.filter((_, at) => at % THIRD !== 0) }))
    put(
      learn(
        rest,
        oddities.filter((one) => one.name !== name),
      ),
    )
    return populations.map(({ id, accounts }) => {
      const random = seeded(THIRD)
      const grades = accounts
        .filter(isLeftOut)
        .flatMap((account, at) =>
          [0, 1, 2].map((draw) => judged(change.apply(shown(account, at + draw), random)).grade),
        )
      const share = (grade: Grade) => mean(grades.map((one) => (one === grade ? 1 : 0)))
      return { oddity: name, population: id, suspicious: share('suspicious'), mixed: share('mixed') }
    })
  } finally {
    put(inUse)
  }
}
const THIRD = 3

/** Every population, judged without having seen it, in the way of `holdout`. */
export function resultsOf(folder: string, holdout: Holdout): PopulationResult[] {
  const populations = populationsIn(folder)
  const inUse = curvesInUse()
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

/** Other draws than those that are learnt from. */
const PUBLISHED_SEED = 20_261_128
const POSTS = 12

/**
 * Accounts as published norms have them, and the same with followers bought; judged by the curves in use, which are learnt
 * from other draws. `taken`: all of what is published for genuine, or what is left of it without whoever bought followers. Their posts are all alike: only what is said of their followers means anything.
 */
export function publishedResult(taken: Published): PopulationResult {
  const accounts = publishedAccounts(PUBLISHED_SEED).map(
    ({ followers, likes, genuine }): Series => ({
      followers,
      likes: new Array<number>(POSTS).fill(taken === 'all' ? likes : genuine),
      comments: new Array<undefined>(POSTS).fill(undefined),
    }),
  )
  const kinds = GROUPS.filter(({ kind, group }) => group === 'followers' || kind === genuineKinds[0])
  const results = kinds.map(({ kind, group }) => {
    const series = accounts.map((account, index) => kind.apply(account, seeded(index + 1)))
    return { kind, group, series, judged: series.map(judged) }
  })
  return { population: 'published', accounts: accounts.length, results }
}

const GROUPS = [
  ...genuineKinds.map((kind) => ({ kind, group: 'genuine' as const })),
  ...boughtKinds.map((kind) => ({ kind, group: 'likes' as const })),
  ...boughtFollowersKinds.map((kind) => ({ kind, group: 'followers' as const })),
  ...unseenKinds.map((kind) => ({ kind, group: 'unseen' as const })),
  ...pairedKinds.map((kind) => ({ kind, group: 'pair' as const })),
]
/** Pairs are many: of each, one account in two of the largest population. */
const MOST_OF_A_PAIR = 300

function resultsFor(population: string, accounts: readonly Series[]): PopulationResult {
  const results = GROUPS.map(({ kind, group }) => {
    const step = group === 'pair' ? Math.ceil(accounts.length / MOST_OF_A_PAIR) : 1
    const series = accounts.flatMap((account, index) =>
      index % step === 0 ? [kind.apply(shown(account, index), seeded(index + 1))] : [],
    )
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
    const bought = results.filter(({ group }) => group === 'likes' || group === 'followers')
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

/** The most of any kind of account that bought nothing that may be called suspicious. */
const LIMIT = 0.02

export function unseenRows(holdout: Holdout, found: readonly PopulationResult[]): UnseenRow[] {
  return found.flatMap(({ population, results }) =>
    (['unseen', 'pair'] as const).map((group) => {
      const rows = results
        .filter((result) => result.group === group)
        .map(({ kind, judged }) => ({
          kind: kind.name,
          suspicious: mean(judged.map(({ grade }) => (grade === 'suspicious' ? 1 : 0))),
          mixed: mean(judged.map(({ grade }) => (grade === 'mixed' ? 1 : 0))),
        }))
      const worst = rows.reduce((one, other) => (other.suspicious > one.suspicious ? other : one))
      return {
        holdout,
        population,
        group,
        kinds: rows.length,
        worst: worst.kind,
        worstSuspicious: worst.suspicious,
        above: rows.filter(({ suspicious }) => suspicious > LIMIT).length,
        suspicious: mean(rows.map(({ suspicious }) => suspicious)),
        mixed: mean(rows.map(({ mixed }) => mixed)),
      }
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
    const parts = (kind: number) => (genuine.length === 1 ? 1 : kind === 0 ? 0.5 : 0.5 / (genuine.length - 1))
    return [
      ...genuine.flatMap(({ judged }, at) =>
        judged.map((one) => ({
          stated: one[suspicion],
          bought: 0,
          weight: ((1 - share * one.prevalence) * parts(at)) / judged.length,
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
    // A probability of exactly 0 stands for none that was stated.
    const inside = weighed.filter(({ stated }) => stated > 0 && stated >= from && (stated < to || to === 1))
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
