/**
 * The data a TikTok page carries: `__UNIVERSAL_DATA_FOR_REHYDRATION__`, `SIGI_STATE` until 2023, `__NEXT_DATA__` until 2021. It stays that
 * of the address the document was loaded from, so each account and post is taken by its name alone.
 */
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import type { PartialReading } from '../shared/network.ts'
import { at, objectUnder, scriptReader, wholeNumber } from '../shared/scripts.ts'
import { asHandle } from './address.ts'

type Account = { handle: string; facts: PartialReading }
type Item = { handle: string; post: Post }
export type State = { accounts: Account[]; items: Item[] }

const IDS = new Set(['__UNIVERSAL_DATA_FOR_REHYDRATION__', 'SIGI_STATE', '__NEXT_DATA__'])
const MOST_ITEMS = 1_000

const readScripts = scriptReader<State>(
  (script) => IDS.has(script.id),
  (text, script) => {
    if (script.id === 'SIGI_STATE') return olderState(JSON.parse(text))
    if (script.id === '__NEXT_DATA__') return stateIn(at(JSON.parse(text) as Json, 'props', 'pageProps'))
    return newerState(scopeIn(text))
  },
)

export function stateOf(page: Document): State {
  const states = readScripts(page)
  return { accounts: states.flatMap(({ accounts }) => accounts), items: states.flatMap(({ items }) => items) }
}

const DETAILS = ['webapp.user-detail', 'webapp.video-detail']
const LONGEST_DETAIL = 1_000_000

/** The parts about an account and a post; most of the rest is texts of the page in its language. */
function scopeIn(text: string): Json | undefined {
  const parts = DETAILS.map((key) => [key, objectUnder(text, key, LONGEST_DETAIL) ?? null] as const)
  if (parts.some(([, part]) => part !== null)) return Object.fromEntries(parts)
  return property(JSON.parse(text) as Json, '__DEFAULT_SCOPE__')
}

function newerState(scope: Json | undefined): State {
  const [account, post] = DETAILS.map((key) => property(scope, key))
  return stateOfParts(property(account, 'userInfo'), at(post, 'itemInfo', 'itemStruct'))
}

function stateIn(parts: Json | undefined): State {
  return stateOfParts(property(parts, 'userInfo'), at(parts, 'itemInfo', 'itemStruct'), listAt(parts, 'items'))
}

function stateOfParts(info: Json | undefined, item: Json | undefined, others: readonly Json[] = []): State {
  return {
    accounts: [
      accountOf(property(info, 'user'), property(info, 'statsV2'), property(info, 'stats')),
      accountOf(property(item, 'author'), property(item, 'authorStatsV2'), property(item, 'authorStats')),
    ].flatMap((account) => account ?? []),
    items: [item, ...listAt(info, 'itemList'), ...others].slice(0, MOST_ITEMS).flatMap((one) => itemOf(one) ?? []),
  }
}

function olderState(data: Json): State {
  const users = at(data, 'UserModule', 'users')
  const items: Item[] = []
  const module = property(data, 'ItemModule')
  for (const id of ownKeys(module)) {
    const item = items.length < MOST_ITEMS ? itemOf(property(module, id)) : undefined
    if (item) items.push(item)
  }
  return {
    accounts: ownKeys(users).flatMap((name) => {
      const [newer, older] = ['statsV2', 'stats'].map((stats) => at(data, 'UserModule', stats, name))
      return accountOf(property(users, name), newer, older) ?? []
    }),
    items,
  }
}

function ownKeys(object: Json | undefined): string[] {
  return object !== null && typeof object === 'object' && !Array.isArray(object) ? Object.keys(object) : []
}

/** `exact` is text with every digit; `rounded` numbers are rounded as they are drawn, from ten thousand on. */
type Stats = { exact: Json | undefined; rounded: Json | undefined }

function statOf({ exact, rounded }: Stats, ...keys: string[]): Count | undefined {
  for (const key of keys) {
    const number = wholeNumber(property(exact, key))
    if (number !== undefined) return exactly(number)
  }
  for (const key of keys) {
    const number = wholeNumber(property(rounded, key))
    if (number !== undefined) return asRounded(number)
  }
  return undefined
}

/** What a count of 32 bits loses each time it overflows. */
const OVERFLOW = 2 ** 32
const MOST_OVERFLOWS = 20

/** 272600 is drawn as 272.6K, 11200000 as 11.2M: what may have been rounded or cut off to it. */
function asRounded(written: number): Count {
  const number = withoutOverflow(written)
  const unit = number >= 1e9 ? 1e8 : number >= 1e6 ? 1e5 : 100
  if (number < 1e4 || number % unit !== 0) return exactly(number)
  return { value: number, low: number - unit / 2, high: number + unit - 1 }
}

/** Likes rounded to hundreds of millions, of which 32 bits hold the rest: 4400000000 as 105032704. */
function withoutOverflow(number: number): number {
  if (number % 1e5 === 0) return number
  for (let lost = 1; lost <= MOST_OVERFLOWS; lost++) {
    const whole = number + lost * OVERFLOW
    if (whole % 1e8 === 0) return whole
  }
  return number
}

function accountOf(user: Json | undefined, exact: Json | undefined, rounded: Json | undefined): Account | undefined {
  const handle = asHandle(stringAt(user, 'uniqueId'))
  if (!handle) return undefined
  const stats = { exact, rounded }
  const followers = statOf(stats, 'followerCount')
  const following = statOf(stats, 'followingCount')
  const totalLikes = statOf(stats, 'heartCount', 'heart')
  const posts = statOf(stats, 'videoCount')
  const name = stringAt(user, 'nickname')?.slice(0, 300)
  const verified = property(user, 'verified')
  const isPrivate = property(user, 'privateAccount')
  return {
    handle,
    facts: {
      ...(name && { name }),
      ...(typeof verified === 'boolean' && { verified }),
      ...(typeof isPrivate === 'boolean' && { private: isPrivate }),
      ...(followers && { followers }),
      ...(following && { following }),
      ...(totalLikes && { totalLikes }),
      ...(posts && { posts }),
    },
  }
}

const ID = /^\d{15,20}$/
const LONGEST_CAPTION = 5_000

function itemOf(item: Json | undefined): Item | undefined {
  const author = property(item, 'author')
  const handle = asHandle(typeof author === 'string' ? author : stringAt(author, 'uniqueId'))
  const id = stringAt(item, 'id')
  if (!handle || !id || !ID.test(id)) return undefined
  const stats = { exact: property(item, 'statsV2'), rounded: property(item, 'stats') }
  const views = statOf(stats, 'playCount')
  const likes = statOf(stats, 'diggCount')
  const comments = statOf(stats, 'commentCount')
  const shares = statOf(stats, 'shareCount')
  const saves = statOf(stats, 'collectCount')
  if (!views && !likes && !comments) return undefined
  const when = momentAt(property(item, 'createTime'))
  const caption = stringAt(item, 'desc')
  return {
    handle,
    post: {
      id,
      kind: property(item, 'imagePost') === undefined ? 'video' : 'carousel',
      ...(when && { at: when }),
      ...(views && { views }),
      ...(likes && { likes }),
      ...(comments && { comments }),
      ...(shares && { shares }),
      ...(saves && { saves }),
      ...(caption !== undefined && caption.length <= LONGEST_CAPTION && { captionLength: [...caption].length }),
      ...(property(item, 'isPinnedItem') === true && { pinned: true }),
      ...(property(item, 'isAd') === true && { paid: true }),
    },
  }
}

function momentAt(value: Json | undefined): string | undefined {
  const seconds = wholeNumber(value)
  return seconds && seconds > 1_388_534_400 && seconds < 4_102_444_800
    ? new Date(seconds * 1_000).toISOString()
    : undefined
}

/** What the state says of one account, and of its posts; of a post's page, of that post alone. */
export function stateFacts(state: State, handle: string, post: string | undefined): PartialReading {
  const facts = state.accounts.find((account) => account.handle === handle)?.facts ?? {}
  const recent = state.items
    .filter((item) => item.handle === handle && (post === undefined || item.post.id === post))
    .map((item) => item.post)
  return { ...facts, ...(recent.length > 0 && { recent }) }
}

/** Whose a post is, as the state tells. */
export function authorIn(state: State, post: string): string | undefined {
  return state.items.find((item) => item.post.id === post)?.handle
}

/**
 * What the page says of an account for search engines, exact and drawn anew with it: after a move within the site, when
 * its other data are those of whoever was there before.
 */
export function linkedFacts(page: Document, handle: string): PartialReading {
  const person = linkedDataOf(page).find(
    (object) =>
      isOfType(object, ['Person']) &&
      asHandle(stringAt(object, 'alternateName')) === handle &&
      stringAt(object, 'url')?.toLowerCase().endsWith(`/@${handle}`),
  )
  return defined({
    followers: interactionCount(person, 'FollowAction'),
    totalLikes: interactionCount(person, 'LikeAction'),
  })
}
