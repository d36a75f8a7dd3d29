/** What a TikTok page draws: the head of a profile, its grid, a post. TikTok names the parts itself (`data-e2e`). */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, postLink } from './address.ts'

const MOST_TILES = 1_000
const MOST_ITEMS = 50
/** The disc of the tick; no other icon beside a name has its colour. */
const TICK = '[fill="#20D5EC" i]'

function named(root: ParentNode, name: string): Element | null {
  return root.querySelector(`[data-e2e="${name}"]`)
}

/** "1.2M": TikTok writes the English letters in every language, also where they mean something else (tr: B = thousand). */
const ENGLISH = /^\d{1,3}(?:\.\d)?[KMB]$/

function countOf(element: Element | null, language: string | undefined): Count | undefined {
  const text = element ? textOf(element) : ''
  return parseCount(text, ENGLISH.test(text) ? 'en' : language)
}

/** The profile with this handle; undefined where the page draws none, or another's, or one that failed to load. */
export function drawnProfile(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const main = named(page, 'user-page')
  if (!main) return undefined
  // The handle was the title until 2023, the name since; in between pages had both orders
  const [title, subtitle] = ['user-title', 'user-subtitle'].map((name) => {
    const element = named(main, name)
    return element ? oneLine(textOf(element)) : ''
  })
  const isTitle = asHandle(title) === handle
  if (!isTitle && asHandle(subtitle) !== handle) return undefined
  const name = isTitle ? subtitle : title
  const followers = countOf(named(main, 'followers-count'), language)
  const following = countOf(named(main, 'following-count'), language)
  const totalLikes = countOf(named(main, 'likes-count'), language)
  const heading = named(main, 'user-title')?.parentElement?.parentElement
  const isVerified = heading?.querySelector(TICK) !== null && heading !== undefined
  const recent = readGrid(main, handle, language)
  return {
    ...(name && { name: name.slice(0, 300) }),
    ...(isVerified && { verified: true }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(totalLikes && { totalLikes }),
    ...(recent.length > 0 && { recent }),
  }
}

/** The account's own tiles: those under its reposts and likes link to others. */
function readGrid(main: Element, handle: string, language: string | undefined): Post[] {
  const posts = new Map<string, Post>()
  for (const tile of select(main, '[data-e2e="user-post-item"]', MOST_TILES)) {
    const link = postLink(tile.querySelector('a[href]')?.getAttribute('href') ?? null)
    if (link?.handle !== handle || posts.has(link.post)) continue
    const views = countOf(named(tile, 'video-views'), language)
    const isPinned = named(tile, 'video-card-badge') !== null
    posts.set(link.post, {
      id: link.post,
      kind: link.isPhoto ? 'carousel' : 'video',
      ...(views && { views }),
      ...(isPinned && { pinned: true }),
    })
  }
  return [...posts.values()]
}

/**
 * The post with this number. A post's page is a feed whose next items are other people's: the player says in its id
 * which post an item is, and the first link to a profile whose.
 *
 * @param known the post as the page's data have it, as this account's: where no player is drawn yet, the item with its
 * author and likes; where no author is drawn, whose it is
 */
export function drawnPost(
  page: Document,
  post: string,
  handle: string,
  isPhoto: boolean,
  language: string | undefined,
  known?: Post,
): Post | undefined {
  const item = itemOf(page, post) ?? itemLike(page, known, handle, language)
  const author = item?.querySelector('a[href*="/@"]')?.getAttribute('href')
  // An address may name anybody: the page is the post's by its number alone
  if (!item || (author ? handleIn(author) !== handle : known === undefined)) return undefined
  const count = (...names: string[]) =>
    names.map((name) => countOf(named(item, name), language)).find((one) => one !== undefined)
  const likes = count('browse-like-count', 'like-count')
  const comments = count('browse-comment-count', 'comment-count')
  const shares = count('share-count')
  // "undefined" is TikTok's own name for the number of those who saved it
  const saves = count('undefined-count', 'favorite-count', 'collect-count')
  const isPaid = named(item, 'sponsored-tag') !== null
  if (!likes && !comments && !shares) return undefined
  return {
    id: post,
    kind: isPhoto ? 'carousel' : 'video',
    ...(likes && { likes }),
    ...(comments && { comments }),
    ...(shares && { shares }),
    ...(saves && { saves }),
    ...(isPaid && { paid: true }),
  }
}

function itemOf(page: Document, post: string): Element | undefined {
  const players = select(page, '[id^="xgwrapper-"]', MOST_ITEMS)
  const player = players.find(({ id }) => id.endsWith(`-${post}`))
  const linked = select(
    page,
    '[data-e2e="recommend-list-item-container"] a[href*="/video/"], [data-e2e="recommend-list-item-container"] a[href*="/photo/"]',
    MOST_ITEMS,
  )
  const own = player ?? linked.find((link) => postLink(link.getAttribute('href'))?.post === post)
  const item = own?.closest(
    '[data-e2e="recommend-list-item-container"], [data-e2e="browse-video-modal"], [role="dialog"]',
  )
  if (item) return item
  // A post alone on its page
  const isAlone = own && players.length === 1 && select(page, '[data-e2e="browse-like-count"]', 2).length === 1
  return isAlone ? page.body : undefined
}

/** Whether a shown count may be the one that is known: the author's next video may have about as many likes, not as many of everything. */
function isSame(shown: Count | undefined, known: Count): boolean {
  return shown !== undefined && shown.low <= known.high && known.low <= shown.high
}

function itemLike(
  page: Document,
  known: Post | undefined,
  handle: string,
  language: string | undefined,
): Element | undefined {
  const likes = known?.likes
  if (!known || !likes || likes === 'hidden' || likes.value === 0) return undefined
  const items = select(page, '[data-e2e="recommend-list-item-container"]', MOST_ITEMS).filter((item) => {
    const author = item.querySelector('a[href*="/@"]')?.getAttribute('href')
    const isDrawn = item.querySelector('[id^="xgwrapper-"]') !== null
    const shown = (name: string) => countOf(named(item, name), language)
    return (
      !isDrawn &&
      author &&
      handleIn(author) === handle &&
      isSame(shown('like-count'), likes) &&
      (known.comments === undefined || isSame(shown('comment-count'), known.comments)) &&
      (known.shares === undefined || isSame(shown('share-count'), known.shares))
    )
  })
  return items.length === 1 ? items[0] : undefined
}

function handleIn(href: string): string | undefined {
  return asHandle(/\/@([\w.-]+)/.exec(href.slice(0, 500))?.[1])
}
