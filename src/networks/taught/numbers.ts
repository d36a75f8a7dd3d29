/** The numbers on a page and the words beside them. */
import { hasDigit } from '../../core/count/characters.ts'
import { findCount } from '../../core/count.ts'
import { countIn, elementsIn, oneLine } from '../shared/dom.ts'

const MOST_ELEMENTS = 20_000
const LETTER = /\p{L}/u
/** How far around a number its label may stand, in elements outward, and its characters. */
const FARTHEST = 3
const LONGEST_LABEL = 60
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'NOSCRIPT', 'TEMPLATE', 'OPTION'])

/** The elements that have a number in a text of their own and are read as one count, in the page's order. */
export function numbersIn(root: Element, language: string | undefined): Element[] {
  const found: Element[] = []
  for (const element of elementsIn(root, MOST_ELEMENTS)) {
    if (!SKIPPED.has(element.tagName) && hasOwnDigit(element) && countIn(element, language)) found.push(element)
  }
  return found
}

function hasOwnDigit(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && hasDigit(node.nodeValue ?? '')) return true
  }
  return false
}

/**
 * The words beside a number, in lower case: what an element says besides it, else the elements around it as long as
 * they hold no other number. Undefined where there are none.
 */
export function labelOf(element: Element, language: string | undefined): string | undefined {
  let around: Element | null = element
  for (let step = 0; around && step <= FARTHEST; step += 1) {
    const text = spacedText(around)
    if (text.length > LONGEST_LABEL + 20) return undefined
    const count = findCount(text, language)
    if (!count) return undefined
    const label = withoutNumber(text, count.shown ?? '')
    if (LETTER.test(label)) return label.length <= LONGEST_LABEL ? label : undefined
    const said = withoutDigits(around.getAttribute('aria-label'))
    if (said) return said
    around = around.parentElement
  }
  return undefined
}

/** The text of an element with a space between its parts, where `textContent` would glue "Followers" and "48K" together. */
function spacedText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let text = ''
  while (text.length < 4 * LONGEST_LABEL && walker.nextNode()) text += ` ${walker.currentNode.nodeValue ?? ''}`
  return oneLine(text.slice(0, 4 * LONGEST_LABEL))
}

function withoutNumber(text: string, shown: string): string {
  const at = text.indexOf(shown)
  const rest = at < 0 ? text.replace(/[\p{Nd}.,\s]+/gu, ' ') : `${text.slice(0, at)} ${text.slice(at + shown.length)}`
  return oneLine(rest.replace(/[^\p{L}\p{M}\s’'-]/gu, ' ')).toLowerCase()
}

function withoutDigits(text: string | null): string | undefined {
  if (!text || text.length > LONGEST_LABEL + 20) return undefined
  const label = withoutNumber(text, '')
  return LETTER.test(label) ? label : undefined
}
