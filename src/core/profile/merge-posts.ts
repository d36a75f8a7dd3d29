/** The posts of a profile and those of a reading, joined: each keeps the best that was seen of it, and what it was before. */
import { isNoLater, later } from '../time/order.ts'
import type { PostMoment } from './memory.ts'
import { isBetter, isCount, mergeFacts } from './merge-facts.ts'
import type { Profile } from './profile.ts'
import type { KnownPost, Reading } from './reading.ts'

/** Bounds what one account can cost; the newest are kept. */
const MOST_POSTS = 200
/** The first and the latest ones tell when likes came. */
const MOST_EARLIER = 8

const POST_FACTS = [
  'at',
  'kind',
  'likes',
  'comments',
  'views',
  'shares',
  'quotes',
  'saves',
  'captionLength',
  'pinned',
  'collaboration',
  'paid',
] as const

/**
 * Undefined where no post was ever seen. `seenAt` is told when each post was last seen, where that is not when the
 * profile was.
 */
export function mergePosts(known: Profile, reading: Reading, seenAt: Record<string, string>): KnownPost[] | undefined {
  const before = known.recent ?? []
  const readAt = later(known.readAt, reading.readAt)
  const hasTimes = Object.keys(seenAt).some((key) => key.startsWith('post:'))
  const seen = (id: string, at: string) => {
    if (at !== readAt) seenAt[`post:${id}`] = at
    else if (hasTimes) delete seenAt[`post:${id}`]
  }
  const byId = new Map(before.map((post) => [post.id, post]))
  const fresh = new Map<string, KnownPost>()
  const laterThan = distanceFrom(reading.readAt)
  for (const post of reading.recent ?? []) {
    const repeated = fresh.get(post.id)
    const former = repeated ?? byId.get(post.id)
    if (!former) {
      fresh.set(post.id, post)
      seen(post.id, reading.readAt)
      continue
    }
    const ownAt = hasTimes && !repeated ? seenAt[`post:${post.id}`] : undefined
    const formerAt = repeated ? reading.readAt : (ownAt ?? known.readAt)
    fresh.set(post.id, mergePost(former, post, formerAt, laterThan(formerAt)))
    seen(post.id, later(formerAt, reading.readAt))
  }
  const rest = before.filter(({ id }) => !fresh.has(id))
  for (const { id } of rest) seen(id, seenAt[`post:${id}`] ?? known.readAt)
  if (!reading.recent) return known.recent
  const merged = newestFirst([...fresh.values(), ...rest])
  for (const { id } of merged.slice(MOST_POSTS)) delete seenAt[`post:${id}`]
  return merged.slice(0, MOST_POSTS)
}

/** By how many ms a moment lies before `readAt`. Most posts of a reading were last seen in one and the same before it. */
function distanceFrom(readAt: string): (moment: string) => number {
  const at = Date.parse(readAt)
  let last = { moment: readAt, laterBy: 0 }
  return (moment) => {
    if (moment !== last.moment) last = { moment, laterBy: at - Date.parse(moment) }
    return last.laterBy
  }
}

/** `knownAt`: when the post was last seen before, ISO 8601; `laterBy`: how many ms before this sighting. */
function mergePost(before: KnownPost, post: KnownPost, knownAt: string, laterBy: number): KnownPost {
  const merged = isBetterThroughout(post, before, laterBy)
    ? post
    : mergeFacts(POST_FACTS, before, post, { laterBy: () => laterBy, saw: () => {} })
  const earlier = earlierOf(before, merged, knownAt)
  const countsApart = areApart(before, post, merged, Math.abs(laterBy))
  // An import merges a post for every day it was read on, and hardly any of them has anything to be added to it.
  if (merged === post && earlier === post.earlier && countsApart === (post.countsApart ?? false)) return post
  const { earlier: _, countsApart: __, ...facts } = merged as KnownPost
  return { ...facts, ...(earlier && { earlier }), ...(countsApart && { countsApart }), id: post.id }
}

/** Whether a post as it was seen is all there is to keep: it tells whatever was known, and nothing of it less well. */
function isBetterThroughout(post: KnownPost, before: KnownPost, laterBy: number): boolean {
  for (const fact of POST_FACTS) {
    const [value, former] = [post[fact], before[fact]]
    if (former === undefined) continue
    if (value === undefined) return false
    if (!isBetter({ value, origin: post.origins?.[fact] }, { value: former, origin: before.origins?.[fact] }, laterBy))
      return false
  }
  return true
}

/** A post's likes and its views often come from two pages: within this time they are of one moment. Our own choice. */
const ONE_MOMENT_MS = 60 * 60 * 1000

/** Whether the likes and the views that were kept are of different moments. */
function areApart(
  before: KnownPost,
  post: KnownPost,
  kept: Pick<KnownPost, 'likes' | 'views'>,
  distance: number,
): boolean {
  if (!kept.likes || !kept.views) return false
  const isFresh = (fact: 'likes' | 'views') => post[fact] !== undefined && kept[fact] === post[fact]
  const [likes, views] = [isFresh('likes'), isFresh('views')]
  if (likes && views) return false
  if (!likes && !views) return before.countsApart === true
  return before.countsApart === true || distance > ONE_MOMENT_MS
}

/** A post's former counts; those it had so far join them when they changed. `knownAt`: when they were last seen, ISO 8601. */
function earlierOf(
  before: KnownPost,
  merged: Pick<KnownPost, 'likes' | 'comments'>,
  knownAt: string,
): PostMoment[] | undefined {
  const { likes, comments } = before
  const hasChanged = !isSameCount(likes, merged.likes) || !isSameCount(comments, merged.comments)
  if (!hasChanged || (!isCount(likes) && !comments)) return before.earlier
  const moment = { at: knownAt, ...(isCount(likes) && { likes }), ...(comments && { comments }) }
  const all = [...(before.earlier ?? []), moment]
  return all.length > MOST_EARLIER ? [all[0] as PostMoment, ...all.slice(1 - MOST_EARLIER)] : all
}

function isSameCount(one: KnownPost['likes'], other: KnownPost['likes']): boolean {
  if (!isCount(one) || !isCount(other)) return one === other
  return one.low === other.low && one.high === other.high
}

/** Sorts by date where every post has one; otherwise the order in which the pages listed them stands. */
function newestFirst(posts: KnownPost[]): KnownPost[] {
  if (posts.every((post, index) => index === 0 || isDatedNoLater(post, posts[index - 1] as KnownPost))) return posts
  const times = posts.map(({ at }) => (at ? Date.parse(at) : Number.NaN))
  if (times.some(Number.isNaN)) return posts
  const order = [...times.keys()].sort((a, b) => (times[b] as number) - (times[a] as number))
  return order.map((index) => posts[index] as KnownPost)
}

function isDatedNoLater(one: KnownPost, other: KnownPost): boolean {
  return one.at !== undefined && other.at !== undefined && isNoLater(one.at, other.at)
}
