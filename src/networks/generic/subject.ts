/** Whom a page's address is of, and whether a described thing is that account. */
import { type Json, type JsonObject, listed, property, stringAt } from '../shared/embedded.ts'

/** How an account is told: by the address of its page, or by its handle, both in lower case. */
export type Identity = { addresses: Set<string>; handles: Set<string> }

/** What the address is of: the page's own address, and the handle that its path holds. */
export type Subject = { url: URL; handle: string | undefined }

/** A site's accounts have their name in the path's last segment or after an @, and a post's path goes on behind it. */
export function subjectOf(url: URL): Subject {
  const segments = url.pathname.split('/').filter(Boolean)
  const marked = segments.find((segment) => /^(?:@|%40)/i.test(segment))
  const last = marked ?? (segments.length <= 2 ? segments.at(-1) : undefined)
  return { url, handle: asHandle(last) }
}

export function asHandle(text: string | undefined): string | undefined {
  const handle = decoded(text ?? '')
    .trim()
    .replace(/^@/, '')
    .toLowerCase()
  return /^[\p{L}\p{N}._-]{2,60}$/u.test(handle) ? handle : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** An address without what makes the same page look different: scheme, www, query, last slash, capitals. */
export function plainAddress(address: string | undefined, base: URL): string | undefined {
  if (!address || address.length > 2_000 || !URL.canParse(address, base.href)) return undefined
  const url = new URL(address, base.href)
  if (!/^https?:$/.test(url.protocol)) return undefined
  const video = /^\/watch$/.test(url.pathname) ? (url.searchParams.get('v') ?? '') : ''
  return `${url.hostname.replace(/^(?:www|m|mobile)\./, '')}${decoded(url.pathname).replace(/\/+$/, '')}${video}`.toLowerCase()
}

export function identityOf(object: Json | undefined, base: URL): Identity {
  const addresses = new Set<string>()
  for (const key of ['url', '@id', 'mainEntityOfPage', 'mainEntityofPage']) {
    for (const value of listed(property(object, key))) {
      const written = typeof value === 'string' ? value : (stringAt(value, '@id') ?? stringAt(value, 'url'))
      // An identifier with a fragment names a thing within a page, whichever: "#publisher", "/#organization"
      const plain = key === '@id' && !isAddress(written) ? undefined : plainAddress(written, base)
      if (plain) addresses.add(plain)
    }
  }
  const handles = new Set<string>()
  for (const key of ['alternateName', 'additionalName', 'identifier']) {
    for (const value of listed(property(object, key))) {
      const handle = typeof value === 'string' ? asHandle(value) : undefined
      if (handle) handles.add(handle)
    }
  }
  return { addresses, handles }
}

function isAddress(identifier: string | undefined): boolean {
  return /^(?:https?:\/)?\/[^#]*$/i.test(identifier?.slice(0, 2_000) ?? '')
}

/**
 * Whether an account is the one the address is of: its address, or that of the page above it; or its handle, where it has
 * no address. An account whose address is on another site is one there, whatever it is called.
 */
export function isSubject({ addresses, handles }: Identity, { url, handle }: Subject): boolean {
  const here = plainAddress(url.href, url)
  if (here === undefined) return false
  if (addresses.has(here)) return true
  if (handle === undefined) return false
  if (addresses.size === 0) return handles.has(handle)
  const site = here.split('/')[0]
  return [...addresses].some(
    (address) =>
      address.split('/')[0] === site &&
      accountIn(address) === handle &&
      (here.startsWith(`${address}/`) || (isMarked(address) && isMarked(here))),
  )
}

/** Whether an address has a handle in it that is marked as one: `/@ada/12`. */
function isMarked(address: string): boolean {
  return address.includes('/@')
}

/** The account that an address on a site is of. */
function accountIn(address: string): string | undefined {
  return subjectOf(new URL(`https://${address}`)).handle
}

export function isUrlOf(object: JsonObject, base: URL): boolean {
  const here = plainAddress(base.href, base)
  return here !== undefined && identityOf(object, base).addresses.has(here)
}

/** Pages that show whomever their query names. */
const FOR_ALL = /\.(?:php|html?|aspx?|jsp)$/

/** An account on this site: an author's address on another one is none here. Another name may be one for reading alone. */
export function handleIn({ addresses, handles }: Identity, url: URL): string | undefined {
  const site = plainAddress(url.href, url)?.split('/')[0]
  const local = [...addresses].filter((address) => address.split('/')[0] === site && !FOR_ALL.test(address))
  return local.map(accountIn).find((handle) => handle !== undefined) ?? [...handles][0]
}
