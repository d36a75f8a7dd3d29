/** Bluesky: profiles and posts, on bsky.app. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { metaOf } from '../shared/meta.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { type Address, addressOf, momentOfKey } from './address.ts'
import { feedPosts, threadPost } from './post.ts'
import { readHeader, readPostTags, readProfileData } from './profile.ts'

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  return address.post === undefined ? readProfile(page, address) : readPost(page, address)
}

function readProfile(page: Document, { handle, tab }: Address): PartialReading {
  const language = languageOf(page)
  const header = readHeader(page, handle, language)
  const carried = readProfileData(page, handle)
  if (!header && isEmpty(carried)) return {}
  const recent = tab === undefined && header ? feedPosts(page, handle, language) : []
  const shown: PartialReading = { ...header, ...(recent.length > 0 && { recent }) }
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(carried, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: carried },
    derived(recent),
  ]
  return { handle, ...layered(layers) }
}

function readPost(page: Document, address: Address): PartialReading {
  const drawn = threadPost(page, address, languageOf(page))
  const tagged = readPostTags(page, metaOf(page), address)
  const shown: PartialReading = drawn ? { recent: [drawn] } : {}
  const exact: PartialReading = tagged ? { recent: [tagged] } : {}
  const posts = [drawn, tagged].flatMap((post) => post ?? [])
  if (posts.length === 0) return {}
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(exact, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: exact },
    derived(posts),
  ]
  return { handle: address.handle, ...layered(layers, address.post) }
}

function derived(posts: readonly Post[]): Layer {
  const recent = posts.flatMap(({ id }) => {
    const at = momentOfKey(id)
    return at ? [{ id, at }] : []
  })
  return { origin: 'derived', facts: { recent } }
}

const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['https://bsky.app/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers', 'following', 'posts']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://bsky.app/profile/bsky.app'],
}

export default bluesky
