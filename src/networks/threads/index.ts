/** Threads: profiles and posts. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf, oneLine } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { metaOf } from '../shared/meta.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { followersIn } from '../shared/words.ts'
import { profileAndPost } from '../shared/yields.ts'
import { type Address, addressOf, pathOf, unnamedPost } from './address.ts'
import { drawnPosts, readHeader, viewsBesideTitle } from './page.ts'
import { authorIn, stateFacts } from './state.ts'

/** Tabs whose posts are answers to others, or others'. */
const WITHOUT_POSTS = new Set(['replies', 'reposts'])

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname) ?? shortAddress(page, url)
  if (!address) return {}
  const language = languageOf(page)
  const state = stateFacts(page, address.handle, address.post)
  const shown = pageFacts(page, address, language)
  const exact = WITHOUT_POSTS.has(address.tab ?? '') ? withoutPosts(state) : state
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(exact, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: exact },
    { origin: 'meta', facts: address.post === undefined ? metaFacts(page, address.handle, language) : {} },
  ]
  const isWorthReading = layers.some(
    ({ facts }) => (facts.followers ?? facts.recent?.[0] ?? facts.private) !== undefined,
  )
  return isWorthReading ? { handle: address.handle, ...layered(layers, address.post) } : {}
}

function shortAddress(page: Document, url: URL): Address | undefined {
  const post = unnamedPost(url.pathname)
  const handle = post === undefined ? undefined : authorIn(page, post)
  return handle === undefined || post === undefined ? undefined : { handle, post }
}

function pageFacts(page: Document, { handle, post, tab }: Address, language: string | undefined): PartialReading {
  const header = post === undefined ? readHeader(page, handle, language) : undefined
  const posts = WITHOUT_POSTS.has(tab ?? '') ? [] : drawnPosts(page, handle, language)
  const recent = post === undefined ? posts : ownPost(page, { handle, post }, { posts, language })
  return { ...header, ...(recent.length > 0 && { recent }) }
}

function ownPost(
  page: Document,
  address: { handle: string; post: string },
  { posts, language }: { posts: readonly Post[]; language: string | undefined },
): Post[] {
  const own = posts.filter(({ id }) => id === address.post)
  const views = viewsBesideTitle(page, address, language)
  return views ? [{ ...(own[0] ?? { id: address.post }), views }] : own
}

function withoutPosts({ recent: _, ...facts }: PartialReading): PartialReading {
  return facts
}

/** "5.4M Followers • 0 Threads • …": the number of threads is 0 whoever it is. In 2023: "5.4M Followers. …". */
function metaFacts(page: Document, handle: string, language: string | undefined): PartialReading {
  const meta = metaOf(page)
  const about = addressOf(pathOf(meta.get('og:url') ?? meta.get('canonical')) ?? '')
  if (about?.handle !== handle || about.post !== undefined) return {}
  const [first, ...rest] = (meta.get('og:description') ?? meta.get('description') ?? '')
    .slice(0, 300)
    .split(/ • |\.(?: |$)/)
  const followers = rest.length > 0 && first ? followersIn(first, language) : undefined
  return followers ? { followers, ...nameIn(meta.get('og:title') ?? '', handle) } : {}
}

/** "Name (@handle) on Threads", in whatever words: the last brackets with a handle are its own. */
function nameIn(title: string, handle: string): PartialReading {
  const clean = oneLine(title.slice(0, 500).replace(/\p{Cf}/gu, ''))
  const end = clean.toLowerCase().lastIndexOf(`(@${handle})`)
  const name = end > 0 ? clean.slice(0, end).trim() : ''
  return name ? { name } : {}
}

const threads: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['https://www.threads.com/*', 'https://threads.com/*', 'https://www.threads.net/*', 'https://threads.net/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://www.threads.com/@threads'],
}

export default threads
