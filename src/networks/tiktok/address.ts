/** TikTok's addresses, and the moment a post's number holds. */

/** A profile, or a post of it; both name the author. */
export type Address = { handle: string; post?: string; isPhoto?: boolean }

const HANDLE = /^[\w.-]{1,30}$/
const POST = /^\d{15,20}$/

export function addressOf(url: URL): Address | undefined {
  const [first = '', kind, post = '', ...others] = url.pathname.split('/').filter(Boolean)
  const handle = first.startsWith('@') ? asHandle(first) : undefined
  if (!handle || others.length > 0) return undefined
  if (kind === undefined) return { handle }
  if ((kind !== 'video' && kind !== 'photo') || !POST.test(post)) return undefined
  return { handle, post, ...(kind === 'photo' && { isPhoto: true }) }
}

/** A handle in lower case, without its @; undefined for anything else. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').toLowerCase()
  return handle && HANDLE.test(handle) ? handle : undefined
}

/** What a link to exactly a post leads to. */
export function postLink(href: string | null): Required<Address> | undefined {
  const match = /^(?:https:\/\/www\.tiktok\.com)?\/@([\w.-]{1,30})\/(video|photo)\/(\d{15,20})(?:[?#]|$)/.exec(
    href?.slice(0, 500) ?? '',
  )
  const handle = asHandle(match?.[1])
  return handle && match?.[3] ? { handle, post: match[3], isPhoto: match[2] === 'photo' } : undefined
}

/** TikTok (as musical.ly) began in 2014. */
const EARLIEST = Date.UTC(2014, 0)
const LATEST = Date.UTC(2100, 0)

/**
 * When a post was uploaded, ISO 8601: the upper half of its number is seconds since 1970 (agreed within 30 seconds
 * with the stated time of the posts it was compared with, 2023–2026).
 */
export function isoTimeOf(post: string): string | undefined {
  if (!POST.test(post)) return undefined
  const moment = Number(BigInt(post) >> 32n) * 1_000
  return moment >= EARLIEST && moment < LATEST ? new Date(moment).toISOString() : undefined
}
