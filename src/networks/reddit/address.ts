/** Reddit's addresses: a person, a community, a post. */

/**
 * `handle`: a person's name, or `r/NAME` of a community, in lower case. A post's address names its community, not its
 * author. `posts`: whether the posts listed are the account's.
 */
export type Address = { handle?: string; post?: string; posts: boolean }

const PERSON = /^[a-z0-9_-]{3,20}$/
const COMMUNITY = /^[a-z0-9_]{2,21}$/
const POST = /^[a-z0-9]{4,12}$/
/** Lists of everybody's posts. */
const NO_COMMUNITY = new Set(['all', 'popular', 'mod', 'friends', 'random', 'randnsfw', 'home', 'users'])
const SORTS = new Set(['', 'hot', 'new', 'top', 'rising', 'best', 'controversial'])
/** Tabs of a person that list other things than what they posted. */
const OTHERS_TABS = new Set(['comments', 'saved', 'upvoted', 'downvoted', 'hidden', 'gilded'])
const TABS = new Set(['', 'overview', 'submitted', ...OTHERS_TABS])

export function addressOf({ pathname }: URL): Address | undefined {
  const [kind = '', name = '', third = '', fourth = ''] = pathname.toLowerCase().split('/').filter(Boolean)
  if (kind === 'comments') return postAddress(name)
  if (kind === 'user' || kind === 'u') return personAddress(name, third, fourth)
  if (kind !== 'r' || !COMMUNITY.test(name) || NO_COMMUNITY.has(name)) return undefined
  // A person's own page of posts is a community called after them
  if (name.startsWith('u_')) return personAddress(name.slice(2), third, fourth)
  if (third === 'comments') return postAddress(fourth)
  return SORTS.has(third) ? { handle: `r/${name}`, posts: true } : undefined
}

function personAddress(name: string, third: string, fourth: string): Address | undefined {
  if (!PERSON.test(name)) return undefined
  if (third === 'comments' && fourth) return POST.test(fourth) ? { handle: name, post: fourth, posts: true } : undefined
  return TABS.has(third) ? { handle: name, posts: !OTHERS_TABS.has(third) } : undefined
}

function postAddress(id: string): Address | undefined {
  return POST.test(id) ? { post: id, posts: true } : undefined
}

/** A person's handle, as written anywhere; undefined for "[deleted]" and the like. */
export function personOf(text: string | null | undefined): string | undefined {
  const name = text
    ?.trim()
    .toLowerCase()
    .replace(/^\/?u(?:ser)?\//, '')
  return name && PERSON.test(name) ? name : undefined
}

/** A post's number without its prefix: `t3_1abcd`. */
export function postIdOf(fullname: string | null): string | undefined {
  return /^t3_([a-z0-9]{1,12})$/.exec(fullname ?? '')?.[1]
}
