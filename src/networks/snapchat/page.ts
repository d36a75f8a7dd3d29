/** What a Snapchat page draws of a public profile. Its words are in forty languages, so nothing is told by them. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, spotlightIn } from './address.ts'

const MOST_TILES = 500

/** `isOwn`: it stands where a profile shows its own videos. */
type Tile = { isOwn: boolean; post: Post }

/** The account's head and the tiles beside it. */
export type DrawnProfile = { head: PartialReading; tiles: Tile[] }

export function drawnProfile(page: Document, handle: string, language: string | undefined): DrawnProfile | undefined {
  const head = page.querySelector('[data-testid="headerWrapper"]')
  if (!head || !isOf(head, handle)) return undefined
  const title = head.querySelector('[data-testid="publicProfileDisplayName"]')
  const name = title ? oneLine(textOf(title)).slice(0, 300) : ''
  const followers = subscribersIn(head, language)
  return { head: { ...(name && { name }), ...(followers && { followers }) }, tiles: readTiles(page, language) }
}

/** The name stands by itself between the display name and the counts. */
function isOf(head: Element, handle: string): boolean {
  const parts = select(head, 'span,div,h1,h2,h3,h4,h5,h6,p', 60).flatMap((part) => textOf(part).split('•'))
  return parts.some((part) => asHandle(part) === handle)
}

/** A year is no count: the same name marks when the profile was last updated. */
const YEAR = /(?:19|20)\d\d/

function subscribersIn(head: Element, language: string | undefined): Count | undefined {
  const texts = select(head, '[data-testid="subscribersCountText"]', 3).map((part) => oneLine(textOf(part)))
  const counts = texts.flatMap((text) => (YEAR.test(text) ? [] : (findCount(text, language) ?? [])))
  return counts.length === 1 ? counts[0] : undefined
}

/**
 * Views, then shares, each beside its icon. A tile does not say whose video it shows: those of the profile's own part are
 * the account's, and any other only where the page's data say so.
 */
function readTiles(page: Document, language: string | undefined): Tile[] {
  const parts = select(page, '[data-testid="spotlight-section-wrapper"]', 2)
  return select(page, '[data-testid="spotlight-tile"]', MOST_TILES).flatMap((tile) => {
    const id = spotlightIn(tile.querySelector('a[href]')?.getAttribute('href'))
    if (!id) return []
    const counts = select(tile, 'svg', 4).map((icon) => {
      const text = icon.parentElement?.nextElementSibling
      return text ? findCount(textOf(text), language) : undefined
    })
    // Beside one icon alone nothing tells whether it is that of views or of shares
    const [views, shares] = counts.length === 2 ? counts : []
    const isOwn = parts.length === 1 && parts[0]?.contains(tile) === true
    return [{ isOwn, post: { id, kind: 'video', ...(views && { views }), ...(shares && { shares }) } }]
  })
}
