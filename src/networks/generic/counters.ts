/** The counters of described accounts and posts: schema.org's interaction statistics. */
import { parseCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { type Json, listed, property, stringAt } from '../shared/embedded.ts'
import { isOfType } from '../shared/linked-data.ts'
import { saysFollowers } from '../shared/words.ts'

const LARGEST = 1e13

type Counts = Partial<Record<'followers' | 'following' | 'posts' | 'likes' | 'comments' | 'shares' | 'views', Count>>

const ACTIONS: Readonly<Record<string, keyof Counts>> = {
  FollowAction: 'followers',
  SubscribeAction: 'followers',
  LikeAction: 'likes',
  CommentAction: 'comments',
  WriteAction: 'comments',
  ShareAction: 'shares',
  WatchAction: 'views',
  ViewAction: 'views',
}
/** What an interaction of no kind of its own is called. */
const NAMED: readonly [RegExp, keyof Counts][] = [
  [/^(?:retweets|reposts|reblogs|boosts|shares)$/i, 'shares'],
  [/^(?:replies|comments|answers)$/i, 'comments'],
  [/^(?:likes|favou?rites)$/i, 'likes'],
  [/^(?:views|plays)$/i, 'views'],
]
/** Until 2014 schema.org had one property for all of them: "UserPlays:12345". */
const EARLIER: Readonly<Record<string, keyof Counts>> = {
  UserPlays: 'views',
  UserPageVisits: 'views',
  UserComments: 'comments',
  UserLikes: 'likes',
}
const FOLLOWED = /^(?:friends|following|follows? (?:others|count)|followings)$/i
/** What a counter of followers may be called; in other words it may be that of whom the account follows. */
const FOLLOWING_IT = /^(?:|follows|fans|subscribers?|members?)$/i

/** The counters of an object; a follow action called "Friends" counts whom the account follows. */
export function countersOf(object: Json | undefined, isAccount: boolean): Counts {
  // What an account itself did is its own; counters of the same kind beside it may count anything, as points won by writing
  const own = isAccount ? gathered(listed(property(object, 'agentInteractionStatistic')), isAccount, true) : {}
  const counts = { ...gathered(listed(property(object, 'interactionStatistic')), isAccount, false), ...own }
  if (isAccount) return { ...followedIn(object), ...counts }
  const comments = countOf(property(object, 'commentCount'))
  if (comments) counts.comments ??= comments
  return { ...earlierCounters(object), ...counts }
}

function gathered(counters: readonly Json[], isAccount: boolean, isAgent: boolean): Counts {
  const counts: Counts = {}
  const contradicted = new Set<keyof Counts>()
  for (const counter of counters) {
    // How often it was passed on at another site
    if (property(counter, 'interactionService') !== undefined) continue
    const fact = factOf(counter, isAccount, isAgent)
    const count = fact && countOf(numberOf(counter))
    if (!fact || !count) continue
    const known = counts[fact]
    if (known && known.value !== count.value) contradicted.add(fact)
    counts[fact] ??= count
  }
  for (const fact of contradicted) delete counts[fact]
  return counts
}

const FOLLOWED_PROPERTY = /^(?:[a-z]{2,20}:)?followers?Count$/i

/** schema.org has no property for it; some sites have one of their own, with or without a prefix. */
function followedIn(object: Json | undefined): Counts {
  if (object === null || typeof object !== 'object' || Array.isArray(object)) return {}
  const keys = Object.keys(object).filter((key) => FOLLOWED_PROPERTY.test(key))
  const followers = keys.length === 1 ? countOf(property(object, keys[0] ?? '')) : undefined
  return followers ? { followers } : {}
}

/** Pinterest, and whoever wrote it like that, begins these names with capitals. */
function numberOf(counter: Json): Json | undefined {
  const names = ['userInteractionCount', 'interactionCount', 'InteractionCount']
  return names.map((name) => property(counter, name)).find((value) => value !== undefined)
}

function earlierCounters(object: Json | undefined): Counts {
  const counts: Counts = {}
  const all = listed(property(object, 'interactionCount'))
  for (const written of all) {
    const text = String(typeof written === 'number' ? written : (written ?? '')).slice(0, 60)
    // A bare number is a video's plays; two of them could be anything
    const [number = '', kind = isOfType(object, ['VideoObject']) && all.length === 1 ? 'UserPlays' : ''] = text
      .split(':', 2)
      .reverse()
    const fact = Object.hasOwn(EARLIER, kind.trim()) ? EARLIER[kind.trim()] : undefined
    const count = fact && countOf(number.trim())
    if (fact && count) counts[fact] ??= count
  }
  return counts
}

function factOf(counter: Json, isAccount: boolean, isAgent: boolean): keyof Counts | undefined {
  const [type] = listed(property(counter, 'interactionType') ?? property(counter, 'InteractionType'))
  const written = typeof type === 'string' ? type : (stringAt(type, '@type') ?? stringAt(type, '@id') ?? '')
  const action = written.slice(0, 100).replace(/^.*[/#:]/, '')
  const name = stringAt(counter, 'name')?.trim() ?? ''
  const fact = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
  if (!isAccount && action === 'InteractAction') return NAMED.find(([word]) => word.test(name))?.[1]
  if (!isAccount) return fact === 'followers' || fact === 'following' ? undefined : fact
  // What the account itself did: whom it follows, what it wrote
  if (isAgent) return fact === 'followers' ? 'following' : action === 'WriteAction' ? 'posts' : undefined
  if (fact === 'followers' && FOLLOWED.test(name)) return 'following'
  if (fact === 'followers' && !FOLLOWING_IT.test(name) && !saysFollowers(name)) return undefined
  if (action === 'WriteAction') return 'posts'
  return fact === 'followers' || fact === 'following' ? fact : undefined
}

function countOf(value: Json | undefined): Count | undefined {
  const number = typeof value === 'string' && /^\d{1,14}$/.test(value.trim()) ? Number(value) : value
  if (typeof number === 'number') {
    if (!Number.isInteger(number) || number < 0 || number > LARGEST) return undefined
    return { value: number, low: number, high: number }
  }
  return typeof value === 'string' && value.length <= 40 ? parseCount(value, 'en') : undefined
}
