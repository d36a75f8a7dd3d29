/**
 * Bought followers, added to genuine accounts: more followers, who do not react (or hardly), or are won by following
 * strangers. Measured on the one probability of the verdict, beside rules of thumb and a model trained on the
 * campaigns.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess } from '../../../src/core/assess.ts'
import { engagementRates } from '../../../src/core/engagement.ts'
import { merge } from '../../../src/core/profile.ts'
import { exactly, type Post, Reading } from '../../../src/core/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'
import { bootstrapped, caughtShares, crossValidated, type Figure } from './statistics.ts'

export type FollowersCampaign = { kind: string; size: string; buy: (reading: Reading) => Reading }

/** Nobody of the bought reacts. */
function silent(times: number): FollowersCampaign {
  return { kind: 'silent followers', size: `×${times}`, buy: (reading) => multiplied(reading, times) }
}

/** The seller keeps the bought from looking dead: each reacts a tenth as often as the others. */
function reacting(times: number): FollowersCampaign {
  return {
    kind: 'followers who react a little',
    size: `×${times}`,
    buy: (reading) => {
      const more = 1 + 0.1 * (times - 1)
      const recent = reading.recent?.map((post): Post => {
        if (!post.likes || post.likes === 'hidden') return post
        return { ...post, likes: exactly(Math.round(post.likes.value * more)) }
      })
      return { ...multiplied(reading, times), ...(recent && { recent }) }
    },
  }
}

/** Strangers are followed so that they follow back; they do not react. */
function followedBack(times: number, followings: number): FollowersCampaign {
  return {
    kind: 'following for following',
    size: `×${times}, follows ${followings.toLocaleString('en')} more`,
    buy: (reading) => {
      const bought = multiplied(reading, times)
      return { ...bought, following: exactly((reading.following?.value ?? 0) + followings) }
    },
  }
}

function multiplied(reading: Reading, times: number): Reading {
  return { ...reading, followers: exactly(Math.round((reading.followers?.value ?? 0) * times)) }
}

export const followersCampaigns: readonly FollowersCampaign[] = [
  silent(2),
  silent(4),
  silent(10),
  reacting(4),
  reacting(10),
  followedBack(2, 5_000),
]

const POPULATIONS = [
  { file: 'series-creators-2017.ndjson', title: 'creators 2017, most 100k–1M' },
  { file: 'series-ordinary-2018.ndjson', title: 'ordinary accounts 2018, most below 1k' },
] as const

export type FollowersRow = {
  suspicion: 'followers'
  who: string
  kind: string
  size: string
  population: string
  accounts: number
  caughtAt5: Figure
  caughtAt1: Figure
  /** Where a rule has no scale to cut: the share of untouched accounts it flags. */
  falseAlarms?: number
}

const SEED = 20_260_302

/** Rows for every population found in `folder`; one that is not there is left out. */
export function followersRows(folder: string): FollowersRow[] {
  return POPULATIONS.flatMap(({ file, title }) => {
    const path = join(folder, file)
    if (!existsSync(path)) return []
    const readings = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => Reading.parse(JSON.parse(line)))
    return followersCampaigns.flatMap((campaign) => rowsOf(readings, campaign, title))
  })
}

function rowsOf(
  untouched: readonly Reading[],
  { kind, size, buy }: FollowersCampaign,
  population: string,
): FollowersRow[] {
  const bought = untouched.map(buy)
  const common = { suspicion: 'followers' as const, kind, size, population, accounts: untouched.length }
  const scored = (who: string, before: number[], after: number[]): FollowersRow => ({
    ...common,
    who,
    ...caughtShares(before, after, SEED),
  })
  const flagged = (who: string, rule: (reading: Reading) => boolean): FollowersRow => {
    const flags = bought.map(rule)
    const share = bootstrapped(flags.length, SEED, (rows) => rows.filter((row) => flags[row]).length / rows.length)
    return {
      ...common,
      who,
      caughtAt5: share,
      caughtAt1: share,
      falseAlarms: untouched.filter(rule).length / untouched.length,
    }
  }
  const trained = bound(untouched, bought)
  return [
    scored('ours', untouched.map(probability), bought.map(probability)),
    scored('a model trained on the campaign, cross-validated', trained.before, trained.after),
    flagged('engagement below the tier’s “low”', isBelowTier),
    flagged('follows more than 1,500', ({ following }) => (following?.value ?? 0) > 1_500),
  ]
}

function probability(reading: Reading): number {
  return assess(merge(undefined, reading), signals, normsOf(reading.platform)).suspicions.followers.probability ?? 0
}

/** Modash's lowest cut for Instagram (share), stepped by tier, as the calculators apply it. */
const LOW_CUTS: readonly [from: number, cut: number][] = [
  [1e6, 0.0057],
  [5e5, 0.0046],
  [1e5, 0.0041],
  [5e4, 0.0032],
  [1e4, 0.0039],
  [5e3, 0.0062],
  [0, 0.0172],
]

function isBelowTier(reading: Reading): boolean {
  const cut = LOW_CUTS.find(([from]) => (reading.followers?.value ?? 0) >= from)?.[1] ?? 0
  return rateOf(reading) < cut
}

function rateOf(reading: Reading): number {
  return (
    engagementRates(merge(undefined, reading), normsOf(reading.platform)).find(({ per }) => per === 'followers')
      ?.rate ?? 0
  )
}

function bound(untouched: readonly Reading[], bought: readonly Reading[]): { before: number[]; after: number[] } {
  const features = [...untouched, ...bought].map((reading) => {
    const followers = Math.log((reading.followers?.value ?? 0) + 1)
    return [
      followers,
      Math.log(rateOf(reading) + 1e-5),
      Math.log((reading.following?.value ?? 0) + 1),
      Math.log((reading.posts?.value ?? 0) + 1),
    ]
  })
  const labels = features.map((_, index) => index >= untouched.length)
  const scores = crossValidated(
    features,
    labels,
    features.map((_, index) => index % untouched.length),
    SEED,
  )
  return { before: scores.slice(0, untouched.length), after: scores.slice(untouched.length) }
}

/** What was tried and left out, for the report. */
export const followersNotes: readonly string[] = [
  'Followers per post rise fourfold with the followers, but genuine creators already differ by a factor of ten either way (5th to 95th percentile 56 to 2,700), so only accounts with fewer than 30 posts are looked at.',
  'Followings over 1,500 weigh little: every tenth of evidence given to them costs about one point of the silent followers caught at 5 % false alarms, because 4.5 % of genuine creators are above it.',
  'On ordinary accounts below 1,000 followers bought followers are hardly caught: a multiplied account is compared with the larger accounts it now resembles, whose usual engagement is several times lower.',
  'Mass viewing of stories: a low engagement without many followings was tried as a circumstance and dropped; nobody has measured it, and it would have turned “unknown” into an answer.',
]
