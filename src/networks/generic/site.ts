/**
 * Any site the user allows, read by what its pages say of themselves. Not a network of its own: it has no address until
 * a person names one, so the folder has no `index.ts` for the list of networks to find.
 */
import { isEmpty } from '../shared/exact.ts'
import type { Network } from '../shared/network.ts'
import { readStructured, subjectOf } from '../shared/structured.ts'

/** A network made of one site. @param origin such as `https://social.example`; throws for anything but https. */
export function siteAt(origin: string): Network {
  const { protocol, hostname, href } = new URL(origin)
  if (protocol !== 'https:') throw new Error(`${origin} is not read: only https is`)
  return {
    id: `site-${hostname.replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 31),
    name: hostname,
    hosts: [`https://${hostname}/*`],
    handleOf: (url) => subjectOf(url).handle,
    ready: (page, url) => !isEmpty(readStructured(page, url)),
    read: readStructured,
    tryOn: [href],
  }
}
