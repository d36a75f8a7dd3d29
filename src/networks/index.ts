/** Finds the networks: every folder beside this file that has an index is one. */
import type { Network } from './shared/network.ts'

const files = import.meta.glob<Network>('./*/index.ts', { eager: true, import: 'default' })

export const networks: readonly Network[] = Object.values(files)

/** The network a page belongs to, by its host; undefined when none of ours. */
export function networkOf(url: URL): Network | undefined {
  return networks.find(({ hosts }) => hosts.some((host) => covers(host, url)))
}

/** Whether a match pattern such as `https://www.instagram.com/*` covers an address. */
function covers(pattern: string, url: URL): boolean {
  const [scheme, host] = pattern.split(/:\/\/|\/\*/)
  if (url.protocol !== `${scheme}:` || !host) return false
  return host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host
}
