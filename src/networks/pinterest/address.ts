/** Pinterest's addresses: whose profile or board, which pin. */

export type Address = { handle?: string; isBoard?: boolean; pin?: string }

const HANDLE = /^[a-z0-9_-]{3,100}$/
const PIN = /^\d{6,25}$/

/** First path segments that are Pinterest's own pages, never an account's. */
const RESERVED = new Set(
  `about ads analytics android api app apps archive blog board boards business business-hub careers categories
  challenge convert create developers discover email explore fb_api feedback following help home homefeed ideas
  interests invite invited inbox ios join jobs lens live login logout mobile news news_hub notifications oauth offsite
  password pin pin-builder pin-creation-tool popular privacy product products redirect report resource search secure
  settings shop shopping signup source sw terms today topics trends tv upload url users video videos welcome`.split(
    /\s+/,
  ),
)

/** Second segments under which the page is still the account's; anything else is a board. */
const TABS = new Set(['pins', 'boards', 'followers', 'following', '_created', '_saved', '_shop', '_profile'])

export function addressOf(url: URL): Address | undefined {
  const [first = '', second, third] = url.pathname.split('/').filter(Boolean)
  if (first === 'pin') {
    const pin = second?.split('--').at(-1)
    return pin && PIN.test(pin) ? { pin } : undefined
  }
  const handle = asHandle(first)
  if (!handle) return undefined
  if (second === undefined || (TABS.has(second) && third === undefined)) return { handle }
  return { handle, isBoard: true }
}

/** A handle in lower case, without an @; undefined for anything else. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').toLowerCase()
  return handle && HANDLE.test(handle) && !RESERVED.has(handle) && handle !== 'undefined' ? handle : undefined
}
