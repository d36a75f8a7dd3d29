/** Facebook's addresses: pages and people, by name or number, and their posts, videos and reels. */

/**
 * `handle`: the account's name in lower case, or its number where it has none. `post`: the number of a post, video or
 * reel, or the code (`pfbid…`) that stands for it in addresses; whose it is, the address does not always tell.
 */
export type Address = { handle?: string; post?: string; section?: string; isReel?: boolean; isVideo?: boolean }

const NAME = /^[a-z0-9.]{3,60}$/
const NUMBER = /^\d{1,20}$/
const CODE = /^(?:\d{5,20}|pfbid[A-Za-z0-9]{20,120})$/

/** First path segments that are Facebook's own pages, never an account's. */
const RESERVED = new Set(
  `about ads adsmanager bookmarks business careers checkpoint dialog directory events fundraisers gaming groups hashtag
  help home.php jobs latest legal lite login login.php marketplace media memories messages notes notifications pages
  people permalink.php photo photo.php places plugins policies policy.php privacy profile.php public r.php recover reel
  reels reg requests saved search settings share share.php sharer sharer.php stories story.php terms video video.php
  watch weather`.split(/\s+/),
)

/** An account's name or number as addresses write it; the part that names nobody is in `RESERVED`. */
function asHandle(text: string | null | undefined): string | undefined {
  const handle = text?.toLowerCase()
  return handle && (NAME.test(handle) || NUMBER.test(handle)) && !RESERVED.has(handle) ? handle : undefined
}

/** Of Facebook's hosts, those that show its pages as they are read here: in one's own language, or in one that the host names. */
const HOST = /^(?:www|web|[a-z]{2}-[a-z]{2})\.facebook\.com$/

/** What the page at an address is about; undefined when it is neither an account's nor a post's, or of another kind of page. */
export function pageOf(url: URL): Address | undefined {
  return HOST.test(url.hostname) ? addressOf(url) : undefined
}

/** What an address is about, on whichever of Facebook's hosts. */
function addressOf(url: URL): Address | undefined {
  const segments = url.pathname.split('/').filter(Boolean)
  const [first = '', second, third] = segments
  const query = url.searchParams
  if (first === 'profile.php') return account(query.get('id'), query.get('sk') ?? undefined)
  if (first === 'people' || first === 'pages') return account(third, query.get('sk') ?? segments[3])
  if (first === 'permalink.php' || first === 'story.php') return post(query.get('story_fbid'), query.get('id'))
  if (first === 'reel') return withKind(post(second), 'isReel')
  if (first === 'watch') return withKind(post(query.get('v')), 'isVideo')
  if (first === 'photo' || first === 'photo.php') return post(query.get('fbid'))
  const handle = asHandle(first)
  if (!handle) return undefined
  if (second === 'posts' && third) return post(segments.at(-1), handle)
  if (second === 'videos' && third) return withKind(post(segments.at(-1), handle), 'isVideo')
  if (second === 'photos' && third) return post(segments.at(-1), handle)
  return account(handle, second)
}

function account(handle: string | null | undefined, section: string | undefined): Address | undefined {
  const known = asHandle(handle) ?? (/^pfbid\w{20,120}$/i.test(handle ?? '') ? handle?.toLowerCase() : undefined)
  return known ? { handle: known, ...(section && { section }) } : undefined
}

function post(code: string | null | undefined, owner?: string | null): Address | undefined {
  const handle = asHandle(owner)
  return code && CODE.test(code) ? { post: code, ...(handle && { handle }) } : undefined
}

function withKind(address: Address | undefined, kind: 'isReel' | 'isVideo'): Address | undefined {
  return address && { ...address, [kind]: true }
}

/** What a link on Facebook leads to; undefined when it leads elsewhere. */
export function linkOf(href: string | null | undefined): Address | undefined {
  if (!href || href.length > 3_000 || !/^(?:\/(?!\/)|https:\/\/)/.test(href)) return undefined
  try {
    const url = new URL(href, 'https://www.facebook.com')
    return /(?:^|\.)facebook\.com$/.test(url.hostname) ? addressOf(url) : undefined
  } catch {
    return undefined
  }
}
