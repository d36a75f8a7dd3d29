/** Snapchat: public profiles with their Spotlight videos, and a Spotlight video's own page. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf } from '../shared/dom.ts'
import { exactFirst } from '../shared/exact-first.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { named, profileAndPost } from '../shared/yields.ts'
import { addressOf } from './address.ts'
import { type DrawnProfile, drawnProfile } from './page.ts'
import { type State, stateOf } from './state.ts'

function readProfile(page: Document, handle: string, state: State): PartialReading {
  const carried = state.profiles.find((profile) => profile.handle === handle)?.facts ?? {}
  const drawn = drawnProfile(page, handle, languageOf(page))
  const layers: Layer[] = [
    { origin: 'page', facts: drawn ? withOwn(drawn, carried.recent) : {} },
    { origin: 'state', facts: carried },
  ]
  if (layers.every(({ facts }) => Object.keys(facts).length === 0)) return {}
  return { handle, ...layered(exactFirst(layers)) }
}

/** Where the page's data list the account's videos, no other one is counted. */
function withOwn({ head, tiles }: DrawnProfile, listed: readonly Post[] | undefined): PartialReading {
  const ids = listed && new Set(listed.map(({ id }) => id))
  const recent = tiles.flatMap(({ isOwn, post }) => ((ids ? ids.has(post.id) : isOwn) ? post : []))
  return { ...head, ...(recent.length > 0 && { recent }) }
}

/** The feed goes on with other people's videos. */
function readSpotlight(spotlight: string, named: string | undefined, { videos }: State): PartialReading {
  const video = videos.find(({ post }) => post.id === spotlight)
  const handle = named ?? video?.handle
  if (!video || !handle || (video.handle ?? handle) !== handle) return {}
  return { handle, ...layered([{ origin: 'state', facts: { recent: [video.post] } }], spotlight) }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  const state = stateOf(page)
  if (address.spotlight !== undefined) return readSpotlight(address.spotlight, address.handle, state)
  return address.handle === undefined ? {} : readProfile(page, address.handle, state)
}

const snapchat: Network = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['https://www.snapchat.com/*'],
  hasStories: true,
  yields: profileAndPost((url) => named(addressOf(url)?.handle, addressOf(url)?.spotlight), ['name']),
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.snapchat.com/@djkhaled305'],
}

export default snapchat
