/** Posts as Bluesky draws them: in a feed, or one of a thread. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { leafCount, select, tagged, textOf } from '../shared/dom.ts'
import { defined, repostsWithin } from '../shared/exact.ts'
import { numberIn } from '../shared/labels.ts'
import { type Address, pathOf, postLink } from './address.ts'

const MOST_ITEMS = 1_000
const MOST_LINKS = 60

const ZERO: Count = { value: 0, low: 0, high: 0 }

/**
 * The account's posts in a feed. An item is called after its post's author, so reposted posts are others'; the first
 * link to a post is its date. Screens that were left stay in the page, hidden.
 */
export function feedPosts(page: Document, handle: string, language: string | undefined): Post[] {
  return itemsBy(page, 'feedItem', handle).flatMap((item) => {
    const link = tagged(item, 'a', MOST_LINKS)
      .map((link) => postLink(link.getAttribute('href')))
      .find((target) => target !== undefined)
    if (!link || link.handle !== handle) return []
    return [defined({ id: link.post, ...rowCounts(item, language) }) as Post]
  })
}

function itemsBy(page: Document, kind: string, handle: string): Element[] {
  return select(page, `[data-testid^="${kind}-by-"]`, MOST_ITEMS).filter(
    (item) => item.getAttribute('data-testid')?.slice(`${kind}-by-`.length).toLowerCase() === handle,
  )
}

/**
 * The post a thread is about, which alone shows its counts in full and whose date is no link.
 */
export function threadPost(page: Document, { handle, post }: Address, language: string | undefined): Post | undefined {
  if (post === undefined) return undefined
  const items = itemsBy(page, 'postThreadItem', handle)
  const own = `/profile/${handle}/post/${post}/`
  const item = items.find((item) => links(item).some((path) => path.toLowerCase().startsWith(own)))
  if (!item) return undefined
  const { shares, quotes, ...counts } = rowCounts(item, language)
  const full = fullCounts(item, language)
  return defined({
    id: post,
    ...counts,
    ...zerosOf(item, full, shares),
    ...full,
    // The button's label is exact where the full count is rounded
    ...(counts.likes && { likes: counts.likes }),
  }) as Post
}

/**
 * Full counts that are zero are left out, and those of reposts and quotes where their sum is. One that is there and
 * cannot be read is none of them, nor is one without which the sum at the button would be another.
 */
function zerosOf(item: Element, { likes, shares, quotes }: Counts, sum: Count | undefined): Counts {
  if (likes === undefined && shares === undefined && quotes === undefined) return {}
  const isLeftOut = (name: string) => fullCount(item, name) === undefined
  const isCounted = countsAll(item)
  const isSum = (other: Count | undefined) => sum === undefined || isAll(other?.value ?? 0, sum)
  return {
    ...(isLeftOut('repostCount') && isSum(quotes) && { shares: ZERO }),
    ...(isCounted && isLeftOut('quoteCount') && isSum(shares) && { quotes: ZERO }),
    ...(isCounted && isLeftOut('bookmarkCount') && { saves: ZERO }),
  }
}

/**
 * Quotes have been counted since 2024 and bookmarks since 2025, when their button came: on a page without it those left out
 * are not zero.
 */
function countsAll(item: Element): boolean {
  return select(item, '[data-testid="postBookmarkBtn"]', 1).length > 0
}

/** Whether one of two counts may be their sum alone, which is rounded from a thousand on. */
function isAll(one: number, { value, high }: Count): boolean {
  return value < 1_000 ? one === value : one > 0.9 * value && one <= high
}

function fullCount(item: Element, name: string): Element | undefined {
  return select(item, `[data-testid="${name}-expanded"]`, 1)[0]
}

function links(item: Element): string[] {
  return tagged(item, 'a', MOST_LINKS).flatMap((link) => pathOf(link.getAttribute('href')) ?? [])
}

type Counts = Pick<Post, 'comments' | 'shares' | 'quotes' | 'likes' | 'saves'>

const FULL = { repostCount: 'shares', quoteCount: 'quotes', likeCount: 'likes', bookmarkCount: 'saves' } as const

function fullCounts(item: Element, language: string | undefined): Counts {
  const counts: Counts = {}
  for (const [name, fact] of Object.entries(FULL)) {
    const element = fullCount(item, name)
    const count = element && findCount(textOf(element), language)
    if (count) counts[fact] = count
  }
  return counts
}

/**
 * The row of buttons: replies and likes are exact in their labels; the number at the repost button is that of
 * reposts and quotes together, and left out when there are none.
 */
function rowCounts(item: Element, language: string | undefined): Counts {
  const [like] = select(item, '[data-testid="likeBtn"]', 1)
  const [reply] = select(item, '[data-testid="replyBtn"]', 1)
  const [spread] = select(item, '[data-testid="repostCount"]', 1)
  if (!like || !reply) return {}
  const sum = spread && leafCount(spread, language)
  return defined({
    comments: numberIn(reply.getAttribute('aria-label'), language) ?? textCount(reply, language),
    likes: numberIn(like.getAttribute('aria-label'), language) ?? textCount(like, language),
    ...(sum && { shares: repostsWithin(sum) }),
    ...(!spread && { shares: ZERO }),
    ...(!spread && countsAll(item) && { quotes: ZERO }),
  }) as Counts
}

function textCount(button: Element, language: string | undefined): Count | undefined {
  return findCount(textOf(button), language)
}
