/** Finds the networks: every folder beside this file that has an index is one. */
import { covers } from './shared/hosts.ts'
import type { Network } from './shared/network.ts'

const files = import.meta.glob<Network>('./*/index.ts', { eager: true, import: 'default' })

export const networks: readonly Network[] = Object.values(files)

/** The network a page belongs to, by its host; undefined when none of ours. */
export function networkOf(url: URL): Network | undefined {
  return networks.find(({ hosts }) => hosts.some((host) => covers(host, url)))
}
