/**
 * Accounts as published norms have them, of every size from a thousand to ten million: hardly any series at hand is of an
 * account between 2,000 and 30,000 followers, and without these everybody of that size would have bought them.
 */
import { expectationOf, prevalenceAt } from '../../src/core/judgement/expectation.ts'
import { BETWEEN_POPULATIONS } from '../../src/core/judgement/inflation.ts'
import { withoutBuyers } from '../../src/core/judgement/published-response.ts'
import { SHARE_OF_PREVALENCE } from '../../src/core/judgement/verdict.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { logBetween } from './alter.ts'
import { normal, seeded } from './random.ts'

const SEED = 20_261_127
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
