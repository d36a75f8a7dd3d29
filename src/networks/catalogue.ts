/** What worker and pages of ours know of the networks: names and addresses. `?about`: without the readers. */
import { NO_NORMS, type Norms } from '../core/judgement/norm.ts'
import type { Language } from '../core/judgement/signal.ts'
import { covers } from './shared/hosts.ts'
import type { Network } from './shared/network.ts'

export type NetworkEntry = Pick<Network, 'id' | 'name' | 'hosts' | 'hasStories' | 'words' | 'noAudience'>

const files = import.meta.glob<NetworkEntry>('./*/index.ts', { eager: true, import: 'default', query: '?about' })

export const catalogue: readonly NetworkEntry[] = Object.values(files).sort((a, b) => (a.name < b.name ? -1 : 1))

/** The network that an address belongs to; undefined when none of ours. */
export function entryAt(address: string): NetworkEntry | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return catalogue.find(({ hosts }) => hosts.some((host) => covers(host, url)))
}

/** Whether accounts of a network post stories; not known of a site that is none. */
export function hasStories(id: string): boolean {
  return catalogue.find((entry) => entry.id === id)?.hasStories === true
}

/** A network's name as people write it: tiktok → TikTok; a site's host; an identifier where there is no reader for it. */
export function networkName(id: string): string {
  if (id.includes('.')) return id
  return catalogue.find((entry) => entry.id === id)?.name ?? id.charAt(0).toUpperCase() + id.slice(1)
}

const audiences = import.meta.glob<Pick<Norms, 'audience'>>('./*/norms.ts', {
  eager: true,
  import: 'default',
  query: '?about',
})

/** What the people are called who follow an account of a network. */
export function audienceOf(id: string): Norms['audience'] {
  return audiences[`./${id}/norms.ts`]?.audience ?? NO_NORMS.audience
}

/** What is said where a network's pages show no audience; undefined where they do. */
export function noAudienceOf(id: string): NetworkEntry['noAudience'] {
  return catalogue.find((entry) => entry.id === id)?.noAudience
}

/** A step of a network's own in words, whichever network has it. */
export function stepWords(step: string, language: Language): string | undefined {
  return catalogue.find(({ words }) => words?.[language][step])?.words?.[language][step]
}
