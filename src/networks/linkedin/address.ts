/** LinkedIn's addresses: people and organisations, their posts; and the moment a post's number holds. */
import { pattern } from '../../core/count/pattern.ts'
import { isoTimeOf } from '../shared/iso-time.ts'

/**
 * An account is written as its address has it: a person's own name for itself, or `company/…`, `school/…`,
 * `showcase/…`, which can have the same names. A post has its kind and number; its address also names the author,
 * but not whether that is a person.
 */
export type Address = { handle?: string; post?: { kind: string; id: string; author?: string }; tab?: string }

const SLUG = pattern(String.raw`^[^\s\p{Cc}\p{Cf}/?#]{2,90}$`, 'u')
const ORGANISATIONS = new Set(['company', 'school', 'showcase'])

/** What an address is about; undefined when it is neither an account nor a post. */
export function addressOf(path: string): Address | undefined {
  const [first = '', second = '', third, fourth] = path.split('/').filter(Boolean)
  if (first === 'posts') return postAddress(second)
  if (first === 'feed') return second === 'update' && third ? updateAddress(third) : undefined
  const slug = slugOf(second)
  if (!slug) return undefined
  const tab = [third, fourth].filter(Boolean).join('/') || undefined
  if (first === 'in') return { handle: slug, ...(tab && { tab }) }
  return ORGANISATIONS.has(first) ? { handle: `${first}/${slug}`, ...(tab && { tab }) } : undefined
}

function slugOf(text: string): string | undefined {
  const slug = decoded(text)?.normalize('NFC').toLowerCase()
  return slug && (/^[\w-]{2,90}$/.test(slug) || SLUG().test(slug)) ? slug : undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** `/posts/somebody_some-words-activity-7451359540291338241-AbCd` */
function postAddress(segment: string): Address | undefined {
  const text = decoded(segment) ?? ''
  const match = /^(.+?)_.*?-?(activity|share|ugcPost)-(\d{15,20})(?:-[\w-]{2,8})?$/i.exec(text.slice(0, 500))
  if (!match?.[2] || !match[3]) return undefined
  const author = slugOf(match[1] ?? '')
  return { post: { kind: match[2], id: match[3], ...(author && { author }) } }
}

/** `/feed/update/urn:li:activity:7451359540291338241/` */
function updateAddress(segment: string): Address | undefined {
  const urn = urnOf(decoded(segment))
  return urn && { post: urn }
}

export function urnOf(text: string | null | undefined): { kind: string; id: string } | undefined {
  const match = /^urn:li:(activity|share|ugcPost):(\d{15,20})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { kind: match[1], id: match[2] } : undefined
}

/** The path of a link on LinkedIn, in whichever country; undefined when it leads elsewhere. */
export function pathOf(href: string | null | undefined): string | undefined {
  if (!href || href.length > 3_000) return undefined
  const path = href.replace(/^https?:\/\/(?:[\w-]+\.)?linkedin\.com(?=\/)/i, '').split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') && !path.startsWith('//') ? path : undefined
}

/** The account a link leads to: to itself or to anything of it. */
export function accountLink(href: string | null | undefined): string | undefined {
  const path = href && /\/(?:in|company|school|showcase)\//.test(href) ? pathOf(href) : undefined
  return path === undefined ? undefined : addressOf(path)?.handle
}

/** The highest of a number's bits are milliseconds since 1970; the lowest 22 tell posts of one moment apart. */
const BITS_BELOW = 22n
const EARLIEST = Date.UTC(2012, 0)

/** When a post was made; of a repost, when it was reposted. */
export function momentOfId(id: string): string | undefined {
  const milliseconds = /^\d{15,20}$/.test(id) ? Number(BigInt(id) >> BITS_BELOW) : 0
  return milliseconds >= EARLIEST ? isoTimeOf(milliseconds) : undefined
}
