/** Threads: profiles and posts. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { languageOf, oneLine } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { byScript } from '../shared/latin.ts'
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

/** "5.4M Followers • 145 Threads • …"; until 2026 the number of threads was 0 whoever it was. In 2023: "5.4M Followers. …". */
function metaFacts(page: Document, handle: string, language: string | undefined): PartialReading {
  const meta = metaOf(page)
  const about = addressOf(pathOf(meta.get('og:url') ?? meta.get('canonical')) ?? '')
  if (about?.handle !== handle || about.post !== undefined) return {}
  const text = (meta.get('og:description') ?? meta.get('description') ?? '').slice(0, 300)
  const [first = '', second] = text.split(' • ')
  const followers = (second === undefined ? beginnings(text) : [first])
    .map((phrase) => followersIn(phrase, language))
    .find((count) => count !== undefined)
  if (!followers) return {}
  const posts = threadsIn(second ?? '', language)
  return { followers, ...(posts?.value && { posts }), ...nameIn(meta.get('og:title') ?? '', handle) }
}

/** What may be the first sentence: a full stop may also shorten a word ("12 тыс. подписчиков. …"). */
function beginnings(text: string): string[] {
  const parts = text.split(/\.(?: |$)/)
  return parts.length < 2 ? [] : [parts[0] ?? '', ...(parts.length > 2 ? [`${parts[0]}. ${parts[1]}`] : [])]
}

/** A number of threads and nothing else: what follows is in the account's own words. */
const THREADS = byScript(({ words, letters, digits }) => {
  const number = String.raw`[${digits}][${digits}.,\s]*[${letters}]{0,5}`
  return String.raw`^(?:${number}\s*(?:${words('threads?|則串文|条串文')})|(?:スレッド|스레드)\s*${number})$`
})

function threadsIn(phrase: string, language: string | undefined): Count | undefined {
  const lower = phrase.toLowerCase()
  return THREADS(lower).test(lower) ? findCount(phrase, language) : undefined
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
