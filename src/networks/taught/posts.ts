/** The posts that numbers on a page belong to. */
import type { Post } from '../../core/profile/reading.ts'
import { select } from '../shared/dom.ts'
import { momentIn } from '../shared/iso-time.ts'

const MOST_DEPTH = 40
const MOST_LINKS = 20

/** The part of the page around each number that holds no other of them; none where that is the whole page. */
export function partsAround(numbers: readonly Element[]): Map<Element, Element> {
  const held = new Map<Element, number>()
  for (const number of numbers) for (const one of outward(number)) held.set(one, (held.get(one) ?? 0) + 1)
  const parts = new Map<Element, Element>()
  for (const number of numbers) {
    const own = [...outward(number)].filter((one) => held.get(one) === 1).at(-1)
    if (own && own !== own.ownerDocument.body && own !== own.ownerDocument.documentElement) parts.set(number, own)
  }
  return parts
}

function* outward(element: Element): Generator<Element> {
  let one: Element | null = element
  for (let depth = 0; one && depth < MOST_DEPTH; depth += 1) {
    yield one
    one = one.parentElement
  }
}

/** What tells each part from the others: the first link, or the identifier, that no other part has. */
export function identifiersOf(parts: ReadonlyMap<Element, Element>, url: URL): Map<Element, string> {
  const offered = new Map([...parts].map(([number, part]) => [number, namesOf(part, url)]))
  const times = new Map<string, number>()
  for (const names of offered.values()) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  const identifiers = new Map<Element, string>()
  for (const [number, names] of offered) {
    const own = [...names].find((name) => times.get(name) === 1)
    if (own !== undefined) identifiers.set(number, own)
  }
  return identifiers
}

function namesOf(part: Element, url: URL): Set<string> {
  const links = part.matches('a[href]')
    ? [part, ...select(part, 'a[href]', MOST_LINKS)]
    : select(part, 'a[href]', MOST_LINKS)
  const paths = links.flatMap((link) => pathOf(link.getAttribute('href'), url) ?? [])
  const ids = [...part.attributes].flatMap(({ name, value }) =>
    /^(?:id|data-[\w-]*id|data-key)$/.test(name) && /^[\w:.-]{1,100}$/.test(value) ? [value] : [],
  )
  return new Set([...paths, ...ids])
}

/** The address of another page of the same site. */
function pathOf(href: string | null, url: URL): string | undefined {
  if (!href || href.length > 2_000 || !URL.canParse(href, url.href)) return undefined
  const { origin, pathname, search } = new URL(href, url.href)
  const path = pathname + search
  return origin === url.origin && pathname !== '/' && pathname !== url.pathname && path.length <= 200 ? path : undefined
}

/** When a part of the page says its post was published. */
export function publishedAt(part: Element): Post['at'] {
  return momentIn(part.querySelector('time[datetime]')?.getAttribute('datetime'))
}
