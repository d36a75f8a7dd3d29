/**
 * What a page's scripts carry, for networks whose data is one large object: parsed once per script, within a bound,
 * never run. (`embedded.ts` is for data that lies in many scripts and must be looked for.)
 */
import { tagged } from './dom.ts'
import type { Json } from './embedded.ts'

/** Characters of one script. A YouTube page for somebody signed in carries about 1.5 million, which take 10 ms. */
const LONGEST_SCRIPT = 3_000_000
/** Characters parsed in one look at a page; the rest waits for the next look. */
const MOST_PARSED = 3_500_000
const MOST_SCRIPTS = 3_000

/**
 * A reader that remembers what it gathered from a script for as long as the page keeps it.
 *
 * @param isOfInterest cheap: looks at the element and at its text's beginning
 * @param gather may throw: then the script gives nothing
 */
export function scriptReader<Gathered>(
  isOfInterest: (script: Element, text: string) => boolean,
  gather: (text: string, script: Element) => Gathered | undefined,
): (page: Document) => Gathered[] {
  const memory = new WeakMap<Element, { text: string; gathered: Gathered | undefined }>()
  return (page) => {
    let budget = MOST_PARSED
    return tagged(page, 'script', MOST_SCRIPTS).flatMap((script) => {
      const text = script.textContent ?? ''
      if (text.length > LONGEST_SCRIPT || !isOfInterest(script, text)) return []
      let known = memory.get(script)
      if (known?.text !== text) {
        if (text.length > budget) return []
        budget -= text.length
        known = { text, gathered: attempt(() => gather(text, script)) }
        memory.set(script, known)
      }
      return known.gathered === undefined ? [] : [known.gathered]
    })
  }
}

function attempt<Result>(task: () => Result): Result | undefined {
  try {
    return task()
  } catch {
    return undefined
  }
}

/** The object in `var name = {…};`, or in `var name = JSON.parse("{…}");`, whatever follows it. Throws on anything else. */
export function assignedIn(text: string): Json {
  const start = text.indexOf('{')
  const quoted = /=\s*JSON\.parse\(\s*"$/.test(text.slice(Math.max(0, start - 40), start))
  if (quoted) return JSON.parse(JSON.parse(text.slice(start - 1, endOfString(text, start - 1) + 1)) as string) as Json
  try {
    return JSON.parse(text.slice(start, text.lastIndexOf('}') + 1)) as Json
  } catch {
    return JSON.parse(text.slice(start, endOfObject(text, start))) as Json
  }
}

/**
 * The first object that stands under a key, parsed alone: of a million characters a thousand may matter. Within a
 * string quotes are escaped, so no text can pretend to be a key. Undefined where there is none, or it is broken.
 *
 * @param most characters
 */
export function objectUnder(text: string, key: string, most = 300_000): Json | undefined {
  const start = text.indexOf(`"${key}":{`)
  if (start < 0) return undefined
  const from = start + key.length + 3
  const slice = text.slice(from, from + most)
  return attempt(() => JSON.parse(slice.slice(0, endOfObject(slice, 0))) as Json)
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

/** Where the object that begins at `start` ends. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) index = endOfString(text, index)
    else if (code === OPEN) depth++
    else if (code === CLOSE && --depth === 0) return index + 1
  }
  return text.length
}

/** Where the text's end is searched by the browser itself: most of a page's data are strings. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

function isEscaped(text: string, index: number): boolean {
  let first = index
  while (text.charCodeAt(first - 1) === BACKSLASH) first--
  return (index - first) % 2 === 1
}

/** Follows a path of properties and places in lists; undefined as soon as one is missing. */
export function at(data: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let value = data
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, Json>)[key]
  }
  return value
}

/** A whole number, written as one or as text ("4001943"); -1 and the like stand for what is not shown. */
export function wholeNumber(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && /^\d{1,14}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 1e13 ? number : undefined
}
