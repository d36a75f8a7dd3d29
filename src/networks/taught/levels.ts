/** What else on a page stands as a number does, from that number alone to everything shaped like it. */
import { finder } from '@medv/finder'
import { countIn, select } from '../shared/dom.ts'

const MOST_DEPTH = 12
const MOST_MATCHES = 2_000
const MOST_LEVELS = 8
/** Milliseconds and tries that looking for the shortest selector may take. */
const FINDER_BUDGET = { timeoutMs: 150, maxNumberOfPathChecks: 2_000 }

/** `numbers`: what the selector finds that is a count, in the page's order, the number pointed at among them. */
export type Level = { selector: string; numbers: Element[] }

/** A step of a path: a tag with the classes that look written by a person, and which of its kind it is. */
type Step = { loose: string; bare: string; exact: string }

/** From specific to general; each finds more than the one before. `avoid`: the account's name, which no selector may hold. */
export function levelsFrom(element: Element, avoid: string, language: string | undefined): Level[] {
  const steps = stepsTo(element, avoid)
  const written = [shortest(element, avoid), ...selectorsFrom(steps)]
  const levels: Level[] = []
  for (const selector of written) {
    if (selector === undefined || selector.length > 500) continue
    const numbers = matching(element.ownerDocument, selector, language)
    if (numbers.includes(element)) levels.push({ selector, numbers })
  }
  levels.sort((a, b) => a.numbers.length - b.numbers.length)
  const further = levels.filter(({ numbers }, index) => numbers.length !== levels[index - 1]?.numbers.length)
  return further.slice(0, MOST_LEVELS)
}

/** The counts that a selector finds; none where it is no selector. */
export function matching(page: Document, selector: string, language: string | undefined): Element[] {
  try {
    return select(page, selector, MOST_MATCHES).filter((element) => countIn(element, language))
  } catch {
    return []
  }
}

function selectorsFrom(steps: readonly Step[]): string[] {
  const chain = (write: (step: Step, index: number) => string, from = 0) => steps.slice(from).map(write).join(' > ')
  const written: string[] = []
  // One step let go at a time: the others of one list
  for (let free = steps.length - 1; free >= 0; free -= 1) {
    written.push(chain(({ loose, exact }, index) => (index === free ? loose : exact)))
  }
  // The place within a post kept, the places of the posts let go
  for (let within = steps.length - 1; within > 0; within -= 1) {
    written.push(chain(({ loose, exact }, index) => (index < within ? loose : exact)))
  }
  // All let go, and ever less of the path
  for (let from = 0; from < steps.length; from += 1) written.push(chain(({ loose }) => loose, from))
  written.push(
    chain(({ bare }) => bare),
    chain(({ bare }) => bare, Math.max(0, steps.length - 3)),
  )
  return written
}

function stepsTo(element: Element, avoid: string): Step[] {
  const steps: Step[] = []
  let one: Element | null = element
  while (one && one !== one.ownerDocument.body && steps.length < MOST_DEPTH) {
    steps.unshift(stepOf(one, avoid))
    one = one.parentElement
  }
  return steps
}

function stepOf(element: Element, avoid: string): Step {
  const bare = CSS.escape(element.localName)
  const classes = [...element.classList].filter((name) => isSpoken(name, avoid)).slice(0, 3)
  const loose = bare + classes.map((name) => `.${CSS.escape(name)}`).join('')
  const alike = [...(element.parentElement?.children ?? [])].filter(({ localName }) => localName === element.localName)
  return { bare, loose, exact: alike.length > 1 ? `${loose}:nth-of-type(${alike.indexOf(element) + 1})` : loose }
}

/** Whether a name was written by a person for what it is, rather than made by a machine or for one account. */
export function isSpoken(name: string, avoid: string): boolean {
  if (avoid !== '' && name.toLowerCase().includes(avoid)) return false
  return /^[a-z][a-z_-]{1,40}$/i.test(name) && !/[^aeiouy_-]{6,}/i.test(name)
}

function shortest(element: Element, avoid: string): string | undefined {
  try {
    return finder(element, {
      ...FINDER_BUDGET,
      idName: (name) => isSpoken(name, avoid),
      className: (name) => isSpoken(name, avoid),
      attr: (name, value) => /^(?:data-|role$|itemprop$)/.test(name) && isSpoken(value, avoid),
    })
  } catch {
    return undefined
  }
}
