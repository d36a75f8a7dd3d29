/**
 * Looking at a page that may be hostile: every walk is bounded, nothing recurses,
 * nothing asks for layout, nothing is written.
 */
import { hasDigit, mayHaveOtherDigits } from '../../core/count/characters.ts'
import { pattern } from '../../core/count/pattern.ts'
import { findCount, parseCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'

/** Longer text is not a count, a name or a handle. */
const LONGEST_TEXT = 1_000
/** Elements looked at in one part of a page: a header, a row of buttons. */
const MOST_ELEMENTS = 2_000
/** Elements around one count, its label and its icon. */
const MOST_AROUND = 40

/** The language a page says it is in, BCP-47. */
export function languageOf(page: Document): string | undefined {
  return page.documentElement?.getAttribute('lang')?.trim() || undefined
}

/** The text of an element without the spaces around it; empty when it is too long to be a label. */
export function textOf(element: Element): string {
  const text = element.textContent ?? ''
  if (text.length > LONGEST_TEXT) return ''
  const label = element.firstElementChild && hasTwoDigits(text) ? parted(element) : text
  // Bars make it longer
  return label.length > LONGEST_TEXT ? '' : label.trim()
}

const TWO_DIGITS = pattern(String.raw`\p{Nd}{2}`, 'u')

function hasTwoDigits(text: string): boolean {
  return /\d\d/.test(text) || (mayHaveOtherDigits(text) && TWO_DIGITS().test(text))
}

/**
 * The same with a bar between digits of neighbouring elements. A count that changes is drawn twice for a moment, the old
 * one and the new: glued together they would be a number that nobody has.
 */
function parted(element: Element): string {
  // `NodeFilter.SHOW_TEXT`: there is no `NodeFilter` outside of a page
  const TEXT = 4
  const walker = element.ownerDocument.createTreeWalker(element, TEXT)
  let text = ''
  let last: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.nodeValue ?? ''
    if (part === '') continue
    const isGlued = node.parentNode !== last && hasDigit(text.slice(-1)) && hasDigit(part.charAt(0))
    text += isGlued ? `|${part}` : part
    last = node.parentNode
  }
  return text
}

/** The elements under `root`, in the page's order, `MOST_ELEMENTS` at most. */
export function* elementsIn(root: Element, most = MOST_ELEMENTS): Generator<Element> {
  let left = most
  let depth = 0
  let element: Element | null = root.firstElementChild
  while (element && left-- > 0) {
    yield element
    const child: Element | null = element.firstElementChild
    if (child) depth += 1
    // A form gives its field of that name for its parent: nobody climbs higher than they came down.
    for (; !child && element && !element.nextElementSibling; depth -= 1)
      element = depth > 0 ? element.parentElement : null
    element = child ?? element?.nextElementSibling ?? null
  }
}

/**
 * The elements a selector finds, `most` at most. For parts of a page: on a whole page it looks at everything
 * before it gives the first.
 */
export function select(root: ParentNode, selector: string, most: number): Element[] {
  return upTo(root.querySelectorAll(selector), most)
}

/** The elements with this tag in the page's order; it stops looking after `most`. */
export function tagged(root: Document | Element, tag: string, most: number): Element[] {
  return upTo(root.getElementsByTagName(tag), most)
}

function upTo(found: ArrayLike<Element>, most: number): Element[] {
  const elements: Element[] = []
  for (let index = 0; index < most; index++) {
    const element = found[index]
    if (!element) break
    elements.push(element)
  }
  return elements
}

/** The count that an element's own text is, where it has no element inside. */
export function leafCount(element: Element, language: string | undefined): Count | undefined {
  if (element.firstElementChild) return undefined
  const text = textOf(element)
  return hasDigit(text) ? parseCount(text, language) : undefined
}

/**
 * The one count a small part of a page shows: its `title` (exact where the text is rounded),
 * else the innermost element that is nothing but a number, else the number in its phrase.
 */
export function countIn(element: Element, language: string | undefined): Count | undefined {
  const titled = element.hasAttribute('title') ? element : element.querySelector('[title]')
  const title = titled && parseCount(titled.getAttribute('title') ?? '', language)
  if (title) return title
  const leaves = countLeaves(element, language)
  if (leaves.length > 1) return undefined
  return leaves[0]?.count ?? findCount(textOf(element), language)
}

type CountLeaf = { element: Element; count: Count }

/** The innermost elements that are nothing but a number; none where the part of the page is not a small one. */
export function countLeaves(root: Element, language: string | undefined): CountLeaf[] {
  if (!hasDigit(root.textContent ?? '')) return []
  const elements = [root, ...elementsIn(root, MOST_AROUND)]
  if (elements.length > MOST_AROUND) return []
  return elements.flatMap((element) => {
    const count = leafCount(element, language)
    return count ? [{ element, count }] : []
  })
}

/** Whether an element begins before another does; one that holds the other does. */
export function isBefore(one: Element, other: Element): boolean {
  // `Node.DOCUMENT_POSITION_FOLLOWING`: there is no `Node` outside of a page
  const FOLLOWING = 4
  return (one.compareDocumentPosition(other) & FOLLOWING) !== 0
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
