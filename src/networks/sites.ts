/** Sites that are no network of ours, known by their hosts: what the worker and pages of ours need of them. */
import { entryAt } from './catalogue.ts'

/** Finds what is known of an address: nothing where it belongs to no network. */
type Known = (address: string) => object | undefined

/** Whether a platform is a site rather than a network: networks have no dot in their identifiers. */
export function isSite(platform: string): boolean {
  return platform.includes('.')
}

/** The host of the site that an address belongs to; undefined for a network's own pages and for anything but https. */
export function siteAddressed(address: string, known: Known = entryAt): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  const isReadable = protocol === 'https:' && isSite(hostname) && !/^[\d.]+$/.test(hostname)
  return isReadable && !known(address) ? hostname : undefined
}

/** The host that a person means by an address, with or without its scheme; undefined where no site of it can be read. */
export function siteMeant(written: string): string | undefined {
  const text = written.trim()
  return siteAddressed(/^[a-z]+:/i.test(text) ? text : `https://${text}`)
}

/** The match pattern of a site: that host and no other. */
export function patternOf(host: string): string {
  return `https://${host}/*`
}

/** The sites among the match patterns that a browser says were granted; patterns for more than one host are none. */
export function sitesAmong(patterns: readonly string[], known: Known = entryAt): string[] {
  const hosts = patterns.flatMap((pattern) => /^https:\/\/([a-z0-9.-]+)\/\*$/.exec(pattern)?.[1] ?? [])
  return [...new Set(hosts)].filter((host) => siteAddressed(`https://${host}/`, known) === host).sort()
}
