/** Pinterest: profiles, and pins. */
import { languageOf } from '../shared/dom.ts'
import { exactFirst } from '../shared/exact-first.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { metaOf } from '../shared/meta.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { named, profileAndPost } from '../shared/yields.ts'
import { addressOf } from './address.ts'
import { drawnProfile, metaProfile } from './page.ts'
import { pinIn, postsOf, type State, stateOf, userFacts } from './state.ts'

const COUNTRIES = 'at ca ch cl co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt se'.split(' ')

function readProfile(page: Document, handle: string, state: State): PartialReading {
  const recent = postsOf(state, handle)
  const layers: Layer[] = [
    { origin: 'page', facts: drawnProfile(page, handle, languageOf(page)) ?? {} },
    { origin: 'state', facts: { ...userFacts(state, handle), ...(recent.length > 0 && { recent }) } },
    { origin: 'meta', facts: metaProfile(metaOf(page), handle) },
  ]
  if (layers.every(({ facts }) => Object.keys(facts).length === 0)) return {}
  return { handle, ...layered(exactFirst(layers)) }
}

/** A board's followers are not its owner's: of its page only what the data say of the owner is read. */
function readBoard(handle: string, state: State): PartialReading {
  const facts = userFacts(state, handle)
  return Object.keys(facts).length === 0 ? {} : { handle, ...layered([{ origin: 'state', facts }]) }
}

/** Whose a pin is, only its data say. */
function readPin(id: string, state: State): PartialReading {
  const pin = pinIn(state, id)
  if (!pin?.handle) return {}
  const facts = { ...userFacts(state, pin.handle), recent: [pin.post] }
  return { handle: pin.handle, ...layered([{ origin: 'state', facts }], id) }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  const state = stateOf(page)
  if (address.pin !== undefined) return readPin(address.pin, state)
  if (address.handle === undefined) return {}
  return address.isBoard ? readBoard(address.handle, state) : readProfile(page, address.handle, state)
}

const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: ['https://*.pinterest.com/*', ...COUNTRIES.map((country) => `https://*.pinterest.${country}/*`)],
  yields: profileAndPost(
    (url) => named(addressOf(url)?.isBoard ? undefined : addressOf(url)?.handle, addressOf(url)?.pin),
    ['followers'],
  ),
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.pinterest.com/pinterest/'],
}

export default pinterest
