/**
 * What all readings of one account add up to.
 *
 * A profile is a reading grown by others. Facts arrive in pieces (a header now, the
 * posts one by one, a tab of videos tomorrow); each keeps the best that was seen of it.
 */
import * as z from 'zod/mini'
import { addToHistory, isVaguer } from '../time/history.ts'
import { isNoLater } from '../time/order.ts'
import { type Count, ORIGINS } from './facts.ts'
import { type HistoryPoint, Memory, type PostMoment } from './memory.ts'
import type { Account, Comment, People } from './observation.ts'
import { type KnownPost, Reading } from './reading.ts'

/** An observation, what was declared and what is remembered, joined. */
export const Profile = z.extend(Reading, Memory.shape)
export type Profile = z.output<typeof Profile>

/** Meta tags are cached for days: a fact drawn on the page within this time beats a newer one of theirs. */
const STALE_MS = 24 * 60 * 60 * 1000
/** Bounds what one account can cost; the newest are kept. */
const MOST_POSTS = 200
const MOST_COMMENTS = 5_000
const MOST_PEOPLE = 5_000
const MOST_STORIES = 200
/** The first and the latest ones tell when likes came. */
const MOST_EARLIER = 8

const SINGLE_FACTS = [
  'url',
  'name',
  'verified',
  'private',
  'followers',
  'following',
  'posts',
  'totalLikes',
  'pageLikes',
  'totalViews',
  'monthlyViews',
  'monthlyUsers',
  'weeklyVisitors',
  'members',
  'connections',
  'karma',
  'talkingAbout',
] as const
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

/** Adds a reading to what is known. Readings may come in any order of time. Both must be of the same account. */
export function merge(profile: Profile | undefined, reading: Reading): Profile {
  const known: Profile = profile ?? {
    platform: reading.platform,
    handle: reading.handle,
    readAt: reading.readAt,
    firstReadAt: reading.readAt,
    readings: 0,
    seenAt: {},
  }
  const seenAt = { ...known.seenAt }
  const facts = mergeFacts(SINGLE_FACTS, known, reading, {
    laterBy: (fact) => Date.parse(reading.readAt) - Date.parse(known.seenAt[fact] ?? known.readAt),
    saw: (fact) => {
      seenAt[fact] = reading.readAt
    },
  })
  const recent = mergePosts(known, reading, seenAt)
  const comments = mergeLists(known.comments, reading.comments, commentKey, MOST_COMMENTS)
  const stories = mergeLists(known.stories, reading.stories, ({ id }) => id, MOST_STORIES)
  const people = mergePeople(known.people, reading.people)
  const history = addToHistory(known.history ?? [], [...(reading.history ?? []), ...pointOf(reading)])
  const declared = reading.declared ? { ...known.declared, ...reading.declared } : known.declared
  return {
    platform: known.platform,
    handle: known.handle,
    ...facts,
    ...(recent && { recent }),
    ...(comments && { comments }),
    ...(people && { people }),
    ...(stories && { stories }),
    ...(declared && { declared }),
    ...(history.length > 0 && { history }),
    ...((reading.sightings ?? known.sightings) && { sightings: reading.sightings ?? known.sightings }),
    readAt: later(known.readAt, reading.readAt),
    firstReadAt: later(known.firstReadAt, reading.readAt) === reading.readAt ? known.firstReadAt : reading.readAt,
    readings: known.readings + 1,
    seenAt,
  }
}

type Origins = Record<string, (typeof ORIGINS)[number]>
/** `laterBy`: milliseconds from when a fact was last seen to now, which may be before. */
type Times = { laterBy: (fact: string) => number; saw: (fact: string) => void }

/** For each fact, the better of two sightings, with where it came from. */
function mergeFacts<Thing extends { origins?: Origins | undefined }, Key extends keyof Thing & string>(
  keys: readonly Key[],
  known: Thing,
  fresh: Thing,
  { laterBy, saw }: Times,
): Pick<Thing, Key> & { origins?: Origins } {
  const merged: Partial<Thing> = {}
  const origins: Origins = {}
  for (const key of keys) {
    const [value, former] = [fresh[key], known[key]]
    if (value === undefined && former === undefined) continue
    const takeFresh =
      former === undefined ||
      (value !== undefined &&
        isBetter(
          { value, origin: fresh.origins?.[key] },
          { value: former, origin: known.origins?.[key] },
          laterBy(key),
        ))
    const from = takeFresh ? fresh : known
    merged[key] = from[key]
    const origin = from.origins?.[key]
    if (origin) origins[key] = origin
    if (takeFresh) saw(key)
  }
  return { ...(merged as Pick<Thing, Key>), ...(Object.keys(origins).length > 0 && { origins }) }
}

type Sighting = { value: unknown; origin: (typeof ORIGINS)[number] | undefined }

/** Whether what was seen takes the place of what is known; `laterBy`: by how many ms it was seen later. */
function isBetter(fresh: Sighting, known: Sighting, laterBy: number): boolean {
  // The same number told more exactly, wherever that was seen: 783,427 in the page's data refines the 783.4K drawn on it.
  if (sameButVaguer(known.value, fresh.value)) return laterBy > -STALE_MS
  if (sameButVaguer(fresh.value, known.value)) return laterBy > STALE_MS
  const worseBy = rank(fresh.origin) - rank(known.origin)
  if (worseBy > 0) return laterBy > STALE_MS
  if (worseBy < 0) return laterBy > -STALE_MS
  return laterBy >= 0
}

/** What was typed in or imported carries no origin and counts as seen. */
function rank(origin: Sighting['origin']): number {
  return origin ? ORIGINS.indexOf(origin) : 0
}

/** Whether `vague` is `exact` again, told less exactly. */
function sameButVaguer(vague: unknown, exact: unknown): boolean {
  return isCount(vague) && isCount(exact) && isVaguer(vague, exact)
}

function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value
}

function mergePosts(known: Profile, reading: Reading, seenAt: Record<string, string>): KnownPost[] | undefined {
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

/** What one reading adds to the history. Meta tags are days old, nobody knows how many: they tell no moment. */
function pointOf({ readAt, followers, following, posts, origins }: Reading): HistoryPoint[] {
  const seen = Object.entries({ followers, following, posts }).filter(
    ([fact, count]) => count !== undefined && origins?.[fact] !== 'meta',
  )
  return seen.length > 0 ? [{ at: readAt, ...Object.fromEntries(seen) }] : []
}

function commentKey({ post, author, text, wording }: Comment): string {
  return `${post}\n${author}\n${wording?.print ?? text}`
}

function mergePeople(known: People[] | undefined, fresh: People[] | undefined): People[] | undefined {
  if (!fresh) return known
  const lists = new Map((known ?? []).map(({ list, accounts }) => [list, accounts]))
  for (const { list, accounts } of fresh) {
    lists.set(list, mergeLists(lists.get(list), accounts, accountKey, MOST_PEOPLE) ?? [])
  }
  return [...lists].map(([list, accounts]) => ({ list, accounts }))
}

/**
 * A reading without the people that are already known, as they are: a list that grows while it is scrolled is read time
 * and again, each time longer. Merged one after the other, such readings make the same profile.
 */
export function withoutKnownPeople(profile: Profile | undefined, reading: Reading): Reading {
  const known = profile?.people
  if (!known || !reading.people) return reading
  const { people, ...rest } = reading
  const fresh = people.flatMap(({ accounts, ...list }): People[] => {
    const before = known.find((one) => one.list === list.list)?.accounts ?? []
    const seen = new Map(before.map((account) => [accountKey(account), account]))
    const others = accounts.filter((account) => {
      const key = accountKey(account)
      const former = key === undefined ? undefined : seen.get(key)
      return !former || !isSameAccount(former, account)
    })
    return others.length > 0 ? [{ ...list, accounts: others }] : []
  })
  return fresh.length > 0 ? { ...rest, people: fresh } : rest
}

function isSameAccount(one: Account, other: Account): boolean {
  const facts = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Account)[])
  return [...facts].every((fact) => JSON.stringify(one[fact]) === JSON.stringify(other[fact]))
}

/** Nameless accounts (an anonymised sample) cannot be told apart from one reading to the next. */
function accountKey({ hash, handle }: Account): string | undefined {
  return hash ?? handle
}

/**
 * What was known and what is new; what a new thing repeats gives way to it. A reading's own
 * list stands as the page showed it: two alike in it are two.
 */
function mergeLists<Thing>(
  known: Thing[] | undefined,
  fresh: Thing[] | undefined,
  keyOf: (thing: Thing) => string | undefined,
  most: number,
): Thing[] | undefined {
  if (!fresh || !known) return fresh ?? known
  const repeated = new Set(fresh.map(keyOf))
  const rest = known.filter((thing) => {
    const key = keyOf(thing)
    return key === undefined || !repeated.has(key)
  })
  return [...rest, ...fresh].slice(-most)
}

function later(a: string, b: string): string {
  return isNoLater(a, b) ? b : a
}
