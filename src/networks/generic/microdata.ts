/** Microdata, read as JSON-LD is. */
import { oneLine, select } from '../shared/dom.ts'
import { type JsonObject, listed } from '../shared/embedded.ts'

const MOST_ITEMS = 200

/** Microdata as the objects JSON-LD would have: a property within an item belongs to the innermost item. */
export function microdataOf(page: Document): JsonObject[] {
  const objects = new Map<Element, JsonObject>()
  for (const item of select(page, '[itemscope]', MOST_ITEMS)) {
    objects.set(item, { '@type': (item.getAttribute('itemtype') ?? '').slice(0, 200) })
  }
  for (const element of select(page, '[itemprop]', MOST_ITEMS * 10)) {
    const owner = element.parentElement?.closest('[itemscope]')
    const object = owner && objects.get(owner)
    if (!object) continue
    const value = objects.get(element) ?? textValue(element)
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/).slice(0, 4)) {
      if (!name || name === '__proto__') continue
      const known = Object.hasOwn(object, name) ? object[name] : undefined
      object[name] = known === undefined ? value : [...listed(known), value]
    }
  }
  return [...objects.values()]
}

function textValue(element: Element): string {
  const attribute = ['content', 'href', 'src', 'datetime'].find((name) => element.hasAttribute(name))
  const text = attribute ? element.getAttribute(attribute) : oneLine((element.textContent ?? '').slice(0, 500))
  // A kind without an item: `<meta itemprop="interactionType" itemtype="https://schema.org/WatchAction">`
  return (text || (element.getAttribute('itemtype') ?? '')).slice(0, 2_000)
}
