/** Several ways of finding one number again, and what they find. */
import type { Recipe } from '../../core/lesson.ts'
import type { Count } from '../../core/profile/reading.ts'
import { countIn, languageOf } from '../shared/dom.ts'
import { isSpoken, matching } from './levels.ts'
import { labelOf, numbersIn } from './numbers.ts'

/** How far outward of a number an attribute may stand that names it. */
const FARTHEST = 3
const NAMING = /^(?:data-[\w-]+|itemprop|name)$/

/** What was pointed at: a number, and the selector that finds it and, for posts, its likes. */
type Pointed = { element: Element; selector: string; avoid: string }

/** The recipes that find at least the number pointed at, and no two the same. */
export function recipesFor({ element, selector, avoid }: Pointed): Recipe[] {
  const page = element.ownerDocument
  const language = languageOf(page)
  const label = labelOf(element, language)
  const attribute = attributeSelector(element, avoid)
  const offered: (Recipe | undefined)[] = [
    label !== undefined && (avoid === '' || !label.includes(avoid)) ? { by: 'label', at: label } : undefined,
    attribute !== undefined && attribute !== selector ? { by: 'attribute', at: attribute } : undefined,
    { by: 'place', at: selector },
  ]
  const shown = countIn(element, language)
  return offered.filter(
    (recipe): recipe is Recipe =>
      recipe !== undefined && foundBy(page, recipe).some((found) => isSame(countIn(found, language), shown)),
  )
}

/** The numbers a recipe finds, in the page's order. */
export function foundBy(page: Document, { by, at }: Recipe): Element[] {
  const language = languageOf(page)
  if (by !== 'label') return matching(page, at, language)
  return page.body ? numbersIn(page.body, language).filter((number) => labelOf(number, language) === at) : []
}

/** The first attribute outward that names what the number is, as a selector. */
function attributeSelector(element: Element, avoid: string): string | undefined {
  let one: Element | null = element
  for (let step = 0; one && step <= FARTHEST; step += 1) {
    for (const { name, value } of [...one.attributes].slice(0, 40)) {
      if (NAMING.test(name) && isSpoken(value, avoid)) return `[${CSS.escape(name)}="${CSS.escape(value)}"]`
      const page = name === 'href' ? /\/([a-z]{4,30})\/?$/.exec(value)?.[1] : undefined
      if (page !== undefined && page !== avoid) return `a[href$="/${page}"]`
    }
    one = one.parentElement
  }
  return undefined
}

export function isSame(one: Count | undefined, other: Count | undefined): boolean {
  return one !== undefined && other !== undefined && one.low === other.low && one.high === other.high
}

/**
 * What recipes agree on: a count that at least two of them found, or the only one that was ever kept, and that none
 * contradicts. `found`: what each recipe found, undefined where nothing.
 */
export function agreed(found: readonly (Count | undefined)[]): Count | undefined {
  const seen = found.filter((count) => count !== undefined)
  const [first] = seen
  if (!first || seen.length < Math.min(2, found.length)) return undefined
  return seen.every((count) => isSame(count, first)) ? first : undefined
}
