/** Reddit: people, communities and posts, as they look today, looked from 2018 to 2024, and look on old.reddit.com. */
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { named, profileAndPost } from '../shared/yields.ts'
import { type Address, addressOf } from './address.ts'
import * as old from './old.ts'
import * as redesign from './redesign.ts'
import * as shreddit from './shreddit.ts'

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  return address.post === undefined ? readAccount(page, address) : readOne(page, address, address.post)
}

/** A post is its author's, whatever community it stands in. */
function readOne(page: Document, { handle }: Address, id: string): PartialReading {
  const found = allPosts(page).find(({ post }) => post.id === id)
  if (!found?.author || (handle !== undefined && found.author !== handle)) return {}
  return { handle: found.author, ...layered([{ origin: 'page', facts: { recent: [found.post] } }], id) }
}

function readAccount(page: Document, { handle = '', posts }: Address): PartialReading {
  const community = handle.startsWith('r/') ? handle.slice(2) : undefined
  const head =
    community === undefined
      ? { ...redesign.readPerson(page, handle), ...shreddit.readPerson(page, handle), ...old.readPerson(page, handle) }
      : {
          ...redesign.readCommunity(page, community),
          ...shreddit.readCommunity(page, community),
          ...old.readCommunity(page, community),
        }
  const recent = posts
    ? allPosts(page)
        .filter((one) => (community === undefined ? one.author === handle : one.community === community))
        .map(({ post }) => post)
    : []
  const { name, ...counts } = head
  if (recent.length === 0 && isEmpty(counts)) return {}
  return { handle, ...layered([{ origin: 'page', facts: { ...head, ...(recent.length > 0 && { recent }) } }]) }
}

function allPosts(page: Document): shreddit.ListedPost[] {
  return [...shreddit.postsIn(page), ...old.postsIn(page), ...redesign.postsIn(page)]
}

const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: [
    'https://www.reddit.com/*',
    'https://old.reddit.com/*',
    'https://new.reddit.com/*',
    'https://np.reddit.com/*',
    'https://sh.reddit.com/*',
  ],
  yields: profileAndPost(
    (url) => named(addressOf(url)?.handle, addressOf(url)?.post),
    [['weeklyVisitors', 'members', 'karma']],
  ),
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://www.reddit.com/r/photography/', 'https://old.reddit.com/user/spez/'],
}

export default reddit
