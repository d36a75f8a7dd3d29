/** A post as its own page, or the dialog over a grid, draws it. */
import type { Comment, Count, Post } from '../../core/profile/reading.ts'
import { countIn, countLeaves, elementsIn, leafCount, select, tagged, textOf } from '../shared/dom.ts'
import { asHandle, LONGEST_CAPTION, pathOf, postLink, profileLink } from './address.ts'
import { readComments } from './comments.ts'
import { type Icon, iconOf } from './icons.ts'
import { isDrawnAsPaid } from './paid.ts'

/** How far up from the date the caption may stand. */
const CAPTION_DEPTH = 5

/** Links looked at to find the one with the date. */
const MOST_LINKS = 5_000
const MOST_ICONS = 500
/** How far up from the icon of the comments the row with the heart may be. */
const ROW_DEPTH = 6

/** What is drawn of a post. `handle`: its author's. */
export type DrawnPost = { handle: string | undefined; post: Post; comments: Comment[] }

/**
 * The post with this code as the page draws it. The date's link must lead to the post: a dialog may still
 * show the one before.
 */
export function readPost(page: Document, code: string, language: string | undefined): DrawnPost | undefined {
  const links = tagged(page, 'a', MOST_LINKS)
  const permalink = links.find(
    (link) => postLink(link.getAttribute('href'))?.code === code && link.querySelector('time'),
  )
  const scope = permalink && scopeOf(permalink, page)
  if (!scope) return undefined

  const link = postLink(permalink.getAttribute('href'))
  const handle = link?.handle ?? authorIn(scope)
  const at = momentIn(permalink)
  const counts = readActions(scope, language)
  const likes = readLikers(scope, code, language) ?? counts.like
  const comments = counts.comment ?? readCommentCount(scope, code, language)
  const captionLength = captionLengthIn(scope, handle)
  return {
    handle,
    comments: readComments(scope, code, handle),
    post: {
      id: code,
      ...(at && { at }),
      ...(link?.isReel && { kind: 'video' }),
      ...(likes && { likes }),
      ...(comments && { comments }),
      ...(captionLength !== undefined && { captionLength }),
      ...(isDrawnAsPaid(scope, code) && { paid: true }),
    },
  }
}

function scopeOf(permalink: Element, page: Document): Element | null {
  const around = permalink.closest('article') ?? permalink.closest('[role="dialog"]') ?? permalink.closest('main')
  return around ?? page.querySelector('main')
}

function momentIn(permalink: Element): string | undefined {
  const moment = Date.parse(permalink.querySelector('time')?.getAttribute('datetime') ?? '')
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}

/**
 * The first link to a profile that is drawn as its handle; where there is no head, not one in a list of comments. Words
 * before it on its line speak of somebody else: a partner who paid, who is named by a place, who liked it.
 */
function authorIn(scope: Element): string | undefined {
  const header = scope.querySelector('header')
  const head = header ?? scope
  const first = select(head, 'a[href]', 100)
    .map((link) => ({ link, handle: profileLink(link.getAttribute('href')) }))
    .find(
      ({ link, handle }) =>
        handle &&
        asHandle(textOf(link)) === handle &&
        (header !== null || !link.closest('li')) &&
        !link.closest('[role="dialog"] [role="dialog"]'),
    )
  return first && !hasWordsBefore(first.link, head) ? first.handle : undefined
}

/** How far up from a name the rest of its line may be. */
const LINE_DEPTH = 4

function hasWordsBefore(link: Element, head: Element): boolean {
  let part: Element = link
  for (let depth = 0; depth < LINE_DEPTH && part !== head; depth++) {
    for (let before = part.previousSibling, left = 10; before && left > 0; before = before.previousSibling, left--) {
      if ((before.textContent ?? '').slice(0, 200).trim() !== '') return true
    }
    if (!part.parentElement) return false
    part = part.parentElement
  }
  return false
}

/** The row of buttons under a post: each count stands after its icon. */
function readActions(scope: Element, language: string | undefined): Partial<Record<Icon, Count>> {
  const counts: Partial<Record<Icon, Count>> = {}
  const bubble = tagged(scope, 'svg', MOST_ICONS).find((svg) => iconOf(svg) === 'comment')
  const row = bubble && (bubble.closest('section') ?? rowAround(bubble))
  let icon: Icon | undefined
  for (const element of row ? elementsIn(row) : []) {
    if (element.nodeName.toLowerCase() === 'svg') icon = iconOf(element)
    if (!icon || counts[icon] || element.closest('svg')) continue
    const count = leafCount(element, language)
    if (count) counts[icon] = count
  }
  return counts
}

function rowAround(bubble: Element): Element | undefined {
  let element = bubble.parentElement
  for (let depth = 0; depth < ROW_DEPTH && element; depth++) {
    if (select(element, 'svg', 10).some((svg) => iconOf(svg) === 'like')) return element
    element = element.parentElement
  }
  return undefined
}

/**
 * "1,234 likes", or "Liked by someone and 1,233 others", as the way to the people who like it. Without a number
 * ("Liked by someone and others") the author hides the count.
 */
function readLikers(scope: Element, code: string, language: string | undefined): Post['likes'] {
  const link = linkTo(scope, `/${code}/liked_by`)
  const way = link ?? select(scope, 'section button', 20).find((button) => isOneCount(button, language))
  if (!way) return undefined
  const count = countIn(way, language)
  const isAfterName = isBesideName(way, scope)
  if (!count) return isAfterName ? 'hidden' : undefined
  return isAfterName ? plusOne(count) : count
}

/** Whether the line names somebody: the number is then that of the others. */
function isBesideName(way: Element, scope: Element): boolean {
  let line = way.parentElement
  for (let depth = 0; depth < LINE_DEPTH && line && line !== scope && scope.contains(line); depth++) {
    if (line.querySelector('time,svg,h1,ul')) return false
    if (tagged(line, 'a', 5).some((other) => other !== way && profileLink(other.getAttribute('href')))) return true
    line = line.parentElement
  }
  return false
}

/** Until 2021 the way to the likers was a button, beside others that have an icon. */
function isOneCount(button: Element, language: string | undefined): boolean {
  return button.querySelector('svg,img') === null && countLeaves(button, language).length === 1
}

/** "View all 48 comments", on narrow pages. */
function readCommentCount(scope: Element, code: string, language: string | undefined): Count | undefined {
  const link = linkTo(scope, `/${code}/comments`)
  return link && countIn(link, language)
}

function linkTo(scope: Element, path: string): Element | undefined {
  return tagged(scope, 'a', MOST_LINKS).find((link) => pathOf(link.getAttribute('href'))?.includes(path))
}

function plusOne({ value, low, high }: Count): Count {
  return { value: value + 1, low: low + 1, high: high + 1 }
}

/** The whole caption, each line break counting as a character; undefined while part of it is folded away. */
function captionLengthIn(scope: Element, handle: string | undefined): number | undefined {
  const caption = scope.querySelector('h1') ?? captionBeside(scope, handle)
  if (!caption || caption.querySelector('[role="button"],button')) return undefined
  const text = (caption.textContent ?? '').trim()
  if (text.length > LONGEST_CAPTION) return undefined
  return [...text].length + caption.querySelectorAll('br').length
}

/** Where there is no heading, the caption stands after the author's name and the date, as the first of the comments. */
function captionBeside(scope: Element, handle: string | undefined): Element | undefined {
  const date = select(scope, 'time', 3).find((time) => !time.closest('a'))
  let element: Element | null | undefined = date
  for (let depth = 0; depth < CAPTION_DEPTH && element; depth++) {
    const next: Element | null = element.nextElementSibling
    if (next) {
      const isByAuthor = select(element, 'a[href]', 5).some((link) => profileLink(link.getAttribute('href')) === handle)
      return isByAuthor ? next : undefined
    }
    element = element.parentElement
  }
  return undefined
}
