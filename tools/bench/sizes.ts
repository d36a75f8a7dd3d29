/**
 * Accounts of Instagram of every size, drawn from what is published of it: how many are told that something is wrong, and
 * whether what is stated of bought followers is true of a size, not only of all sizes together.
 */
import { assess } from '../../src/core/assess.ts'
import { expectationOf, prevalenceAt } from '../../src/core/judgement/expectation.ts'
import { SOLD_TIMES, withoutBuyers } from '../../src/core/judgement/published-response.ts'
import { SHARE_OF_PREVALENCE, type Verdict } from '../../src/core/judgement/verdict.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { logBetween } from '../learn/alter.ts'
import { normal, type Random, seeded } from '../learn/random.ts'
import { profileOf } from '../learn/rows.ts'
import type { Figure, Part } from './report.ts'

const SEED = 20_261_128
/** Followers, from and to: what is published for. */
const SIZES = [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7]
const ACCOUNTS = 1_500
const POSTS = 18
/** How much the likes of one account differ (deviation of the logarithm): what genuine creators have in the middle. */
const SCATTER = 0.45
const COMMENTS_PER_LIKE = 0.03
/** Standard normal quantile of 90 %. */
const Z90 = 1.2816
/** Of the stated probabilities. */
const BANDS = [0, 0.15, 0.3, 0.5, 0.7, 1]

const norms = normsOf('instagram')

/** Published share of accounts of a size that bought followers. */
function boughtShare(followers: number): number {
  return SHARE_OF_PREVALENCE.followers * (prevalenceAt(norms, followers)?.share ?? 0)
}

/** A rate as published for a size; of those alone who bought nothing, if so asked. */
function rateAt(followers: number, random: Random, isGenuine: boolean): number {
  const expected = expectationOf(norms, 'engagement-per-follower', followers)
  if (!expected) throw new Error(`no engagement is published for ${followers} followers`)
  const { p10, p50, p90 } = expected
  const away = normal(random)
  const spread = Math.log(away > 0 ? p90 / p50 : p50 / p10) / Z90
  const genuine = isGenuine ? withoutBuyers(spread, boughtShare(followers)) : { above: 0, spread }
  return p50 * Math.exp(genuine.above + genuine.spread * away)
}

function judged(followers: number, rate: number, random: Random): Verdict {
  const likes = Array.from({ length: POSTS }, () =>
    Math.round(((followers * rate) / (1 + COMMENTS_PER_LIKE)) * Math.exp(SCATTER * normal(random))),
  )
  const comments = likes.map((count) => Math.round(count * COMMENTS_PER_LIKE))
  return assess(profileOf({ followers, likes, comments }), signals, norms)
}

export function sizes(): Part {
  return {
    title: 'Followers, size by size',
    figures: SIZES.slice(1).flatMap((to, at) => figuresOf(SIZES[at] as number, to)),
    notes: [
      `${ACCOUNTS} accounts of each size, ${POSTS} posts. As published: with the engagement that is published for the size, all of them taken for genuine. Mixture: as many as is published of fraud multiplied an audience of the rate of its own size, those who did so taken out of the rest; the distance is the mean of |stated − true| over ${BANDS.length - 1} bands of the stated probability, by how many accounts lie in each.`,
    ],
  }
}

function figuresOf(from: number, to: number): Figure[] {
  const random = seeded(SEED)
  const published = Array.from({ length: ACCOUNTS }, () => {
    const followers = Math.round(logBetween(random, from, to))
    return judged(followers, rateAt(followers, random, false), random)
  })
  const mixture = Array.from({ length: ACCOUNTS }, () => {
    const followers = Math.round(logBetween(random, from, to))
    const isBought = random() < boughtShare(followers)
    const times = isBought ? logBetween(random, ...SOLD_TIMES) : 1
    const own = Math.max(SIZES[0] as number, followers / times)
    const { suspicions } = judged(followers, rateAt(own, random, true) / times, random)
    return { stated: suspicions.followers.probability ?? 0, isBought }
  })
  const size = `${from.toLocaleString('en')} to ${to.toLocaleString('en')} followers`
  const share = (grade: Verdict['grade']) =>
    percent(published.filter((verdict) => verdict.grade === grade).length / ACCOUNTS)
  return [
    { what: `${size}, as published: called mixed`, value: share('mixed'), unit: '%' },
    { what: `${size}, as published: undecided`, value: share('unknown'), unit: '%' },
    { what: `${size}, mixture: distance of stated from true`, value: percent(distance(mixture)), unit: 'points' },
  ]
}

/** Mean of |stated − true|, 0–1. */
function distance(accounts: readonly { stated: number; isBought: boolean }[]): number {
  return BANDS.slice(1).reduce((sum, to, at) => {
    const inside = accounts.filter(({ stated }) => stated >= (BANDS[at] as number) && stated < to)
    const stated = inside.reduce((total, one) => total + one.stated, 0)
    const bought = inside.filter(({ isBought }) => isBought).length
    return sum + Math.abs(stated - bought) / accounts.length
  }, 0)
}

function percent(share: number): number {
  return Math.round(1_000 * share) / 10
}
