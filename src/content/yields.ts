/** Whether a page gave what a page of its kind must give. What it did not give tells that the site has changed. */
import type { Network, PartialReading } from '../networks/shared/network.ts'

/** `isMiss`: something that every page of the kind gives was not there. */
export type Yielded = { kind: string; isMiss: boolean }

/**
 * What a page of a kind that the network knows gave, all or not. Undefined where no kind covers the address, or
 * where nothing was read and the page does not even name what its address names: it may not exist, or ask to sign in.
 */
export function yieldedBy(network: Network, page: Document, url: URL, seen: PartialReading): Yielded | undefined {
  const kind = network.yields?.find(({ covers }) => covers(url))
  if (!kind || seen.private) return undefined
  const isMiss = kind.facts.some((fact) => ![fact].flat().some((one) => one in seen))
  if (isMiss && !names(page, network.handleOf(url) ?? url.pathname.split('/').findLast(Boolean) ?? '')) return undefined
  return { kind: kind.page, isMiss }
}

/** In its title, a heading, or the address it gives itself: elsewhere a name may be a suggestion, or the visitor's own. */
function names(page: Document, name: string): boolean {
  const said = [...page.querySelectorAll('title, h1, [rel="canonical"], [property="og:url"]')]
  return name !== '' && said.some(({ outerHTML }) => outerHTML.toLowerCase().includes(name.toLowerCase()))
}
