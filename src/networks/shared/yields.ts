/** What the pages of most networks give: two kinds, told by their addresses. */
import type { Network } from './network.ts'

type PageYield = NonNullable<Network['yields']>[number]
type Addressed = { handle?: string | undefined; post?: string | object | undefined } | undefined

/** What an address is of, where a network calls its posts otherwise. */
export function named(handle: string | undefined, post: string | undefined): Addressed {
  return { handle, post }
}

/** A profile itself, neither a tab nor a part of it, gives `facts`. */
export function profileOnly(addressOf: (url: URL) => Addressed, facts: PageYield['facts']): PageYield[] {
  return [{ page: 'profile', covers: (url) => isProfile(addressOf(url)), facts }]
}

/** The same, and a post gives itself. */
export function profileAndPost(addressOf: (url: URL) => Addressed, facts: PageYield['facts']): PageYield[] {
  const post: PageYield = { page: 'post', covers: (url) => addressOf(url)?.post !== undefined, facts: ['recent'] }
  return [...profileOnly(addressOf, facts), post]
}

function isProfile(address: Addressed): boolean {
  if (!address) return false
  const said = Object.entries<unknown>(address).filter(([, value]) => value !== undefined && value !== false)
  return said.map(([key]) => key).join() === 'handle'
}
