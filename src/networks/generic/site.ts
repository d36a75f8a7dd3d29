/**
 * Any site the user allows, read by what its pages say of themselves and by what the user taught. Not a network of its own: it has no address until
 * a person names one, so the folder has no `index.ts` for the list of networks to find.
 */
import type { Lesson } from '../../core/lesson.ts'
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { readTaught } from '../taught/read.ts'
import { readStructured } from './structured.ts'
import { subjectOf } from './subject.ts'

/** A network made of one site, called by its host. @param origin such as `https://social.example`; throws for anything but https. */
export function siteAt(origin: string): Network {
  const { protocol, hostname, href } = new URL(origin)
  if (protocol !== 'https:') throw new Error(`${origin} is not read: only https is`)
  let lessons: readonly Lesson[] = []
  const read = (page: Document, url: URL) => together(readTaught(page, url, lessons), readStructured(page, url))
  return {
    id: hostname,
    name: hostname,
    hosts: [`https://${hostname}/*`],
    // Any word in an address may be a page's name: only what is marked as a handle is one before the page has said so.
    handleOf: (url) => (/\/(?:@|%40)/i.test(url.pathname) ? subjectOf(url).handle : undefined),
    ready: (page, url) => !isEmpty(read(page, url)),
    read,
    learn: (taught) => {
      lessons = taught
    },
    tryOn: [href],
  }
}

/** What a person pointed at is believed first; nothing where the two name different accounts. */
function together(taught: PartialReading, described: PartialReading): PartialReading {
  if (taught.handle === undefined || described.handle === undefined) return isEmpty(taught) ? described : taught
  if (taught.handle !== described.handle) return {}
  const { handle, origins: _, ...shown } = taught
  const { handle: __, origins = {}, ...told } = described
  const facts = Object.entries(told).map(([fact, value]) => ({
    origin: origins[fact] ?? 'state',
    facts: { [fact]: value } as PartialReading,
  }))
  return { handle, ...layered([{ origin: 'page', facts: shown }, ...facts]) }
}
