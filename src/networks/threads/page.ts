/** What a Threads page draws: the head of a profile, and posts with their row of buttons. */
import { hasDigit } from '../../core/count/characters.ts'
import { pattern } from '../../core/count/pattern.ts'
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { countIn, elementsIn, isBefore, leafCount, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined, repostsWithin } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { saysWhichCount } from '../shared/words.ts'
import { asHandle, postLink } from './address.ts'

const MOST_POSTS = 500
const MOST_LINKS = 50
/** How far up from the name the rest of the head may be. */
const HEAD_DEPTH = 8
const POST = '[data-pressable-container]'

/** The head of this account: the smallest part of the page that holds its name, its handle and its followers. */
export function readHeader(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const heading = select(page, 'h1', 10).find((element) => !element.closest(POST) && element.closest('[translate]'))
  let around = heading?.parentElement
  for (let depth = 0; heading && around && depth < HEAD_DEPTH; depth++, around = around.parentElement) {
    if (around.querySelector(POST)) return undefined
    const titled = titledIn(around)
    if (titled.length === 0) continue
    // Another account's card beside or within this head: which number is whose, only their order would tell
    const followers =
      titled.length === 1 && titled[0] && isBefore(heading, titled[0]) ? countIn(titled[0], language) : undefined
    if (!followers) return undefined
    if (!namesAccount(around, heading, handle)) return undefined
    const name = oneLine(textOf(heading))
    return defined({ followers, name: name && name.length <= 300 ? name : undefined, verified: isVerified(around) })
  }
  return undefined
}

/** The exact number of followers is the title of the rounded one; no other number of a head has one. */
function titledIn(around: Element): Element[] {
  return select(around, 'span[title]', 10).filter((element) => hasDigit(element.getAttribute('title') ?? ''))
}

/** The handle is the first text after the name. */
function namesAccount(around: Element, heading: Element, handle: string): boolean {
  for (const element of elementsIn(around, 200)) {
    const isAfter = isBefore(heading, element) && !heading.contains(element)
    if (isAfter && !element.firstElementChild && textOf(element))
      return asHandle(textOf(element).replace(/^@/, '')) === handle
  }
  return false
}

/** The badge has no other mark than its label, which is in the page's language, and its box. */
function isVerified(around: Element): true | undefined {
  const isThere = tagged(around, 'svg', 20).some(
    (svg) => svg.getAttribute('aria-label') === 'Verified' || svg.getAttribute('viewBox') === '-4 0 27 19',
  )
  return isThere || undefined
}

/** The account's posts, as far as they are drawn. */
export function drawnPosts(page: Document, handle: string, language: string | undefined): Post[] {
  return select(page, POST, MOST_POSTS).flatMap((container) => {
    const written = permalinkOf(container)
    if (!written || written.handle !== handle) return []
    const at = momentIn(written.link.querySelector('time')?.getAttribute('datetime'))
    return [defined({ id: written.post, at, ...countsIn(container, language) }) as Post]
  })
}

/** How far up from the title of a post's page its views may be. */
const TITLE_DEPTH = 3

/** Views of a post stand beside the title of its own page, which links to the post. */
export function viewsBesideTitle(
  page: Document,
  { handle, post }: { handle: string; post: string },
  language: string | undefined,
): Count | undefined {
  for (const heading of select(page, 'a h1', 10)) {
    const link = heading.closest('a')
    const target = postLink(link?.getAttribute('href'))
    if (!link || target?.handle !== handle || target.post !== post || link.closest(POST)) continue
    let item: Element = link
    for (let depth = 0; depth < TITLE_DEPTH && item.parentElement; depth++, item = item.parentElement) {
      const around = item.parentElement
      if (around.querySelector(`${POST},[role="button"]`) || tagged(around, 'a', 2).length > 1) break
      const texts = [...around.children].map((one) => (one === item ? '' : oneLine(textOf(one)))).filter(Boolean)
      const [text = '', ...others] = texts
      const views = saysWhichCount(text) === 'views' ? findCount(text, language) : undefined
      if (views && others.length === 0) return views
    }
  }
  return undefined
}

/** The date links to the post; a quoted post has a container of its own within. */
function permalinkOf(container: Element): { link: Element; handle: string; post: string } | undefined {
  for (const link of tagged(container, 'a', MOST_LINKS)) {
    const target = link.closest(POST) === container ? postLink(link.getAttribute('href')) : undefined
    if (target && link.querySelector('time')) return { link, ...target }
  }
  return undefined
}

/**
 * Like, comment, repost and share stand in a row, in this order in every language, each an icon and its number,
 * which is left out when it is zero or hidden. The number at the repost button is that of reposts and quotes.
 */
function countsIn(container: Element, language: string | undefined): Pick<Post, 'likes' | 'comments' | 'shares'> {
  const row = rowIn(container)
  if (!row) return {}
  const [likes, comments, spread] = row.map((button) => numberIn(button, language))
  // Which one is missing from a shorter row, only their order would tell
  if (row.length < 4) return {}
  return defined({ likes, comments, shares: spread && repostsWithin(spread) })
}

/** Three or four neighbours in a row, each with a button that is an icon with nothing or a number beside it. */
function rowIn(container: Element): Element[] | undefined {
  for (const button of select(container, '[role="button"]', 60).reverse()) {
    if (button.closest(POST) !== container) continue
    const row = rowAround(button, container)
    if (row) return row
  }
  return undefined
}

function rowAround(button: Element, container: Element): Element[] | undefined {
  let item: Element | null = button
  for (let depth = 0; depth < 4 && item && item !== container; depth++, item = item.parentElement) {
    const items: Element[] = item.parentElement ? [...item.parentElement.children].slice(0, 8) : []
    const buttons = items.map((sibling) => (sibling.matches('[role="button"]') ? sibling : onlyButton(sibling)))
    if (items.length >= 3 && items.length <= 5 && buttons.every((one) => one !== undefined && isIconWithNumber(one))) {
      return buttons as Element[]
    }
  }
  return undefined
}

function onlyButton(element: Element): Element | undefined {
  const buttons = select(element, '[role="button"]', 2)
  return buttons.length === 1 ? buttons[0] : undefined
}

const OTHER_DIGITS = pattern(String.raw`^[\p{Nd}.,٬٫\s]*\D{0,8}$`, 'u')

function isIconWithNumber(button: Element): boolean {
  if (tagged(button, 'svg', 2).length !== 1) return false
  const label = labelOf(button)
  return /^[\d.,\s]*\D{0,8}$/.test(label) || OTHER_DIGITS().test(label)
}

function labelOf(button: Element): string {
  const [svg] = tagged(button, 'svg', 1)
  const all = textOf(button)
  const icon = svg ? textOf(svg) : ''
  return all.startsWith(icon) ? all.slice(icon.length).trim() : all
}

function numberIn(button: Element, language: string | undefined): Count | undefined {
  for (const element of elementsIn(button, 30)) {
    if (element.closest('svg')) continue
    const count = leafCount(element, language)
    if (count) return count
  }
  return undefined
}
