/** X (Twitter): profiles and posts. */
import { languageOf } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { addressOf } from './address.ts'
import { legacyPostsIn, readLegacyHeader } from './legacy.ts'
import { postsIn } from './post.ts'
import { readHeader, readLinkedData } from './profile.ts'

/** Tabs with the account's answers to others, which are liked far less than its posts, or with others' posts. */
const WITHOUT_POSTS = new Set(['with_replies', 'likes'])

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  const language = languageOf(page)
  const drawn = [...postsIn(page, language), ...legacyPostsIn(page)]
  if (address.post !== undefined) {
    const own = drawn.find(({ handle, post }) => post.id === address.post && handle === (address.handle ?? handle))
    if (!own) return {}
    return { handle: own.handle, ...layered([{ origin: 'page', facts: { recent: [own.post] } }], own.post.id) }
  }
  const { handle } = address
  if (handle === undefined) return {}
  const header = readHeader(page, address, language) ?? readLegacyHeader(page, handle)
  const linked = readLinkedData(page, handle)
  // While another account's head is drawn, this one's data may be there already, and posts of neither
  if (!header && isEmpty(linked)) return {}
  const recent = WITHOUT_POSTS.has(address.tab ?? '')
    ? []
    : drawn.filter((post) => post.handle === handle).map(({ post }) => post)
  const shown: PartialReading = { ...header, ...(recent.length > 0 && { recent }) }
  if (!isWorthReading({ ...linked, ...shown })) return {}
  return {
    handle,
    ...layered([
      { origin: 'state', facts: agreeing(linked, shown) },
      { origin: 'page', facts: shown },
      { origin: 'state', facts: linked },
    ]),
  }
}

function isWorthReading({ followers, following, posts, recent }: PartialReading): boolean {
  return (followers ?? following ?? posts ?? recent) !== undefined
}

const x: Network = {
  id: 'x',
  name: 'X',
  hosts: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.twitter.com/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers', 'following']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://x.com/XDevelopers'],
}

export default x
