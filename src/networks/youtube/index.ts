/** YouTube: channels, their videos and Shorts, and a video's own page. */
import { languageOf } from '../shared/dom.ts'
import { exactFirst } from '../shared/exact-first.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { type Address, addressOf } from './address.ts'
import { drawnAbout, drawnChannel, drawnVideos, drawnWatch } from './page.ts'
import { type State, stateOf } from './state.ts'
import { channelOf } from './state-channel.ts'
import { watchIn } from './state-video.ts'
import { taggedWatch } from './tags.ts'

function readChannel(page: Document, address: Address, state: State, language: string | undefined): PartialReading {
  const told = channelOf(state, address, language)
  const handle = address.handle ?? told?.handle
  if (!handle) return {}
  const head = drawnChannel(page, handle, language)
  const recent = head ? drawnVideos(page, address, handle, language) : []
  const layers: Layer[] = [
    { origin: 'page', facts: { ...head, ...drawnAbout(page, handle, language), ...(recent.length > 0 && { recent }) } },
    { origin: 'state', facts: told?.facts ?? {} },
  ]
  return reading(handle, layers)
}

function readWatch(page: Document, address: Address, state: State, language: string | undefined): PartialReading {
  const told = watchIn(state, address, language)
  const drawn = drawnWatch(page, address, language)
  const tagged = told ? undefined : taggedWatch(page, address)
  const handle = told?.handle ?? drawn?.handle ?? tagged?.handle
  if (!handle) return {}
  const isSame = drawn && (drawn.handle === undefined || drawn.handle === handle)
  const isLive = told?.facts.recent?.some(({ kind }) => kind === 'live')
  // The data knows the default state of the like button, and whether those who watch are viewers or views
  const layers: Layer[] = [
    { origin: 'state', facts: told?.facts ?? {} },
    { origin: 'page', facts: isSame ? (isLive ? withoutViews(drawn.facts) : drawn.facts) : {} },
    { origin: 'meta', facts: tagged?.handle === handle ? tagged.facts : {} },
  ]
  return reading(handle, layers, address.video)
}

function withoutViews(facts: PartialReading): PartialReading {
  return { ...facts, ...(facts.recent && { recent: facts.recent.map(({ views: _, ...post }) => post) }) }
}

function reading(handle: string, layers: readonly Layer[], first?: string): PartialReading {
  if (layers.every(({ facts }) => Object.keys(facts).length === 0)) return {}
  return { handle, ...layered(exactFirst(layers), first) }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  const state = stateOf(page)
  const language = languageOf(page) ?? state.language
  return address.video === undefined
    ? readChannel(page, address, state, language)
    : readWatch(page, address, state, language)
}

const PHONES = 'm.youtube.com'

/** Whichever of its tabs. On the site for phones nothing is read after a move within it: there nothing is owed. */
function isChannel(url: URL): boolean {
  const address = addressOf(url)
  return url.hostname !== PHONES && address !== undefined && address.video === undefined
}

function isVideo(url: URL): boolean {
  return url.hostname !== PHONES && addressOf(url)?.video !== undefined
}

const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['https://www.youtube.com/*', `https://${PHONES}/*`],
  yields: [
    // Either may be hidden or absent; a channel without both gave nothing.
    { page: 'channel', covers: isChannel, facts: [['followers', 'posts']] },
    { page: 'video', covers: isVideo, facts: ['recent'] },
  ],
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.youtube.com/@YouTube', 'https://www.youtube.com/@YouTubeCreators/videos'],
}

export default youtube
