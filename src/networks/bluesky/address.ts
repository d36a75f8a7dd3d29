/** Bluesky's addresses: whose page, which post; and the moment a post's key holds. */
import { isoTimeOf } from '../shared/iso-time.ts'

export type Address = { handle: string; post?: string; tab?: string }

/** Handles are domain names. Accounts can also be addressed by their identifier (did:…), which no page shows. */
const HANDLE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/
const KEY = /^[a-z0-9]{5,20}$/
const TABS = new Set(['followers', 'follows', 'known-followers', 'feed', 'lists', 'search', 'labeler'])

export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').toLowerCase()
  return handle && handle.length <= 100 && HANDLE.test(handle) ? handle : undefined
}

/** What an address is about; undefined when it is neither a profile nor a post. */
export function addressOf(path: string): Address | undefined {
  const [first, second, third, fourth, ...more] = path.split('/').filter(Boolean)
  const handle = first === 'profile' ? asHandle(second) : undefined
  if (!handle) return undefined
  if (third === undefined) return { handle }
  if (third === 'post' && fourth && KEY.test(fourth) && more.length === 0) return { handle, post: fourth }
  return TABS.has(third) ? { handle, tab: third } : undefined
}

/** The path of a link on Bluesky; undefined when it leads elsewhere. */
export function pathOf(href: string | null | undefined): string | undefined {
  if (!href || href.length > 1_000) return undefined
  const path = href.replace(/^https:\/\/bsky\.app(?=\/)/, '').split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') && !path.startsWith('//') ? path : undefined
}

/** What a link to exactly a post leads to. */
export function postLink(href: string | null | undefined): { handle: string; post: string } | undefined {
  const path = href?.includes('/post/') ? pathOf(href) : undefined
  const address = path === undefined ? undefined : addressOf(path)
  return address?.post === undefined ? undefined : { handle: address.handle, post: address.post }
}

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz'
/** Thirteen digits hold 64 bits; the lowest ten number the clock, the others are microseconds since 1970 (atproto.com/specs/tid). */
const TIMED_KEY = /^[2-7a-j][2-7a-z]{12}$/
const CLOCK_BITS = 1_024
const LOW_DIGITS = 4
/** Bluesky opened in 2023. */
const EARLIEST = Date.UTC(2022, 0)

/** When a post was put into its author's repository: within seconds of its date on the posts of 2026 that were seen. */
export function momentOfKey(key: string): string | undefined {
  if (!TIMED_KEY.test(key)) return undefined
  let high = 0
  for (const digit of key.slice(0, -LOW_DIGITS)) high = high * 32 + ALPHABET.indexOf(digit)
  let low = 0
  for (const digit of key.slice(-LOW_DIGITS)) low = low * 32 + ALPHABET.indexOf(digit)
  // 45 bits are exact in a double; the lowest ten of the other twenty are the clock's
  const milliseconds = Math.floor((high * 1_024 + Math.floor(low / CLOCK_BITS)) / 1_000)
  return milliseconds >= EARLIEST ? isoTimeOf(milliseconds) : undefined
}
