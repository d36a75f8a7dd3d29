/** TikTok: profiles with their grid, and posts. */
import { languageOf } from '../shared/dom.ts'
import { exactFirst } from '../shared/exact-first.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { addressOf, isoTimeOf } from './address.ts'
import { drawnPost, drawnProfile } from './page.ts'
import { authorIn, linkedFacts, stateFacts, stateOf } from './state.ts'

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  const { handle, post } = address
  const state = stateOf(page)
  const language = languageOf(page)
  const isOthers = post !== undefined && (authorIn(state, post) ?? handle) !== handle
  if (isOthers) return {}
  const drawn = post === undefined ? drawnProfile(page, handle, language) : undefined
  const told = stateFacts(state, handle, post)
  const item = post && drawnPost(page, post, handle, address.isPhoto === true, language, told.recent?.[0])
  const layers: Layer[] = [
    { origin: 'page', facts: { ...drawn, ...(item && { recent: [item] }) } },
    { origin: 'state', facts: told },
    { origin: 'meta', facts: drawn ? linkedFacts(page, handle) : {} },
  ]
  // Without the post itself, its author's counts are those of wherever the page was before
  const posts = layers.flatMap(({ facts }) => facts.recent ?? [])
  const isEmpty = layers.every(({ facts }) => Object.keys(facts).length === 0)
  if (isEmpty || (post !== undefined && posts.length === 0)) return {}
  const dated = posts.flatMap(({ id }) => {
    const at = isoTimeOf(id)
    return at ? [{ id, at }] : []
  })
  return { handle, ...layered([...exactFirst(layers), { origin: 'derived', facts: { recent: dated } }], post) }
}

const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['https://www.tiktok.com/*'],
  hasStories: true,
  yields: profileAndPost(addressOf, ['followers', 'following', 'totalLikes']),
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.tiktok.com/@tiktok'],
}

export default tiktok
