/** Xiaohongshu's addresses: an account by its number, a note by its own, alone or under its author's. */

/** `handle`: the account's number; a note's own address does not tell whose it is. */
export type Address = { handle?: string; post?: string }

const NUMBER = /^[0-9a-f]{24}$/

export function addressOf(path: string): Address | undefined {
  const [first = '', second = '', third = '', fourth, ...more] = path.split('/').filter(Boolean)
  if (more.length > 0) return undefined
  if (first === 'explore' && !third) return NUMBER.test(second) ? { post: second } : undefined
  if (first === 'discovery' && second === 'item' && !fourth) return NUMBER.test(third) ? { post: third } : undefined
  if (first !== 'user' || second !== 'profile' || !NUMBER.test(third)) return undefined
  if (fourth === undefined) return { handle: third }
  return NUMBER.test(fourth) ? { handle: third, post: fourth } : undefined
}

/** The path of a link within the site; undefined when it leads elsewhere. */
export function pathOf(href: string | null | undefined): string | undefined {
  if (!href || href.length > 3_000) return undefined
  const path = href.replace(/^https?:\/\/www\.(?:xiaohongshu|rednote)\.com(?=\/)/i, '').split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') && !path.startsWith('//') ? path : undefined
}
