/**
 * Declared figures that cannot both be so, or that are far from what was counted. Each is a question to the creator with
 * innocent answers, never a finding about a person, and none of them weighs in the verdict: how often genuine figures
 * contradict each other has not been published.
 */

import { expectationOf } from '../judgement/expectation.ts'
import type { Norms } from '../judgement/norm.ts'
import type { Source } from '../judgement/source.ts'
import { usablePosts } from '../posts/engagement.ts'
import type { Count } from '../profile/facts.ts'
import type { Profile } from '../profile/profile.ts'
import { median } from '../statistics/median.ts'
import { allSixDigits } from '../statistics/rounding.ts'
import type { InputName, Inputs } from './inputs.ts'

export const CONTRADICTIONS = [
  'reach-above-impressions',
  'clicks-above-impressions',
  'likes-above-impressions',
  'leads-above-clicks',
  'customers-above-clicks',
  'reach-above-size',
  'likes-above-counted',
  'likes-below-counted',
] as const
type ContradictionId = (typeof CONTRADICTIONS)[number]

/** `seen` is what was declared, `limit` what it contradicts; both in the same unit, counts of people or events. */
export type Contradiction = {
  id: ContradictionId
  seen: { value: number; low: number; high: number }
  limit: { value: number; low: number; high: number }
  of: InputName[]
  /** Where the limit comes from, when it is not simple arithmetic. */
  source?: Source
}

/** What can never be more than the other: to be reached is an impression, a click or a like comes after one. */
const NEVER_MORE: readonly { id: ContradictionId; part: InputName; whole: InputName }[] = [
  { id: 'reach-above-impressions', part: 'reach', whole: 'impressions' },
  { id: 'clicks-above-impressions', part: 'clicks', whole: 'impressions' },
  { id: 'likes-above-impressions', part: 'likes', whole: 'impressions' },
  { id: 'leads-above-clicks', part: 'leads', whole: 'clicks' },
  { id: 'customers-above-clicks', part: 'customers', whole: 'clicks' },
]

/**
 * The best post of 95 in 100 genuine accounts has at most this many times the likes of their median post. That a post
 * with less than the median divided by it is as unusual is our own choice.
 */
const BEST_POST = 4.18
const BEST_POST_SOURCE: Source = {
  id: 'best-post-2018',
  title:
    'InstaFake automated-v1.0 (Akyon & Kalfaoglu): best post ÷ median post of 564 genuine accounts, computed by us',
  year: 2018,
  population: 'ordinary accounts below 10,000 followers, last 30 posts',
  url: 'https://arxiv.org/abs/1910.03090',
}
/** Below this many posts their median says little (the field's practice). */
const FEW_POSTS = 5

/** Whatever of the inputs cannot be so. Only what rounding cannot explain: the ends of the intervals speak for the account. */
export function contradictionsIn(inputs: Inputs): Contradiction[] {
  return NEVER_MORE.flatMap(({ id, part, whole }) => {
    const [seen, limit] = [inputs[part], inputs[whole]]
    return seen && limit && seen.low > limit.high ? [contradiction(id, seen, limit, [part, whole])] : []
  })
}

/** The same, and what is far from the account's own pages or its size. `posts`: how many publications the inputs are of. */
export function contradictionsWith(inputs: Inputs, profile: Profile, norms: Norms, posts: number): Contradiction[] {
  return [
    ...contradictionsIn(inputs),
    ...reachAboveSize(inputs, profile, norms, posts),
    ...likesApart(inputs, profile, posts),
  ]
}

/** Beyond the followers, and beyond what nine in ten accounts of this size reach with a post. */
function reachAboveSize({ reach }: Inputs, { followers }: Profile, norms: Norms, posts: number): Contradiction[] {
  if (!reach || !followers || posts > 1) return []
  const normal = expectationOf(norms, 'reach-per-follower', followers.value)
  if (!normal) return []
  const most = times(followers, Math.max(1, normal.p90))
  if (reach.low <= most.high) return []
  return [{ ...contradiction('reach-above-size', reach, most, ['reach', 'followers']), source: normal.source }]
}

/** Declared likes of a post beside the counted likes of the account's posts. */
function likesApart({ likes }: Inputs, profile: Profile, posts: number): Contradiction[] {
  const counted = usablePosts(profile).map((post) => post.likes)
  if (!likes || counted.length < FEW_POSTS) return []
  const each = times(likes, 1 / posts)
  const usual = medianCount(counted)
  const [most, least] = [times(usual, BEST_POST), times(usual, 1 / BEST_POST)]
  const source = BEST_POST_SOURCE
  if (each.low > most.high) return [{ ...contradiction('likes-above-counted', each, most, ['likes']), source }]
  if (each.high < least.low) return [{ ...contradiction('likes-below-counted', each, least, ['likes']), source }]
  return []
}

function medianCount(counts: readonly Count[]): Count {
  return {
    value: median(counts.map(({ value }) => value)),
    low: median(counts.map(({ low }) => low)),
    high: median(counts.map(({ high }) => high)),
  }
}

function times({ value, low, high }: Count, factor: number): Count {
  return { value: value * factor, low: low * factor, high: high * factor }
}

function contradiction(id: ContradictionId, seen: Count, limit: Count, of: InputName[]): Contradiction {
  return { id, seen: ends(seen), limit: ends(limit), of }
}

function ends({ value, low, high }: Count) {
  return allSixDigits({ value, low, high })
}
