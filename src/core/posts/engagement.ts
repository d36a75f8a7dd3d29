/** Rates of engagement: by followers, by views, by reach. All rates are shares: 0.021 is 2.1 %. */

import { type Expected, expectedEngagement } from '../judgement/expectation.ts'
import type { Denominator, Engagement, Norms, PostKind } from '../judgement/norm.ts'
import { memoizeLast } from '../memoize.ts'
import { type Count, countOf } from '../profile/facts.ts'
import type { Profile } from '../profile/profile.ts'
import type { KnownPost, Post } from '../profile/reading.ts'
import { intervalOfMedian, median } from '../statistics/median.ts'
import { allSixDigits } from '../statistics/rounding.ts'
import { isOrdinary } from './settled.ts'

/** Shares (0.021 is 2.1 %): interactions ÷ `per`, the median of `posts` usable posts with its 95 % interval. */
export type EngagementRate = {
  rate: number
  low: number
  high: number
  per: 'followers' | 'views' | 'reach'
  posts: number
  expected?: Expected
}

/** A post whose likes are known and comparable with the account's others. */
export type UsablePost = KnownPost & { likes: Count }

/**
 * The recent posts that say something about the account's usual engagement: likes
 * visible, old enough to have settled, neither pinned (chosen because it did well) nor
 * made with others (its likes come from two audiences). Newest first.
 */
export const usablePosts = memoizeLast((profile: Profile): readonly UsablePost[] =>
  (profile.recent ?? []).filter((post): post is UsablePost => isUsable(post, profile)),
)

function isUsable(post: Post, profile: Profile): boolean {
  return !!post.likes && post.likes !== 'hidden' && isOrdinary(post, profile)
}

/** How many posts say something: by their likes, or by their views where those are the main denominator. */
export function measuredPosts(profile: Profile, norms: Norms): number {
  const likes = usablePosts(profile).length
  const recent = profile.recent ?? []
  if (denominatorsOf(recent, norms)[0] !== 'views') return likes
  return Math.max(likes, recent.filter((post) => post.views && isOrdinary(post, profile)).length)
}

/**
 * Views of the recent posts that show them, settled, neither pinned nor made with others, of the account's usual kind,
 * newest first. Those who watch a live broadcast are no views.
 */
export function viewedPosts(profile: Profile, norms: Norms): readonly ViewedPost[] {
  const seen = (profile.recent ?? []).filter(
    (post): post is ViewedPost => (post.views?.low ?? 0) > 0 && post.kind !== 'live' && isOrdinary(post, profile),
  )
  return ofUsualKind(seen, norms)
}

/** A post whose views are known. */
type ViewedPost = KnownPost & { views: Count }

/** Every rate that what was seen allows, the main one first. */
export function engagementRates(profile: Profile, norms: Norms): EngagementRate[] {
  const posts = ofUsualKind(usablePosts(profile), norms)
  const rates = denominatorsOf(posts, norms).map((per) =>
    per === 'followers' ? byFollowers(profile, posts, norms) : byViews(profile, posts, norms),
  )
  return [...rates, byReach(profile, posts, norms)].filter((rate) => rate !== null)
}

/** What the account's usual kind of post is measured against, the main denominator first. */
function denominatorsOf(posts: readonly Post[], norms: Norms): readonly Denominator[] {
  const { per } = norms.engagement
  return per[usualKind(posts, norms)] ?? per.other
}

type Kinds = keyof Norms['engagement']['per']

/** Most posts are of this kind, among those that the network measures apart and all `other` ones together. */
function usualKind(posts: readonly Post[], norms: Norms): Kinds {
  if (!measuresApart(norms)) return 'other'
  const counts = new Map<Kinds, number>()
  for (const post of posts) counts.set(kindOf(post, norms), (counts.get(kindOf(post, norms)) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'other'
}

/** Whether a network has a denominator of its own for some kind of posts. */
function measuresApart({ engagement }: Norms): boolean {
  return Object.keys(engagement.per).length > 1
}

function kindOf({ kind }: Post, { engagement: { per } }: Norms): Kinds {
  return kind !== undefined && per[kind] ? kind : 'other'
}

/** The kind of these posts, all of one, that the network measures apart; undefined for those it does not. */
export function kindMeasuredApart(posts: readonly Post[], norms: Norms): PostKind | undefined {
  const kind = usualKind(posts, norms)
  return kind === 'other' ? undefined : kind
}

/** Kinds that a network measures apart (Shorts) are never mixed with others: the usual one stands for the account. */
export function ofUsualKind<Some extends Post>(posts: readonly Some[], norms: Norms): readonly Some[] {
  if (!measuresApart(norms)) return posts
  const usual = usualKind(posts, norms)
  return posts.filter((post) => kindOf(post, norms) === usual)
}

function byFollowers(profile: Profile, posts: readonly UsablePost[], norms: Norms): EngagementRate | null {
  const { followers } = profile
  if (!followers || followers.low <= 0) return null
  const rates = posts.map((post) => divide(interactions(post, norms.engagement), followers))
  return rateOf(profile, norms, 'followers', rates, kindMeasuredApart(posts, norms))
}

function byViews(profile: Profile, posts: readonly UsablePost[], norms: Norms): EngagementRate | null {
  const seen = posts.filter((post): post is UsablePost & { views: Count } => (post.views?.low ?? 0) > 0)
  const rates = seen.map((post) => divide(interactions(post, norms.engagement), post.views))
  return rateOf(profile, norms, 'views', rates, kindMeasuredApart(posts, norms))
}

function byReach(profile: Profile, posts: readonly UsablePost[], norms: Norms): EngagementRate | null {
  const reach = profile.declared?.reach
  if (reach === undefined || countOf(reach).low <= 0) return null
  const rates = posts.map((post) => divide(interactions(post, norms.engagement), countOf(reach)))
  return rateOf(profile, norms, 'reach', rates)
}

function rateOf(
  profile: Profile,
  norms: Norms,
  per: EngagementRate['per'],
  rates: Count[],
  kind?: PostKind,
): EngagementRate | null {
  if (rates.length === 0) return null
  const { low, high } = intervalOfMedian(rates)
  const expected = expectedEngagement(norms, profile.followers?.value ?? 0, per, kind)
  return {
    ...allSixDigits({ rate: median(rates.map(({ value }) => value)), low, high }),
    per,
    posts: rates.length,
    ...(expected && { expected }),
  }
}

/** The counts of a post that its network calls engagement, added up. What is not shown adds nothing. */
export function interactions(post: UsablePost, { counts }: Engagement): Count {
  const sum = { value: 0, low: 0, high: 0 }
  for (const count of counts) {
    const part = post[count]
    if (part === undefined) continue
    sum.value += part.value
    sum.low += part.low
    sum.high += part.high
  }
  return sum
}

/** Interactions of the median usable post of the usual kind, with the 95 % interval of the median; undefined without posts. */
export function engagementOfPosts(profile: Profile, norms: Norms): Count | undefined {
  const counts = ofUsualKind(usablePosts(profile), norms).map((post) => interactions(post, norms.engagement))
  if (counts.length === 0) return undefined
  return { value: median(counts.map(({ value }) => value)), ...intervalOfMedian(counts) }
}

function divide(top: Count, bottom: Count): Count {
  return { value: top.value / bottom.value, low: top.low / bottom.high, high: top.high / bottom.low }
}
