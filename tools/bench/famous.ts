/**
 * The most followed accounts of Instagram, of whose size hardly any series is known: how often nothing but being famous
 * looks like bought followers.
 */
import { existsSync, readFileSync } from 'node:fs'
import { assess } from '../../src/core/assess.ts'
import type { Verdict } from '../../src/core/judgement/verdict.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { logBetween } from '../learn/alter.ts'
import { normal, type Random, seeded } from '../learn/random.ts'
import { profileOf } from '../learn/rows.ts'
import { DATA } from './growth-curves.ts'
import type { Figure, Part } from './report.ts'

const SEED = 20_261_128
/** Millions of followers, from and to. */
const SIZES = [
  [5, 20],
  [20, 50],
  [50, 600],
] as const
/** A profile's first screens. */
const POSTS = 14
/** How much the likes of one account differ (deviation of the logarithm): what genuine creators have in the middle. */
const SCATTER = 0.5
const COMMENTS_PER_LIKE = [0.005, 0.03] as const
/** Of their own audience, where followers are bought. */
const TIMES = 10

/** Likes and comments of a mean post. */
type Account = { followers: number; engagement: number }

/** From NDJSON, one account a line, at the last date at which its engagement is known. */
function accountsIn(text: string): Account[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { history } = JSON.parse(line) as { history: Partial<Account>[] }
      const last = history.findLast(({ engagement }) => (engagement ?? 0) > 0)
      return last?.followers && last.engagement ? [{ followers: last.followers, engagement: last.engagement }] : []
    })
}

/** The verdict on posts drawn around what the account gets, its audience bought up by `times`. */
function judged({ followers, engagement }: Account, random: Random, times = 1): Verdict {
  const perLike = logBetween(random, ...COMMENTS_PER_LIKE)
  // The list has means; the logarithm is what is normal.
  const middle = engagement / (1 + perLike) / Math.exp(SCATTER ** 2 / 2)
  const likes = Array.from({ length: POSTS }, () => Math.round(middle * Math.exp(SCATTER * normal(random))))
  const comments = likes.map((count) => Math.round(count * perLike))
  return assess(profileOf({ followers: followers * times, likes, comments }), signals, normsOf('instagram'))
}

/** Skips, and says so, without data. */
export function famous(): Part {
  const title = 'The famous: followers'
  if (!existsSync(DATA)) return { title, figures: [], notes: [`skipped, no data in ${DATA}`] }
  const accounts = accountsIn(readFileSync(DATA, 'utf8'))
  return {
    title,
    figures: SIZES.flatMap(([from, to]) => figuresOf(accounts, from, to)),
    notes: [
      'The list is of the accounts with the most engagement of their time (2022), so the quietest are not in it; nobody has checked that they bought nothing. Of each account the list has the mean alone: its posts are drawn around it.',
    ],
  }
}

function figuresOf(accounts: readonly Account[], from: number, to: number): Figure[] {
  const here = accounts.filter(({ followers }) => followers >= from * 1e6 && followers < to * 1e6)
  const share = (times: number, holds: (verdict: Verdict) => boolean) => {
    const random = seeded(SEED)
    const found = here.filter((account) => holds(judged(account, random, times))).length
    return { value: Math.round((1_000 * found) / here.length) / 10, unit: '%' }
  }
  const isSigned = ({ suspicions }: Verdict) => ['moderate', 'strong'].includes(suspicions.followers.level)
  const size = `${from} to ${to} million followers (${here.length} accounts)`
  return [
    { what: `${size}: called suspicious`, ...share(1, ({ grade }) => grade === 'suspicious') },
    { what: `${size}: called mixed`, ...share(1, ({ grade }) => grade === 'mixed') },
    { what: `${size}: moderate or strong signs of bought followers`, ...share(1, isSigned) },
    { what: `${size}: the same, their audience bought up to ${TIMES} times its size`, ...share(TIMES, isSigned) },
  ]
}
