/** Finds the networks: every file of this folder is one. */
import type { Platform } from './shared/platform.ts'

const files = import.meta.glob<Platform>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })

export const platforms: readonly Platform[] = Object.values(files)

/** The network a page belongs to, by its host; undefined when none of ours. */
export function platformOf(url: URL): Platform | undefined {
  return platforms.find(({ hosts }) => hosts.some((host) => covers(host, url)))
}

/** Whether a match pattern such as `https://www.instagram.com/*` covers an address. */
function covers(pattern: string, url: URL): boolean {
  const [scheme, host] = pattern.split(/:\/\/|\/\*/)
  if (url.protocol !== `${scheme}:` || !host) return false
  return host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host
}
