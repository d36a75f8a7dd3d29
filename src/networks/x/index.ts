/** X (Twitter): profiles and posts. */
import type { Post } from '../../core/profile/reading.ts'
import { languageOf } from '../shared/dom.ts'
import { agreeing, isEmpty } from '../shared/exact.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { addressOf, momentOfPost } from './address.ts'
import { legacyPostsIn, readLegacyHeader } from './legacy.ts'
import { modernPostsIn, readModernHeader } from './modern.ts'
import { type DrawnPost, postsIn } from './post.ts'
import { readHeader, readLinkedData } from './profile.ts'

/** Tabs with the account's answers to others, which are liked far less than its posts, or with others' posts. */
const WITHOUT_POSTS = new Set(['with_replies', 'likes'])

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  const language = languageOf(page)
  const drawn = postsOf(page, language)
  if (address.post !== undefined) {
    const own = drawn.posts.find(
      ({ handle, post }) => post.id === address.post && handle === (address.handle ?? handle),
    )
    if (!own) return {}
    const recent = [own.post]
    return { handle: own.handle, ...layered([{ origin: 'page', facts: { recent } }, dated(recent)], own.post.id) }
  }
  const { handle } = address
  if (handle === undefined) return {}
  const header =
    readHeader(page, address, language) ?? readLegacyHeader(page, handle) ?? readModernHeader(page, handle, language)
  const linked = readLinkedData(page, handle)
  // While another account's head is drawn, this one's data may be there already, and posts of neither
  if (!header && isEmpty(linked) && !drawn.isModern) return {}
  const recent = WITHOUT_POSTS.has(address.tab ?? '')
    ? []
    : drawn.posts.filter((post) => post.handle === handle).map(({ post }) => post)
  const shown: PartialReading = { ...header, ...(recent.length > 0 && { recent }) }
  if (!isWorthReading({ ...linked, ...shown })) return {}
  return {
    handle,
    ...layered([
      { origin: 'state', facts: agreeing(linked, shown) },
      { origin: 'page', facts: shown },
      { origin: 'state', facts: linked },
      dated(recent),
    ]),
  }
}

/**
 * In whichever way the page draws them. As drawn since 2026 each post links to whoever wrote it in an address of its own,
 * and no head is needed to tell whose it is.
 */
function postsOf(page: Document, language: string | undefined): { posts: DrawnPost[]; isModern: boolean } {
  const older = [...postsIn(page, language), ...legacyPostsIn(page)]
  const modern = older.length > 0 ? [] : modernPostsIn(page, language)
  return { posts: [...older, ...modern], isModern: modern.length > 0 }
}

/** A post's number tells when it was made, where the page does not. */
function dated(posts: readonly Post[]): Layer {
  const recent = posts.flatMap(({ id, at }) => {
    const moment = at === undefined ? momentOfPost(id) : undefined
    return moment ? [{ id, at: moment }] : []
  })
  return { origin: 'derived', facts: { recent } }
}

function isWorthReading({ followers, following, posts, recent }: PartialReading): boolean {
  return (followers ?? following ?? posts ?? recent) !== undefined
}

const x: Network = {
  id: 'x',
  name: 'X',
  hosts: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.twitter.com/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers', 'following']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://x.com/XDevelopers'],
}

export default x
