/** What a page's head says of it, for search engines and link previews: cached by the network, often stale. */
import { select } from './dom.ts'

const MOST_TAGS = 300

/** Name or property in lower case → content; the first of each. `canonical` is the canonical link. */
export type Meta = ReadonlyMap<string, string>

export function metaOf(page: Document): Meta {
  const meta = new Map<string, string>()
  for (const tag of select(page, 'meta[property][content],meta[name][content]', MOST_TAGS)) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase()
    if (!meta.has(name)) meta.set(name, tag.getAttribute('content') ?? '')
  }
  const canonical = page.querySelector('link[rel="canonical"][href]')?.getAttribute('href')
  if (canonical) meta.set('canonical', canonical)
  return meta
}
