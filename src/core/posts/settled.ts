/** Which posts can be compared with the account's others. */
import { memoizeLast } from '../memoize.ts'
import type { Profile } from '../profile/profile.ts'
import type { Post } from '../profile/reading.ts'
import { isNoLater } from '../time/order.ts'

/** Likes still arrive for about three days, so younger posts look weak (the field's practice). */
export const SETTLED_AFTER_DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

/** Old enough to have settled, neither pinned (chosen because it did well) nor made with others (two audiences). */
export function isOrdinary(post: Post, profile: Profile): boolean {
  return !post.pinned && !post.collaboration && isSettled(post, profile)
}

/** Whether a post's counts had settled when they were last seen; true when its date is unknown. */
export function isSettled(post: Post, profile: Profile): boolean {
  if (!post.at) return true
  return isNoLater(post.at, newestSettled(countsSeenAt(post, profile)))
}

/** When a post's counts were last seen, ISO 8601. */
export function countsSeenAt({ id }: Post, { seenAt, readAt }: Profile): string {
  // Most profiles are of one moment: their posts need not be looked up one by one.
  return hasPosts(seenAt) ? (seenAt[`post:${id}`] ?? readAt) : readAt
}

const hasPosts = memoizeLast((seenAt: Profile['seenAt']) =>
  Object.keys(seenAt).some((fact) => fact.startsWith('post:')),
)

let lastReading = { at: '', newest: '' }

/** When a post has just settled at a moment. The posts of one reading were all seen at the same one: it is worked out once. */
function newestSettled(at: string): string {
  if (at !== lastReading.at) lastReading = { at, newest: daysBefore(at, SETTLED_AFTER_DAYS) }
  return lastReading.newest
}

/** Empty where `at` is no moment. */
function daysBefore(at: string, days: number): string {
  const time = Date.parse(at) - days * DAY_MS
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
