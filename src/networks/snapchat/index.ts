/** Snapchat: public profiles with their Spotlight videos, and a Spotlight video's own page. */
import { languageOf } from '../shared/dom.ts'
import { exactFirst } from '../shared/exact-first.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { addressOf } from './address.ts'
import { drawnProfile } from './page.ts'
import { type State, stateOf } from './state.ts'

function readProfile(page: Document, handle: string, state: State): PartialReading {
  const layers: Layer[] = [
    { origin: 'page', facts: drawnProfile(page, handle, languageOf(page)) ?? {} },
    { origin: 'state', facts: state.profiles.find((profile) => profile.handle === handle)?.facts ?? {} },
  ]
  if (layers.every(({ facts }) => Object.keys(facts).length === 0)) return {}
  return { handle, ...layered(exactFirst(layers)) }
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
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.snapchat.com/@djkhaled305'],
}

export default snapchat
