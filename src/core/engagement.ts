/** Rates of engagement: by followers, by views, by reach. All rates are shares: 0.021 is 2.1 %. */
import { allSixDigits } from './digits.ts'
import { expectedEngagement } from './expectation.ts'
import { type Count, exactly } from './facts.ts'
import { intervalOfMedian, median } from './median.ts'
import type { Profile } from './profile.ts'
import type { Post } from './reading.ts'
import type { EngagementRate } from './verdict.ts'

/** Likes still arrive for about three days, so younger posts look weak (the field's practice). */
export const SETTLED_AFTER_DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

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
  if (!post.likes || post.likes === 'hidden') return false
  return !post.pinned && !post.collaboration && isSettled(post, profile)
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
export function engagementRates(profile: Profile): EngagementRate[] {
  const posts = usablePosts(profile)
  return [byFollowers(profile, posts), byViews(profile, posts), byReach(profile, posts)].filter((rate) => rate !== null)
}

function byFollowers(profile: Profile, posts: readonly UsablePost[]): EngagementRate | null {
  const { followers } = profile
  if (!followers || followers.low <= 0) return null
  return rateOf(
    profile,
    'followers',
    posts.map((post) => divide(interactions(post), followers)),
  )
}

function byViews(profile: Profile, posts: readonly UsablePost[]): EngagementRate | null {
  const seen = posts.filter((post): post is UsablePost & { views: Count } => (post.views?.low ?? 0) > 0)
  return rateOf(
    profile,
    'views',
    seen.map((post) => divide(interactions(post), post.views)),
  )
}

function byReach(profile: Profile, posts: readonly UsablePost[]): EngagementRate | null {
  const reach = profile.declared?.reach
  if (!reach) return null
  return rateOf(
    profile,
    'reach',
    posts.map((post) => divide(interactions(post), exactly(reach))),
  )
}

function rateOf(profile: Profile, per: EngagementRate['per'], rates: Count[]): EngagementRate | null {
  if (rates.length === 0) return null
  const { low, high } = intervalOfMedian(rates)
  const expected = expectedEngagement(profile.platform, profile.followers?.value ?? 0, per)
  return {
    ...allSixDigits({ rate: median(rates.map(({ value }) => value)), low, high }),
    per,
    posts: rates.length,
    ...(expected && { expected }),
  }
}

/** Likes, comments and, where a network shows them, shares. What is not shown adds nothing. */
export function interactions({ likes, comments, shares }: UsablePost): Count {
  const parts = [likes, comments, shares].filter((count) => count !== undefined)
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
  }
}

function divide(top: Count, bottom: Count): Count {
  return { value: top.value / bottom.value, low: top.low / bottom.high, high: top.high / bottom.low }
}
