/**
 * Makes readings of one account one profile.
 *
 * A profile is a reading grown by others. Facts arrive in pieces (a header now, the
 * posts one by one, a tab of videos tomorrow); each keeps the best that was seen of it.
 */
import { addToHistory } from '../time/history.ts'
import { later } from '../time/order.ts'
import type { HistoryPoint } from './memory.ts'
import { mergeFacts } from './merge-facts.ts'
import { mergePosts } from './merge-posts.ts'
import type { Account, Comment, People } from './observation.ts'
import type { Profile } from './profile.ts'
import type { Reading } from './reading.ts'

/** Bounds what one account can cost; the newest are kept. */
const MOST_COMMENTS = 5_000
const MOST_PEOPLE = 5_000
const MOST_STORIES = 200

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

/** Adds a reading to what is known. Readings may come in any order of time. Both must be of the same account. */
export function mergeReading(profile: Profile | undefined, reading: Reading): Profile {
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
