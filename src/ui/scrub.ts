/**
 * A copy of a page for a report: its structure and its numbers, and nothing that says whose it is. Words become letters
 * of the same length; addresses, pictures, scripts and styles are taken out.
 */

const REMOVED =
  'script, style, link, base, meta, noscript, template, iframe, frame, object, embed, video, audio, source, track, picture > source, canvas, map'
/** Attributes that say what an element is. Their values are names that the site's makers gave. */
const STRUCTURAL = new Set(['class', 'id', 'role', 'dir', 'lang', 'type', 'hidden', 'itemprop', 'itemscope', 'rel'])
/** Where sites name an element for their own tests. */
const NAMING = /^data-(?:.*-)?(?:test|testid|test-id|e2e|qa|cy|target|component)$/
/** Attributes that people read, or that hold numbers. */
const READ = new Set(['title', 'alt', 'aria-label', 'aria-labelledby', 'placeholder', 'datetime', 'value', 'label'])
const WORD = /[\p{L}\p{M}]+/gu
/** Letters and digits together, with the marks that handles have: a number with its scale, or a name. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+(?:[.,:'’][\p{L}\p{M}\p{N}_]+)*/gu
/** A number, grouped or not, with at most one letter for its scale: 48,210 and 12.3K and 4.8万. */
const NUMBER = /^\p{N}+(?:[.,:'’]\p{N}+)*\p{L}?$/u

/** @param html a whole page @param address whose words are hidden too @returns a whole page */
export function scrub(html: string, address: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(REMOVED)) element.remove()
  for (const comment of commentsIn(page)) comment.remove()
  const words = wordsIn(page, address)
  for (const element of page.querySelectorAll('*')) scrubAttributes(element, words)
  for (const text of textsIn(page)) text.data = withoutWords(text.data)
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}

/** Same length, no word: letters become x, and the digits of a name 0; numbers stay. */
export function withoutWords(text: string): string {
  return text.replace(TOKEN, (token) => (NUMBER.test(token) ? token : blank(token.replace(/\p{N}/gu, '0'))))
}

function blank(text: string): string {
  return text.replace(/[\p{L}\p{M}]/gu, (letter) => (letter === letter.toLowerCase() ? 'x' : 'X').repeat(letter.length))
}

function scrubAttributes(element: Element, words: ReadonlySet<string>): void {
  for (const { name, value } of [...element.attributes]) {
    if (STRUCTURAL.has(name) || NAMING.test(name)) element.setAttribute(name, withoutThese(value, words))
    else if (
      READ.has(name) ||
      (name.startsWith('data-') && !holdsOne(name, words)) ||
      /^aria-(?:expanded|hidden|selected|pressed|checked|level)$/.test(name)
    )
      element.setAttribute(name, withoutWords(value))
    else if (name === 'href') element.setAttribute(name, shapeOf(value))
    else element.removeAttribute(name)
  }
}

function holdsOne(name: string, words: ReadonlySet<string>): boolean {
  return (name.match(WORD) ?? []).some((word) => words.has(word.toLowerCase()))
}

/** A name of the site's makers stays, unless it holds a word that people read on the page, or a number of their own. */
function withoutThese(value: string, words: ReadonlySet<string>): string {
  const named = value.replace(WORD, (word) => (words.has(word.toLowerCase()) ? blank(word) : word))
  return value.length > 2_000 ? '' : named.replace(/\p{N}{4,}/gu, (digits) => '0'.repeat(digits.length))
}

/** The shape of an address: how many parts, how long; neither its host nor its query. */
function shapeOf(href: string): string {
  const path = href.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i, '').replace(/[?#].*$/s, '')
  return blank(path.slice(0, 500)).replace(/[^/.x]/giu, '0')
}

/** Every word that people can read on a page, in lower case; short ones are no secret, and too common in names. */
function wordsIn(page: Document, address: string): Set<string> {
  const read = [...textsIn(page)].map(({ data }) => data)
  const said = [...page.querySelectorAll('*')].flatMap((element) =>
    [...READ, 'href'].map((name) => element.getAttribute(name) ?? ''),
  )
  const words = [...read, ...said, address].flatMap((text) => text.match(WORD) ?? [])
  return new Set(words.filter((word) => word.length > 2).map((word) => word.toLowerCase()))
}

function textsIn(page: Document): Text[] {
  return nodesIn(page, NodeFilter.SHOW_TEXT) as Text[]
}

function commentsIn(page: Document): Comment[] {
  return nodesIn(page, NodeFilter.SHOW_COMMENT) as Comment[]
}

function nodesIn(page: Document, what: number): Node[] {
  const walker = page.createTreeWalker(page, what)
  const nodes: Node[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  return nodes
}
