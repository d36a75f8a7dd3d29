/** LinkedIn: people, organisations, their activity and their posts; signed in and signed out. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { type Address, addressOf, momentOfId } from './address.ts'
import { readDescription, readHead } from './drawn.ts'
import { type DrawnPost, postsIn } from './post.ts'
import { followersInAnswers, readLinkedData, readLinkedPost } from './state.ts'
import { detailIn } from './update.ts'

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  return address.handle === undefined ? readPost(page, address) : readAccount(page, address.handle)
}

function readAccount(page: Document, handle: string): PartialReading {
  const language = languageOf(page)
  const own = postsIn(page, language).flatMap(({ author, post }) => (author === handle ? [post] : []))
  const shown: PartialReading = { ...readHead(page, handle, language), ...(own.length > 0 && { recent: own }) }
  const followers = followersInAnswers(page, handle)
  const exact: PartialReading = { ...readLinkedData(page, handle), ...(followers && { followers }) }
  const described = readDescription(page, handle, language)
  const isWorthReading = [shown, exact, described].some((facts) => facts.followers ?? facts.connections ?? facts.recent)
  if (!isWorthReading) return {}
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(exact, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: exact },
    { origin: 'meta', facts: described },
    derived(own),
  ]
  return { handle, ...layered(layers) }
}

function readPost(page: Document, { post: wanted }: Address): PartialReading {
  if (!wanted) return {}
  const own = drawnPost(page, wanted)
  const told = readLinkedPost(page, wanted)
  const handle = own?.author ?? told?.author
  if (!handle || (wanted.author !== undefined && !isBy(handle, wanted.author))) return {}
  const shown: PartialReading = own ? { recent: [own.post] } : {}
  // What the page was loaded with calls the post by the number in its address
  const id = own?.post.id ?? wanted.id
  const isSame = told?.author === handle
  const exact: PartialReading = isSame
    ? { ...told.facts, recent: told.facts.recent?.map((post) => ({ ...post, id })) }
    : {}
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(exact, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: exact },
    derived([{ id }]),
  ]
  return { handle, ...layered(layers, id) }
}

/** Other kinds of posts have another number as an activity; the page draws its own post first. */
function drawnPost(page: Document, wanted: NonNullable<Address['post']>): DrawnPost | undefined {
  const language = languageOf(page)
  const drawn = postsIn(page, language)
  if (wanted.kind === 'activity') {
    return drawn.find(({ post }) => post.id === wanted.id) ?? detailIn(page, wanted.id, language)
  }
  return wanted.author !== undefined && drawn[0] && isBy(drawn[0].author, wanted.author) ? drawn[0] : undefined
}

/** A post's address does not tell a person's name from an organisation's. */
function isBy(account: string, author: string | undefined): boolean {
  return author !== undefined && (account === author || account.endsWith(`/${author}`))
}

/** Posts show their age alone ("8h"), but their numbers hold the moment. */
function derived(posts: readonly Post[]): Layer {
  const recent = posts.flatMap(({ id }) => {
    const at = momentOfId(id)
    return at ? [{ id, at }] : []
  })
  return { origin: 'derived', facts: { recent } }
}

const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['https://*.linkedin.com/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://www.linkedin.com/in/williamhgates/', 'https://www.linkedin.com/company/linkedin/'],
}

export default linkedin
