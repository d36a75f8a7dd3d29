/** Facebook: pages and people with their posts; posts, videos and reels on their own page. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { metaOf } from '../shared/meta.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { type Address, pageOf } from './address.ts'
import { describedPost } from './described.ts'
import { addressIn, readPageMeta, readVideoMeta } from './meta.ts'
import { drawnPosts, drawnReels, readHeader } from './page.ts'
import { aliasesOf, headFacts, postNamed, postsOf, stateOf } from './state.ts'

function read(page: Document, url: URL): PartialReading {
  const address = pageOf(url)
  if (!address) return {}
  return address.post === undefined ? readAccount(page, address) : readPost(page, address)
}

function readAccount(page: Document, { handle, section }: Address): PartialReading {
  if (handle === undefined) return {}
  const language = languageOf(page)
  const state = stateOf(page)
  const own = aliasesOf(state, handle)
  const header = readHeader(page, own, language)
  // Its tiles name nobody: the head above them does
  const reels = REELS.test(section ?? '') && !isEmpty(header) ? drawnReels(page, state, own, language) : []
  const drawn = [...drawnPosts(page, state, own, language), ...reels]
  const shown: PartialReading = { ...header, ...(drawn.length > 0 && { recent: drawn }) }
  const posts = postsOf(state, own, language)
  const carried: PartialReading = { ...headFacts(state, own, language), ...(posts.length > 0 && { recent: posts }) }
  const tagged = readPageMeta(metaOf(page), own, language)
  const layers: Layer[] = [
    { origin: 'meta', facts: likesOnly(agreeing(tagged, { ...carried, ...shown })) },
    { origin: 'state', facts: agreeing(carried, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: carried },
    { origin: 'meta', facts: tagged },
  ]
  return isWorthReading(shown, carried, tagged) ? { handle, ...layered(layers) } : {}
}

/** The tab of an account's reels: `/name/reels`, `sk=reels_tab`. */
const REELS = /^(?:owner_)?reels(?:_tab)?$/

/** The tags round nothing, where the page itself does. */
function likesOnly({ pageLikes }: PartialReading): PartialReading {
  return pageLikes ? { pageLikes } : {}
}

/** A person's page that tells no numbers tells a name alone, which is nothing to judge. */
function isWorthReading(...all: PartialReading[]): boolean {
  return all.some((facts) => facts.followers ?? facts.following ?? facts.pageLikes ?? facts.connections ?? facts.recent)
}

/** One post. Whose it is, the address tells, or the page's data, by the post's own number. */
function readPost(page: Document, address: Address): PartialReading {
  const language = languageOf(page)
  const state = stateOf(page)
  const meta = metaOf(page)
  const known = address.post === undefined ? undefined : postNamed(state, address.post)
  const described = address.post === undefined ? undefined : describedPost(page, address.post)
  const named = known && (state.names.get(known.owner) ?? known.owner)
  const handle = address.handle ?? named ?? addressIn(meta)?.handle ?? described?.handle
  if (handle === undefined) return {}
  const own = aliasesOf(state, handle)
  if (known && !own.has(known.owner)) return {}
  const id = known?.id ?? address.post
  const only = (posts: readonly Post[]): PartialReading => {
    const recent = posts.filter((post) => post.id === id).map((post) => withKind(post, address))
    return recent.length > 0 ? { recent } : {}
  }
  const shown = only(drawnPosts(page, state, own, language))
  const carried = only(postsOf(state, own, language))
  const told = described && own.has(described.handle) ? only([{ ...described.post, id: id ?? described.post.id }]) : {}
  const video = readVideoMeta(meta, address, language)
  const tagged = video && (addressIn(meta)?.handle ?? handle) === handle ? only([{ ...video, id: id ?? video.id }]) : {}
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(carried, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: carried },
    { origin: 'state', facts: told },
    { origin: 'meta', facts: tagged },
  ]
  return layers.every(({ facts }) => isEmpty(facts)) ? {} : { handle, ...layered(layers, id) }
}

function withKind(post: Post, { isReel, isVideo }: Address): Post {
  const kind = isReel ? ('short' as const) : isVideo ? ('video' as const) : undefined
  return kind ? { ...post, kind } : post
}

const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  // Signed out, the host names the language: fr-fr.facebook.com
  hosts: ['https://*.facebook.com/*'],
  hasStories: true,
  yields: [{ page: 'post', covers: (url) => pageOf(url)?.post !== undefined, facts: ['recent'] }],
  handleOf: (url) => pageOf(url)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://www.facebook.com/NASA'],
}

export default facebook
