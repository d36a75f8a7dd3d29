/** Snapchat's addresses: public profiles, and Spotlight videos with or without their creator's name. */

export type Address = { handle?: string; spotlight?: string }

const HANDLE = /^[a-z][\w.-]{2,29}$/
const SPOTLIGHT = /^[\w-]{20,100}$/

export function addressOf(url: URL): Address | undefined {
  const segments = url.pathname.split('/').filter(Boolean)
  // "/add/name" and "/@name" are the same page
  const [first = '', ...rest] = segments[0] === 'add' ? [`@${segments[1] ?? ''}`, ...segments.slice(2)] : segments
  if (first === 'spotlight') return spotlightAddress(rest[0])
  const handle = first.startsWith('@') ? asHandle(first) : undefined
  if (!handle) return undefined
  if (rest.length === 0) return { handle }
  const post = rest[0] === 'spotlight' ? spotlightAddress(rest[1]) : undefined
  return post && { handle, ...post }
}

function spotlightAddress(id: string | undefined): Address | undefined {
  return id && SPOTLIGHT.test(id) ? { spotlight: id } : undefined
}

/** A handle in lower case, without its @; undefined for anything else. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').toLowerCase()
  return handle && HANDLE.test(handle) ? handle : undefined
}

/** The Spotlight video a link leads to. */
export function spotlightIn(href: string | null | undefined): string | undefined {
  const id = /\/spotlight\/([\w-]+)(?:[?#]|$)/.exec(href?.slice(0, 500) ?? '')?.[1]
  return id && SPOTLIGHT.test(id) ? id : undefined
}
