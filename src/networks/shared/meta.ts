/** What a page's head says of it, for search engines and link previews: cached by the network, often stale. */
import { tagged } from './dom.ts'

const MOST_TAGS = 300
/** Characters; a description with a whole caption in it has about 2,500. */
const LONGEST_CONTENT = 5_000

/** Name or property in lower case → content; the first of each. `canonical` is the canonical link. */
export type Meta = ReadonlyMap<string, string>

export function metaOf(page: Document): Meta {
  const meta = new Map<string, string>()
  for (const tag of tagged(page, 'meta', MOST_TAGS)) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase()
    const content = tag.getAttribute('content')
    if (name && content !== null && !meta.has(name)) meta.set(name, content.slice(0, LONGEST_CONTENT))
  }
  const canonical = page.querySelector('link[rel="canonical"][href]')?.getAttribute('href')
  if (canonical) meta.set('canonical', canonical)
  return meta
}
