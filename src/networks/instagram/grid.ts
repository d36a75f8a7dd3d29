/** The grid of a profile: its tiles, and what each shows of its post. */
import type { Count, Post } from '../../core/profile/reading.ts'
import { countLeaves, isBefore, select, tagged, textOf } from '../shared/dom.ts'
import { type Address, isOthersTab, postLink, profileLink } from './address.ts'
import { type Icon, iconOf } from './icons.ts'

/** A profile keeps its 200 newest posts; a page that draws more tiles shows older ones. Bounds what one look costs. */
const MOST_TILES = 250
/** Links looked at to find them. */
const MOST_LINKS = 5_000
/** How far up from a tile the card reaches that it may be in, and how many links such a card has at most. */
const CARD_DEPTH = 4
const MOST_IN_CARD = 12
const MOST_HEADINGS = 100
/** What a tile shows: a link without any of it is a date, a caption, a notice. */
const PICTURE = 'img,video,canvas,svg,[style*="background-image"]'

export type Tile = { element: Element; code: string; isReel: boolean }

/** What says whose tiles are that name nobody: the head of the account's page, and what the page was loaded with. */
type Owners = { header: { element: Element } | undefined; ownerOf(code: string): string | undefined }

/**
 * The tiles of this account's posts: those that name it; where none does, as until 2022, those of the grid below its head.
 */
export function tilesOf(page: Document, address: Address, handle: string, owners: Owners): Tile[] {
  const main = page.querySelector('main') ?? page.body
  if (!main) return []
  const [named, unnamed] = [new Map<string, Tile>(), new Map<string, Tile>()]
  for (const element of tagged(main, 'a', MOST_LINKS)) {
    if (named.size >= MOST_TILES || unnamed.size >= MOST_TILES) break
    const link = postLink(element.getAttribute('href'))
    const tiles = link?.handle === undefined ? unnamed : named
    if (!link || tiles.has(link.code) || (link.handle ?? handle) !== handle) continue
    if (!element.querySelector(PICTURE) || element.querySelector('time') || element.closest('[role="dialog"]')) continue
    tiles.set(link.code, { element, code: link.code, isReel: link.isReel })
  }
  if (named.size > 0 || !owners.header || address.code !== undefined || isOthersTab(address)) return [...named.values()]
  const { header, ownerOf } = owners
  const own = [...unnamed.values()].filter(({ code }) => (ownerOf(code) ?? handle) === handle)
  return gridOf(own, main, header.element, handle)
}

/** Followed by a heading, or in another article, are posts that somebody recommends. */
function gridOf(tiles: readonly Tile[], main: Element, header: Element, handle: string): Tile[] {
  const below = tiles.filter(({ element }) => isBefore(header, element) && !isInCard(element, header, handle))
  const [first] = below
  if (!first) return []
  const article = first.element.closest('article')
  const headings = select(main, 'h2,h3,h4,header', MOST_HEADINGS).filter(
    (heading) => isBefore(first.element, heading) && !below.some(({ element }) => element.contains(heading)),
  )
  const [end] = headings
  return below.filter(({ element }) => element.closest('article') === article && !(end && isBefore(end, element)))
}

/** A card of another account, with its name and some of its pictures. */
function isInCard(tile: Element, header: Element, handle: string): boolean {
  let around = tile.parentElement
  for (
    let depth = 0;
    around && depth < CARD_DEPTH && !around.contains(header);
    depth++, around = around.parentElement
  ) {
    const links = tagged(around, 'a', MOST_IN_CARD)
    if (links.length >= MOST_IN_CARD) return false
    const names = links.flatMap((link) => profileLink(link.getAttribute('href')) ?? [])
    if (names.some((name) => name !== handle)) return true
  }
  return false
}

/** The posts of some tiles, each with what is drawn of it. */
export function readTiles(tiles: readonly Tile[], language: string | undefined): Post[] {
  const overlays = tiles.map((tile) => overlayOf(tile, language))
  const icons = iconsOf(overlays)
  return tiles.map((tile, nth) => ({ ...readTile(tile, language), ...meaningOf(overlays[nth], icons) }))
}

function readTile(tile: Tile, language: string | undefined): Post {
  const icons = select(tile.element, 'svg', 10).map(iconOf)
  const kind = kindOf(tile, icons)
  const views = tile.isReel ? readViews(tile.element, language) : undefined
  return {
    id: tile.code,
    ...(kind && { kind }),
    ...(icons.includes('pinned') && { pinned: true }),
    ...(views && { views }),
  }
}

function kindOf({ isReel }: Tile, icons: (Icon | undefined)[]): Post['kind'] {
  if (icons.includes('carousel')) return 'carousel'
  return isReel || icons.includes('video') ? 'video' : undefined
}

/** A photo has no icon. That is less sure than an icon: another place may know better. */
export function photosAmong(tiles: readonly Tile[]): Post[] {
  return tiles
    .filter(({ isReel, element }) => !isReel && !hasIcon(element))
    .map(({ code }) => ({ id: code, kind: 'photo' }))
}

function hasIcon(tile: Element): boolean {
  return [...select(tile, 'svg', 10), ...select(tile, '[class*="Sprite"]', 10)].some((icon) => !icon.closest('li'))
}

/** What is drawn over a tile while the mouse is on it: a list of counts, each with an icon. */
type Overlay = { count: Count; icon: string }[]

/** What the icons of overlays look like, learned from those that show both counts. */
type OverlayIcons = { like: string; comment: string }

export function hasOverlay({ element }: Tile): boolean {
  return element.querySelector('li') !== null
}

function overlayOf({ element }: Tile, language: string | undefined): Overlay {
  return select(element, 'li', 4).flatMap((item) => {
    const leaves = countLeaves(item, language)
    const count = leaves.length === 1 ? leaves[0]?.count : undefined
    return count ? [{ count, icon: pictureIn(item) }] : []
  })
}

/** How an icon is drawn: as a picture of its own, or as the classes of an empty element. */
function pictureIn(item: Element): string {
  const drawing = item.querySelector('svg path')?.getAttribute('d')
  if (drawing) return drawing
  const empty = select(item, 'span,i,div', 10).find((part) => !part.firstElementChild && textOf(part) === '')
  return empty?.getAttribute('class') ?? ''
}

function iconsOf(overlays: readonly Overlay[]): OverlayIcons | undefined {
  for (const [like, comment, ...others] of overlays) {
    if (like && comment && others.length === 0 && like.icon !== comment.icon && !VIEWS.test(like.icon)) {
      return { like: like.icon, comment: comment.icon }
    }
  }
  return undefined
}

/** Until 2021 a video showed its views, beside a triangle, in place of its likes. */
const VIEWS = /PlayIcon|^M5\.888 22\.5/

type Overlaid = Pick<Post, 'likes' | 'comments' | 'views'>

/**
 * Likes come before comments. One count alone is told by its icon: comments alone mean that the author hides
 * the likes, likes alone that nobody may comment.
 */
function meaningOf(overlay: Overlay | undefined, icons: OverlayIcons | undefined): Overlaid {
  const [first, second, ...others] = overlay ?? []
  if (!first || others.length > 0) return {}
  if (second && VIEWS.test(first.icon)) return { views: first.count, comments: second.count }
  if (second) return { likes: first.count, comments: second.count }
  if (icons && first.icon === icons.comment) return { likes: 'hidden', comments: first.count }
  if (icons && first.icon === icons.like) return { likes: first.count }
  return {}
}

/** Views stand outside the list, alone with their icon. */
function readViews(element: Element, language: string | undefined): Count | undefined {
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
