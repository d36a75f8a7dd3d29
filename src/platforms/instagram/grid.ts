/** The grid of a profile: its tiles, and what each shows of its post. */
import type { Post } from '../../core/reading.ts'
import { countLeaves, select } from '../shared/dom.ts'
import { type Address, isOthersTab, postLink } from './address.ts'
import { type Icon, iconOf } from './icons.ts'

const MOST_TILES = 1_000
/** Links looked at to find them. */
const MOST_LINKS = 5_000
const LINKS = 'a[href*="/p/"],a[href*="/reel/"],a[href*="/tv/"]'
/** What a tile shows: a link without any of it is a date, a caption, a notice. */
const PICTURE = 'img,video,canvas,svg,[style*="background-image"]'

export type Tile = { element: Element; code: string; isReel: boolean }

/**
 * The tiles of this account's posts.
 *
 * @param isOwnPage whether the page is proven to be the account's: then links that do not name it are its own too
 */
export function tilesOf(page: Document, address: Address, handle: string, isOwnPage: boolean): Tile[] {
  const main = page.querySelector('main') ?? page.body
  if (!main) return []
  const acceptsUnnamed = isOwnPage && address.code === undefined && !isOthersTab(address)
  const tiles = new Map<string, Tile>()
  for (const element of select(main, LINKS, MOST_LINKS)) {
    if (tiles.size >= MOST_TILES) break
    const link = postLink(element.getAttribute('href'))
    if (!link || tiles.has(link.code)) continue
    if (link.handle === undefined ? !acceptsUnnamed : link.handle !== handle) continue
    if (!element.querySelector(PICTURE) || element.querySelector('time') || element.closest('[role="dialog"]')) continue
    tiles.set(link.code, { element, code: link.code, isReel: link.isReel })
  }
  return [...tiles.values()]
}

export function readTile(tile: Tile, language: string | undefined): Post {
  const icons = select(tile.element, 'svg', 10).map(iconOf)
  const kind = kindOf(tile, icons)
  return {
    id: tile.code,
    ...(kind && { kind }),
    ...(icons.includes('pinned') && { pinned: true }),
    ...readOverlay(tile, language),
  }
}

/** A photo has no icon; one that is pinned may hide it, and an unknown icon may mean anything. */
function kindOf({ isReel, element }: Tile, icons: (Icon | undefined)[]): Post['kind'] {
  if (icons.includes('carousel')) return 'carousel'
  if (isReel || icons.includes('video')) return 'video'
  const isLegacyIcon = element.querySelector('[class*="coreSprite"],[class*="Sprite"][aria-label]') !== null
  return icons.length > 0 || isLegacyIcon ? undefined : 'photo'
}

export type Overlay = Pick<Post, 'likes' | 'comments' | 'views'>

/** The counts drawn over a tile: likes and comments in a list while the mouse is over it, views beside an icon. */
export function readOverlay({ element, isReel }: Tile, language: string | undefined): Overlay {
  const items = select(element, 'li', 4)
  const [likes, comments] = items.length === 2 ? items.map((item) => onlyCount(item, language)) : []
  const views = isReel ? readViews(element, language) : undefined
  return { ...(likes && { likes }), ...(comments && { comments }), ...(views && { views }) }
}

function onlyCount(element: Element, language: string | undefined) {
  const leaves = countLeaves(element, language)
  return leaves.length === 1 ? leaves[0]?.count : undefined
}

/** Views stand outside the list, alone with their icon. */
function readViews(element: Element, language: string | undefined): Post['views'] {
  const leaves = countLeaves(element, language).filter((leaf) => !leaf.element.closest('li'))
  const [leaf] = leaves
  if (leaves.length !== 1 || !leaf) return undefined
  for (let group = leaf.element.parentElement; group && group !== element.parentElement; group = group.parentElement) {
    const icons = select(group, 'svg', 2)
    if (icons.length === 0) continue
    const isOther = icons.length > 1 || ['like', 'comment', 'share'].includes(iconOf(icons[0] as Element) ?? '')
    return isOther ? undefined : leaf.count
  }
  return undefined
}
