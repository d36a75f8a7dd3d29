/** Kick's addresses: channels, their tabs, and clips. */

export type Address = { handle: string; clip?: string; tab?: string }

const HANDLE = /^[a-z0-9][a-z0-9_-]{1,24}$/
const CLIP = /^clip_[0-9A-Za-z]{10,40}$/
const TABS = new Set(['about', 'clips', 'videos', 'chatroom'])

/** First path segments that are Kick's own pages, never a channel's. */
const RESERVED = new Set(
  `about-us api auth browse categories category clips community-guidelines cookie-policy dashboard dmca-policy following
  login help home jobs leaderboards livestreams messages moderator popout privacy-policy redeem search settings signup
  stream studio subscriptions support terms terms-of-service transactions video videos wallet`.split(/\s+/),
)

/** What the page at an address is about; undefined when it is no channel's. */
export function addressOf(url: URL): Address | undefined {
  const [first, second, third] = url.pathname.split('/').filter(Boolean)
  const handle = asHandle(first)
  if (!handle || (second !== undefined && !TABS.has(second))) return undefined
  const clip = second === 'clips' && third ? third : (url.searchParams.get('clip') ?? undefined)
  if (clip !== undefined) return CLIP.test(clip) ? { handle, clip } : undefined
  return third === undefined ? { handle, ...(second && { tab: second }) } : undefined
}

/** A channel's name as addresses have it: small letters, hyphens where the name has underscores. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().toLowerCase().replaceAll('_', '-')
  return handle && HANDLE.test(handle) && !RESERVED.has(handle) ? handle : undefined
}

/** The clip that a link on Kick leads to, where it is this channel's. */
export function clipIn(href: string | null | undefined, handle: string): string | undefined {
  if (!href || href.length > 300 || !URL.canParse(href, 'https://kick.com')) return undefined
  const url = new URL(href, 'https://kick.com')
  const address = /^(?:www\.)?kick\.com$/.test(url.hostname) ? addressOf(url) : undefined
  return address?.handle === handle ? address.clip : undefined
}
