/** Threads' addresses: whose page, which post. */

export type Address = { handle: string; post?: string; tab?: string }

/** As on Instagram, whose accounts they are. */
const HANDLE = /^[a-z0-9._]{1,30}$/
const CODE = /^[A-Za-z0-9_-]{5,40}$/
const TABS = new Set(['replies', 'media', 'reposts'])

export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().toLowerCase()
  return handle && HANDLE.test(handle) ? handle : undefined
}

/** What an address is about; undefined when it is neither a profile nor a post. */
export function addressOf(path: string): Address | undefined {
  const [first = '', second, third, ...more] = path.split('/').filter(Boolean)
  const handle = first.startsWith('@') ? asHandle(first.slice(1)) : undefined
  if (!handle || more.length > 1) return undefined
  if (second === undefined) return { handle }
  if (second === 'post') return third && CODE.test(third) ? { handle, post: third } : undefined
  return TABS.has(second) && third === undefined ? { handle, tab: second } : undefined
}

/** The post in an address of 2023 that does not say whose it is: `/t/CODE`. */
export function unnamedPost(path: string): string | undefined {
  const code = /^\/t\/([^/]+)\/?$/.exec(path)?.[1]
  return code && CODE.test(code) ? code : undefined
}

const ORIGIN = /^https?:\/\/(?:www\.)?threads\.(?:com|net)(?=\/)/i

/** The path of a link on Threads; undefined when it leads elsewhere. */
export function pathOf(href: string | null | undefined): string | undefined {
  if (!href || href.length > 1_000) return undefined
  const path = href.replace(ORIGIN, '').split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') && !path.startsWith('//') ? path : undefined
}

/** What a link to exactly a post leads to: not to its pictures. */
export function postLink(href: string | null | undefined): { handle: string; post: string } | undefined {
  const path = href?.includes('/post/') ? pathOf(href) : undefined
  if (path === undefined || path.split('/').filter(Boolean).length !== 3) return undefined
  const address = addressOf(path)
  return address?.post === undefined ? undefined : { handle: address.handle, post: address.post }
}
