/** Instagram: profiles, their Reels tab, posts on their own page or in the dialog over a grid, lists of people. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { type Meta, metaOf } from '../shared/meta.ts'
import type { Network, PartialReading, ReadPostsOptions } from '../shared/network.ts'
import { type Address, addressOf, isoTimeOf } from './address.ts'
import { hasOverlay, photosAmong, readTiles, type Tile, tilesOf } from './grid.ts'
import { drawsCounts, type Header, headerOf, readHeader } from './header.ts'
import { drawOverlays } from './hover.ts'
import { isAboutProfile, isNameIn, readPostMeta, readProfileMeta } from './meta.ts'
import { readPeople } from './people.ts'
import { type DrawnPost, readPost } from './post.ts'
import { authorIn, hasPost, type State, stateFacts, stateOf } from './state.ts'

/** Everything one look at a page has to go by. */
type Look = {
  page: Document
  address: Address
  language: string | undefined
  state: State
  meta: Meta
  title: string
  drawn: DrawnPost | undefined
  tagged: ReturnType<typeof readPostMeta>
}

function lookAt(page: Document, address: Address): Look {
  const language = languageOf(page)
  const meta = metaOf(page)
  const title = page.title.slice(0, 1_000)
  const { code } = address
  return {
    page,
    address,
    language,
    meta,
    title,
    state: stateOf(page),
    drawn: code === undefined ? undefined : readPost(page, code, language),
    tagged: code === undefined ? undefined : readPostMeta(meta, code, language),
  }
}

/** Whose page it is: the address says, or the post it leads to. */
function accountOf({ address, drawn, state, tagged }: Look): string | undefined {
  if (address.handle) return address.handle
  return drawn?.handle ?? (address.code && authorIn(state, address.code)) ?? tagged?.handle
}

function pageFacts(look: Look, handle: string, header: Header | undefined, tiles: readonly Tile[]): PartialReading {
  const { language, drawn } = look
  const isOwn = drawn && (drawn.handle === handle || hasPost(look.state, drawn.post.id, handle))
  const recent = [...(isOwn ? [drawn.post] : []), ...readTiles(tiles, language)]
  const comments = isOwn ? drawn.comments : []
  // A dialog says nothing of whom it is about: what is drawn behind it does.
  const people = (look.address.code === undefined ? header : isOwn) && readPeople(look.page, look.address)
  return {
    ...(header && headerFacts(look, header, handle)),
    ...(recent.length > 0 && { recent }),
    ...(comments.length > 0 && { comments }),
    ...(people && { people: [people] }),
  }
}

function headerFacts(look: Look, header: Header, handle: string): PartialReading {
  const { language, state, meta, title } = look
  const known = stateFacts(state, handle)
  const isName = (text: string) => text === known.name || isNameIn(meta, title, handle, text)
  const { verified, ...facts } = readHeader(header, language, isName)
  // A badge that is drawn is sure; that none is found may be for want of knowing how it is drawn today.
  return { ...facts, ...(verified !== undefined && (verified || known.verified === undefined) && { verified }) }
}

function metaFacts(look: Look, handle: string): PartialReading {
  const { page, address, meta, title, language, tagged } = look
  if (address.code !== undefined) {
    return tagged?.handle === handle ? { ...(tagged.name && { name: tagged.name }), recent: [tagged.post] } : {}
  }
  return (isAboutProfile(meta, title, handle) ?? isUndrawn(page)) ? readProfileMeta(meta, title, language) : {}
}

/** The tags' counts are stale wherever the page draws its own: then none of them stands in for one that could not be read. */
function newest(
  { followers, following, posts, ...facts }: PartialReading,
  header: Header | undefined,
  language: string | undefined,
): PartialReading {
  return header && drawsCounts(header, language) ? facts : { ...facts, ...defined({ followers, following, posts }) }
}

/** As the server sends it. Once a screen is drawn the tags may be of one that was left. */
function isUndrawn(page: Document): boolean {
  return page.querySelector('main') === null
}

/** A post that shows no date still has one in its code. */
function derivedFacts(posts: readonly Post[]): Layer {
  const dated = new Set(posts.flatMap(({ id, at }) => (at ? [id] : [])))
  const recent = posts.flatMap(({ id }) => {
    const at = dated.has(id) ? undefined : isoTimeOf(id)
    return at ? [{ id, at }] : []
  })
  return { origin: 'derived', facts: { recent } }
}

/** Of a story only who viewed it: the page shows that to its owner alone, so somebody else's story gives nothing. */
function readStory(page: Document, address: Address): PartialReading {
  const people = readPeople(page, address)
  if (!people || address.handle === undefined) return {}
  return { handle: address.handle, ...layered([{ origin: 'page', facts: { people: [people] } }]) }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  if (address.story !== undefined) return readStory(page, address)
  const look = lookAt(page, address)
  const handle = accountOf(look)
  if (!handle) return {}

  const header = headerOf(page, handle)
  const tiles = tilesOf(page, address, handle, { header, ownerOf: (code) => authorIn(look.state, code) })
  const photos = photosAmong(tiles)
  const shown = pageFacts(look, handle, header, tiles)
  const layers: Layer[] = [
    { origin: 'page', facts: shown },
    { origin: 'state', facts: stateFacts(look.state, handle) },
    { origin: 'meta', facts: newest(metaFacts(look, handle), header, look.language) },
    { origin: 'page', facts: photos.length > 0 ? { recent: photos } : {} },
  ]
  if (layers.every(({ facts }) => Object.keys(facts).length === 0)) return {}
  const posts = layers.flatMap(({ facts }) => facts.recent ?? [])
  return { handle, ...layered([...layers, derivedFacts(posts)], address.code) }
}

/** A story's address names its owner, but nothing of a profile is there to see. */
function profileOf(url: URL): string | undefined {
  const address = addressOf(url.pathname)
  return address?.story === undefined ? address?.handle : undefined
}

/** Most often the head of the profile is drawn, which is cheaper to see than all there is to read. */
function isReady(page: Document, url: URL): boolean {
  const handle = profileOf(url)
  return (handle && headerOf(page, handle)?.heading !== undefined) || Object.keys(read(page, url)).length > 0
}

/** The tiles that show no counts, and whose they are. */
function unread(page: Document, url: URL): { handle: string; tiles: Tile[] } | undefined {
  const address = addressOf(url.pathname)
  if (address?.story !== undefined) return undefined
  const handle = address && (address.handle ?? accountOf(lookAt(page, address)))
  if (!handle) return undefined
  const state = stateOf(page)
  const tiles = tilesOf(page, address, handle, {
    header: headerOf(page, handle),
    ownerOf: (code) => authorIn(state, code),
  })
  return { handle, tiles: tiles.filter((tile) => !hasOverlay(tile)) }
}

async function readPosts(page: Document, url: URL, options: ReadPostsOptions): Promise<PartialReading> {
  const found = unread(page, url)
  const tiles = found?.tiles.filter(({ code }) => !options.skip?.has(code)) ?? []
  const recent = await drawOverlays(tiles, languageOf(page), options)
  if (!found || recent.length === 0) return {}
  return { handle: found.handle, ...layered([{ origin: 'page', facts: { recent } }, derivedFacts(recent)]) }
}

/** The profile itself: neither a tab of it nor anything that lies over it. */
function isProfile({ pathname }: URL): boolean {
  const address = addressOf(pathname)
  return address !== undefined && Object.keys(address).join() === 'handle'
}

const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['https://www.instagram.com/*'],
  hasStories: true,
  words: { en: { 'open-reels': 'open the Reels tab' }, fr: { 'open-reels': 'ouvrir l’onglet Reels' } },
  yields: [{ page: 'profile', covers: isProfile, facts: ['handle', 'followers'] }],
  handleOf: profileOf,
  ready: isReady,
  read,
  readPosts,
  unreadPosts: (page, url) => unread(page, url)?.tiles.map(({ code }) => code) ?? [],
  tryOn: ['https://www.instagram.com/instagram/'],
}

export default instagram
