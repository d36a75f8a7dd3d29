/** X until 2020, as the server drew it: names for all parts, and exact numbers beside the rounded ones. */
import type { Post } from '../../core/profile/reading.ts'
import { wholeCount } from '../shared/counts.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, pathOf } from './address.ts'
import type { DrawnPost } from './post.ts'

const MOST_POSTS = 500

/** What is drawn of this account; undefined where the page draws another or none. */
export function readLegacyHeader(page: Document, handle: string): PartialReading | undefined {
  const [nav] = select(page, '.ProfileNav', 1)
  const [card] = select(page, '.ProfileHeaderCard', 1)
  const link = card?.querySelector('.ProfileHeaderCard-screennameLink,.ProfileHeaderCard-nameLink')
  const owners = [link, ...(nav ? tagged(nav, 'a', 20) : [])].map((one) => ownerIn(one?.getAttribute('href')))
  const named = owners.filter((owner) => owner !== undefined)
  if (!nav || named.length === 0 || named.some((owner) => owner !== handle)) return undefined
  const countOf = (item: string) =>
    wholeCount(nav.querySelector(`.ProfileNav-item--${item} .ProfileNav-value`)?.getAttribute('data-count'))
  const name = card?.querySelector('.ProfileHeaderCard-nameLink')
  return defined({
    name: name ? oneLine(textOf(name)).slice(0, 300) || undefined : undefined,
    verified: card ? card.querySelector('.ProfileHeaderCard-badges .Icon--verified') !== null : undefined,
    private: card?.querySelector('.ProfileHeaderCard-badges .Icon--protected') ? true : undefined,
    followers: countOf('followers'),
    following: countOf('following'),
    posts: countOf('tweets'),
  })
}

/** `/NAME`, `/NAME/followers`: whose it is. */
function ownerIn(href: string | null | undefined): string | undefined {
  const [, owner] =
    /^\/(\w{1,15})(?:\/(?:followers|following|likes|media|lists|moments))?\/?$/.exec(pathOf(href ?? null) ?? '') ?? []
  return asHandle(owner)
}

/** The buttons' counts stand once to be read aloud and once to be seen; a quoted post has none. */
const COUNTS = [
  ['comments', 'reply'],
  ['shares', 'retweet'],
  ['likes', 'favorite'],
] as const

/** Every post the page draws, whoever wrote it; what somebody passed on is its writer's. */
export function legacyPostsIn(page: Document): DrawnPost[] {
  return select(page, '.tweet[data-tweet-id][data-screen-name]', MOST_POSTS).flatMap((article) => {
    const id = article.getAttribute('data-tweet-id') ?? ''
    const handle = asHandle(article.getAttribute('data-screen-name') ?? undefined)
    if (!handle || !/^\d{1,20}$/.test(id) || article.hasAttribute('data-promoted')) return []
    const seconds = Number(article.querySelector('._timestamp[data-time]')?.getAttribute('data-time') ?? Number.NaN)
    const counts = COUNTS.map(([fact, action]) => {
      const number = article.querySelector(`.ProfileTweet-action--${action} [data-tweet-stat-count]`)
      return [fact, wholeCount(number?.getAttribute('data-tweet-stat-count'))] as const
    })
    const post = defined({
      id,
      at: isoTimeOf(seconds * 1_000),
      ...Object.fromEntries(counts),
      pinned: article.classList.contains('user-pinned') || undefined,
    })
    return [{ handle, article, post: post as Post }]
  })
}
