/** Instagram's addresses: whose page, which post, which tab; and the moment a post's code holds. */
import type { People } from '../../core/profile/reading.ts'

/**
 * What an address is about. A profile has a handle; a post has a code, and the handle where the address names it; a
 * story has its number and a handle. `list`: the people it shows over that; of a story only its owner ever sees any.
 */
export type Address = { handle?: string; code?: string; tab?: string; story?: string; list?: People['list'] }

const HANDLE = /^[a-z0-9._]{1,30}$/
/** Eleven characters since 2011; private posts carry a key after them. */
const CODE = /^[A-Za-z0-9_-]{5,60}$/
/** Instagram allows 2,200 characters in a caption; longer text is something else. */
export const LONGEST_CAPTION = 5_000
const POST_PATHS = new Set(['p', 'reel', 'tv'])

/** First path segments that are Instagram's own pages, never an account's. */
const RESERVED = new Set(
  `about accounts ads api archive ar auth badges blog business challenge challenges client_error connect
  consent create creators data developer developers direct directory download e emails emailsignup embed
  explore fragment fxcal graphql help hashtag hashtags igtv inbox invites jobs legal lite live local locations
  login logout mobile nametag n notifications oauth oembed orders p payments press privacy push qr query
  reel reels report reset robots.txt safety session sessions settings share shopping signup static
  stories subscriptions support terms threads topics tv topic web your_activity youractivity _n _u`.split(/\s+/),
)

/** Second path segments under which the page is still the account's. */
const TABS = new Set(
  'reels tagged followers following guides channel saved reposts feed igtv live highlights similar_accounts'.split(' '),
)

/** Tabs whose posts are other people's. */
const OTHERS_TABS = new Set(['tagged', 'saved', 'reposts'])

/** The lists that lie over a profile. */
const LISTS: Readonly<Record<string, People['list']>> = { followers: 'followers', following: 'following' }
const LIKERS = 'liked_by'
const STORY = /^\d{5,30}$/

/** What an address is about; undefined when it is neither a profile nor a post, nor a story. */
export function addressOf(path: string): Address | undefined {
  const [first = '', second = '', third = '', fourth = ''] = path.split('/').filter(Boolean)
  if (POST_PATHS.has(first) || (first === 'reels' && CODE.test(second))) return postAddress(second, third)
  if (first === 'stories') return storyAddress(second, third)
  const handle = asHandle(first)
  if (!handle) return undefined
  if (POST_PATHS.has(second)) {
    const post = postAddress(third, fourth)
    return post && { handle, ...post }
  }
  if (!second) return { handle }
  const list = LISTS[second]
  return TABS.has(second) ? { handle, tab: second, ...(list && { list }) } : undefined
}

function postAddress(code: string, over: string): Address | undefined {
  return CODE.test(code) ? { code, ...(over === LIKERS && { list: 'likers' as const }) } : undefined
}

function storyAddress(owner: string, story: string): Address | undefined {
  const handle = asHandle(owner)
  return handle && STORY.test(story) ? { handle, story, list: 'story-viewers' } : undefined
}

export function isOthersTab({ tab }: Address): boolean {
  return tab !== undefined && OTHERS_TABS.has(tab)
}

/** A handle as Instagram writes it, in lower case; undefined for anything else. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().toLowerCase()
  if (!handle || !HANDLE.test(handle) || RESERVED.has(handle) || /^\.+$/.test(handle)) return undefined
  return handle
}

const ORIGIN = /^https?:\/\/(?:www\.)?instagram\.com(?=\/)/i

/** The path of a link on Instagram, without its query; undefined when it leads elsewhere. */
export function pathOf(href: string | null | undefined): string | undefined {
  if (!href || href.length > 2_000) return undefined
  const local = href.startsWith('/') ? href : href.replace(ORIGIN, '')
  const end = local.search(/[?#]/)
  const path = end < 0 ? local : local.slice(0, end)
  return path.startsWith('/') && !path.startsWith('//') ? path : undefined
}

/** What a link to exactly a post leads to: not to its comments or likers. */
export function postLink(href: string | null): { handle?: string; code: string; isReel: boolean } | undefined {
  const path = pathOf(href)
  const match = path && /^(?:\/([^/]+))?\/(p|reel|tv)\/([^/]+)\/?$/.exec(path)
  if (!match) return undefined
  const [, prefix, kind, code = ''] = match
  if (!CODE.test(code)) return undefined
  const isReel = kind !== 'p'
  if (prefix === undefined) return { code, isReel }
  const handle = asHandle(prefix)
  return handle ? { handle, code, isReel } : undefined
}

/** The handle a link to exactly a profile leads to. */
export function profileLink(href: string | null): string | undefined {
  const match = /^\/([^/]+)\/?$/.exec(pathOf(href) ?? '')
  return asHandle(match?.[1])
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Instagram numbers posts by milliseconds since 2011-08-24, in all bits but the lowest 23 (its engineering blog, 2012). */
const EPOCH = 1_314_220_021_721
/** A code's last three digits hold 18 of the 23 lowest bits; five bits of the others are left. */
const SHORT_DIGITS = 3
const SHORT_BITS = 2 ** 5

/**
 * When a post was begun, ISO 8601: its code is its number in base 64. Over 52 posts of 2018–2025 whose date is
 * known, photos were published within seconds of it (one 88 s later), videos within minutes (at most 2 h 46 min
 * later, the time it took to upload or finish them); a scheduled post can be published much later. Undefined for other codes.
 */
export function isoTimeOf(code: string): string | undefined {
  const id = code.slice(0, 11)
  if (id.length < 10 || !CODE.test(code)) return undefined
  let high = 0
  for (const digit of id.slice(0, -SHORT_DIGITS)) high = high * 64 + ALPHABET.indexOf(digit)
  const moment = EPOCH + Math.floor(high / SHORT_BITS)
  return moment < Date.UTC(2100, 0) ? new Date(moment).toISOString() : undefined
}
