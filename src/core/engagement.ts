/** Rates of engagement: by followers, by views, by reach. All rates are shares: 0.021 is 2.1 %. */
import { allSixDigits } from './digits.ts'
import { type Expected, expectedEngagement } from './expectation.ts'
import { type Count, exactly } from './facts.ts'
import { intervalOfMedian, median } from './median.ts'
import type { Denominator, Engagement, Norms } from './norm.ts'
import type { Profile } from './profile.ts'
import type { Post } from './reading.ts'

/** Likes still arrive for about three days, so younger posts look weak (the field's practice). */
export const SETTLED_AFTER_DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

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
export type UsablePost = Post & { likes: Count }

/**
 * The recent posts that say something about the account's usual engagement: likes
 * visible, old enough to have settled, neither pinned (chosen because it did well) nor
 * made with others (its likes come from two audiences). Newest first.
 */
export function usablePosts(profile: Profile): readonly UsablePost[] {
  if (profile !== last.profile) {
    const posts = (profile.recent ?? []).filter((post): post is UsablePost => isUsable(post, profile))
    last = { profile, posts }
  }
  return last.posts
}

/** Nearly every sign asks about the same profile, and profiles never change: `merge` makes new ones. */
let last: { profile?: Profile; posts: readonly UsablePost[] } = { posts: [] }

function isUsable(post: Post, profile: Profile): boolean {
  return !!post.likes && post.likes !== 'hidden' && isOrdinary(post, profile)
}

function isOrdinary(post: Post, profile: Profile): boolean {
  return !post.pinned && !post.collaboration && isSettled(post, profile)
}

/** How many posts say something: by their likes, or by their views where those are the main denominator. */
export function measuredPosts(profile: Profile, norms: Norms): number {
  const likes = usablePosts(profile).length
  const recent = profile.recent ?? []
  if (denominatorsOf(recent, norms)[0] !== 'views') return likes
  return Math.max(likes, recent.filter((post) => post.views && isOrdinary(post, profile)).length)
}

/** Whether a post's counts had settled when they were last seen; true when its date is unknown. */
export function isSettled(post: Post, profile: Profile): boolean {
  if (!post.at) return true
  const seenAt = profile.seenAt[`post:${post.id}`] ?? profile.readAt
  return timeOfReading(seenAt) - Date.parse(post.at) >= SETTLED_AFTER_DAYS * DAY_MS
}

let lastReading = { at: '', time: Number.NaN }

/** The posts of one reading were all seen at the same moment: it is parsed once. */
function timeOfReading(at: string): number {
  if (at !== lastReading.at) lastReading = { at, time: Date.parse(at) }
  return lastReading.time
}

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
  const counts = new Map<Kinds, number>()
  for (const post of posts) counts.set(kindOf(post, norms), (counts.get(kindOf(post, norms)) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'other'
}

function kindOf({ kind }: Post, { engagement: { per } }: Norms): Kinds {
  return kind !== undefined && per[kind] ? kind : 'other'
}

/** Kinds that a network measures apart (Shorts) are never mixed with others: the usual one stands for the account. */
function ofUsualKind<Some extends Post>(posts: readonly Some[], norms: Norms): readonly Some[] {
  const usual = usualKind(posts, norms)
  return posts.filter((post) => kindOf(post, norms) === usual)
}

function byFollowers(profile: Profile, posts: readonly UsablePost[], norms: Norms): EngagementRate | null {
  const { followers } = profile
  if (!followers || followers.low <= 0) return null
  const rates = posts.map((post) => divide(interactions(post, norms.engagement), followers))
  return rateOf(profile, norms, 'followers', rates)
}

function byViews(profile: Profile, posts: readonly UsablePost[], norms: Norms): EngagementRate | null {
  const seen = posts.filter((post): post is UsablePost & { views: Count } => (post.views?.low ?? 0) > 0)
  const rates = seen.map((post) => divide(interactions(post, norms.engagement), post.views))
  return rateOf(profile, norms, 'views', rates)
}

function byReach(profile: Profile, posts: readonly UsablePost[], norms: Norms): EngagementRate | null {
  const reach = profile.declared?.reach
  if (!reach) return null
  const rates = posts.map((post) => divide(interactions(post, norms.engagement), exactly(reach)))
  return rateOf(profile, norms, 'reach', rates)
}

function rateOf(profile: Profile, norms: Norms, per: EngagementRate['per'], rates: Count[]): EngagementRate | null {
  if (rates.length === 0) return null
  const { low, high } = intervalOfMedian(rates)
  const expected = expectedEngagement(norms, profile.followers?.value ?? 0, per)
  return {
    ...allSixDigits({ rate: median(rates.map(({ value }) => value)), low, high }),
    per,
    posts: rates.length,
    ...(expected && { expected }),
  }
}

/** The counts of a post that its network calls engagement, added up. What is not shown adds nothing. */
export function interactions(post: UsablePost, { counts }: Engagement): Count {
  const parts = counts.map((count) => post[count]).filter((count) => count !== undefined)
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
  }
}

function divide(top: Count, bottom: Count): Count {
  return { value: top.value / bottom.value, low: top.low / bottom.high, high: top.high / bottom.low }
}
