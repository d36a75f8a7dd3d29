/** X's addresses: whose page, which post, which tab. */
import { isoTimeOf } from '../shared/iso-time.ts'

/** A profile has a handle; a post has a number, and the handle where the address names it (`/i/status/…` does not). */
export type Address = { handle?: string; post?: string; tab?: string }

const HANDLE = /^[a-z0-9_]{1,15}$/
const POST = /^\d{1,20}$/

/** First path segments that are X's own pages, never an account's. */
const RESERVED = new Set(
  `about account ads articles bookmarks communities compose download explore followers following hashtag help home i
  intent jobs lists login logout messages notifications oauth premium_sign_up privacy search settings share signup
  tos topics verified-choose who_to_follow widgets`.split(/\s+/),
)
/** Second path segments under which the page is still the account's. */
const TABS = new Set(['with_replies', 'media', 'highlights', 'articles', 'likes', 'superfollows'])

/** A handle as X writes it, in lower case: it does not tell them apart by case. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').toLowerCase()
  return handle && HANDLE.test(handle) && !RESERVED.has(handle) ? handle : undefined
}

/** What an address is about; undefined when it is neither a profile nor a post. */
export function addressOf(path: string): Address | undefined {
  const [first = '', second = '', third = '', fourth = '', ...more] = path.split('/').filter(Boolean)
  if (first === 'i') {
    const post = second === 'status' ? third : second === 'web' && third === 'status' ? fourth : ''
    return POST.test(post) ? { post } : undefined
  }
  const handle = asHandle(first)
  if (!handle || more.length > 1) return undefined
  if (second === 'status') return POST.test(third) ? { handle, post: third } : undefined
  if (!second) return { handle }
  return TABS.has(second) && !third ? { handle, tab: second } : undefined
}

const ORIGIN = /^https?:\/\/(?:(?:mobile|m|www)\.)?(?:x|twitter)\.com(?=\/)/i

/** The path of a link on X, without its query; undefined when it leads elsewhere. */
export function pathOf(href: string | null | undefined): string | undefined {
  if (!href || href.length > 2_000) return undefined
  const path = href.replace(ORIGIN, '').split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') && !path.startsWith('//') ? path : undefined
}

/** What a link to exactly a post leads to: not to its pictures or likers. */
export function postLink(href: string | null | undefined): { handle: string; post: string } | undefined {
  const match = /^\/([^/]+)\/status\/(\d{1,20})\/?$/.exec(pathOf(href) ?? '')
  const handle = asHandle(match?.[1])
  return handle && match?.[2] ? { handle, post: match[2] } : undefined
}

/** Since November 2010 the upper 42 bits of a post's number are milliseconds since this moment (Twitter's "snowflake"). */
const EPOCH = 1_288_834_974_657
const FIRST_TIMED = 29_700_859_247n

/** When a post was made, ISO 8601: to the millisecond what its page says to the second. */
export function momentOfPost(post: string): string | undefined {
  if (!POST.test(post) || BigInt(post) < FIRST_TIMED) return undefined
  return isoTimeOf(Number(BigInt(post) >> 22n) + EPOCH)
}
