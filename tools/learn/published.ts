/**
 * Accounts as published norms have them, of every size from a thousand to ten million: hardly any series at hand is of an
 * account between 2,000 and 30,000 followers, and without these everybody of that size would have bought them.
 */
import { expectationOf, prevalenceAt } from '../../src/core/judgement/expectation.ts'
import { BETWEEN_POPULATIONS } from '../../src/core/judgement/inflation.ts'
import { SHARE_OF_PREVALENCE } from '../../src/core/judgement/verdict.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { logBetween } from './alter.ts'
import { normal, seeded } from './random.ts'

const SEED = 20_261_127
/** Followers are sold by the multiple: from half as many again to twenty times, any as likely on a logarithmic scale. */
export const SOLD_TIMES = [1.5, 20] as const
/** As many as the largest set of series has. */
const ACCOUNTS = 600
/** Followers the norm is published for. */
const SIZES = [1e3, 1e7] as const
/** Comments for each like: published medians are 0.022 and 0.044. The norm counts both. */
const COMMENTS_PER_LIKE = 0.03
/** Standard normal quantile of 90 %. */
const Z90 = 1.2816

/**
 * `likes`: of the usual post, as published: of whoever has so many followers, bought or not. `genuine`: what it gets where
 * nobody bought them (`withoutBuyers`). Untouched or odd is not known of them: the published spread holds both.
 */
type PublishedAccount = { followers: number; likes: number; genuine: number }

export function publishedAccounts(seed = SEED): PublishedAccount[] {
  const random = seeded(seed)
  const norms = normsOf('instagram')
  return Array.from({ length: ACCOUNTS }, () => {
    const followers = Math.round(logBetween(random, ...SIZES))
    const expected = expectationOf(norms, 'engagement-per-follower', followers)
    const prevalence = prevalenceAt(norms, followers)
    if (!expected || !prevalence) throw new Error(`no engagement is published for ${followers} followers`)
    const { p10, p50, p90 } = expected
    const away = normal(random)
    const spread = Math.log(away > 0 ? p90 / p50 : p50 / p10) / Z90
    const population = BETWEEN_POPULATIONS * normal(random)
    const likesAt = (rate: number) => Math.max(1, Math.round((followers * rate) / (1 + COMMENTS_PER_LIKE)))
    const genuine = withoutBuyers(spread, SHARE_OF_PREVALENCE.followers * prevalence.share)
    return {
      followers,
      likes: likesAt(p50 * Math.exp(spread * away + population)),
      genuine: likesAt(p50 * Math.exp(genuine.above + genuine.spread * away + population)),
    }
  })
}

/** Mean of the logarithm of how many times an audience is multiplied, and of its square. */
const [FROM, TO] = SOLD_TIMES.map(Math.log) as [number, number]
const MULTIPLE = { mean: (FROM + TO) / 2, square: (FROM * FROM + FROM * TO + TO * TO) / 3 }

/**
 * Genuine creators of one size differ by this much (deviation of log likes per follower; middle eight in ten 0.59 to 4.5 %,
 * creators 2017): the published ones are not taken to differ less.
 */
const LEAST_SPREAD = Math.log(4.5 / 0.59) / (2 * Z90)
/** Steps in which fewer are taken to have bought. */
const STEP = 0.005

/**
 * What is published is of everybody: of whoever bought followers too, who lie lower for it. Taken for genuine, they would
 * make silence usual. So the genuine are those who, with `bought` of all (a share) having multiplied their audience, come
 * to the published middle and `spread` (deviation of a logarithm). Where that would leave the genuine hardly any spread,
 * fewer are taken to have bought. `above`: how far their middle lies above the published one, as a logarithm.
 */
export function withoutBuyers(spread: number, bought: number): { above: number; spread: number } {
  const rest = (share: number) => spread ** 2 - share * MULTIPLE.square + (share * MULTIPLE.mean) ** 2
  let share = bought
  while (share > 0 && rest(share) < LEAST_SPREAD ** 2) share -= STEP
  return share > 0 ? { above: share * MULTIPLE.mean, spread: Math.sqrt(rest(share)) } : { above: 0, spread }
}
