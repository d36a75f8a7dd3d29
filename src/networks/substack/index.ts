/**
 * Substack: publications, their posts and people, from the data a page carries. How many subscribe to a publication, it
 * tells in steps alone ("Over 15,000", 10,000 in its JSON-LD), so that is not read.
 */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { countOf, eachObject, embeddedReader, type Json, property, stringAt } from '../shared/embedded.ts'
import { agreeing, defined, isEmpty } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { drawnNote, drawnPost } from './drawn.ts'

/** A publication, by its own name or its own host, and a post of it; or a person (`@name`) and a note. */
type Address = { handle?: string; host: string; slug?: string; note?: string }
type Loaded = { publication: State | undefined; person: { handle: string; facts: PartialReading } | undefined }
type State = { handle: string; host: string | undefined; name: string | undefined; posts: StatePost[]; main: string }
type StatePost = { slug: string; post: Post }

const NAME = /^[a-z0-9][a-z0-9-]{1,62}$/
const SLUG = /^[\w%-]{1,190}$/
/** Hosts that are no publication's. */
const RESERVED = new Set(['www', 'support', 'cdn', 'email', 'api'])
const MOST_POSTS = 200

function addressOf(url: URL): Address | undefined {
  const segments = url.pathname.split('/').filter(Boolean)
  const [, subdomain] = /^([^.]+)\.substack\.com$/.exec(url.hostname) ?? []
  if (subdomain === 'open')
    return segments[0] === 'pub' ? inPublication(segments[1], segments.slice(2), url) : undefined
  if (url.hostname === 'substack.com') return personAddress(segments, url)
  if (subdomain !== undefined && RESERVED.has(subdomain)) return undefined
  return inPublication(subdomain, segments, url)
}

/** `/@somebody`, what they wrote and passed on there, and `/@somebody/note/c-1234567`. */
function personAddress([person, kind, note]: string[], url: URL): Address | undefined {
  const name = person?.startsWith('@') ? person.slice(1).toLowerCase() : ''
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) return undefined
  const address = { handle: `@${name}`, host: url.hostname }
  if (kind === 'note') return note && /^c-\d{1,15}$/.test(note) ? { ...address, note } : undefined
  return kind === undefined || ['posts', 'notes', 'likes', 'reads'].includes(kind) ? address : undefined
}

/** Undefined for a publication's other pages: its notes, its chat, its list of members. */
function inPublication(name: string | undefined, [first, slug]: string[], url: URL): Address | undefined {
  if (name !== undefined && !NAME.test(name)) return undefined
  const address = { host: url.hostname, ...(name !== undefined && { handle: name }) }
  if (first === undefined || first === 'archive' || first === 'about') return address
  return first === 'p' && slug && SLUG.test(slug) ? { ...address, slug } : undefined
}

const readScripts = embeddedReader<Loaded>({ jsonIn, gather })

/** `window._preloads = JSON.parse("…")`: JSON written as text within JSON. */
function jsonIn(text: string): string | undefined {
  const start = text.slice(0, 500).includes('window._preloads') ? text.indexOf('JSON.parse("') : -1
  if (start < 0) return undefined
  try {
    const json: unknown = JSON.parse(text.slice(start + 'JSON.parse('.length, text.lastIndexOf('")') + 1))
    return typeof json === 'string' ? json : undefined
  } catch {
    return undefined
  }
}

function gather(data: Json): Loaded {
  return { publication: publicationIn(data), person: personIn(property(data, 'profile')) }
}

/** A person, with the subscribers of what they publish. */
function personIn(profile: Json | undefined): Loaded['person'] {
  const handle = stringAt(profile, 'handle')?.toLowerCase()
  const followers = subscribersIn(profile)
  if (!handle || !followers?.value) return undefined
  return { handle: `@${handle}`, facts: defined({ name: stringAt(profile, 'name')?.slice(0, 300), followers }) }
}

/** Drawn in steps, "353K+"; the number beside it goes to the last one, where it is not the step itself. */
function subscribersIn(profile: Json | undefined): Count | undefined {
  const number = countOf(property(profile, 'subscriberCountNumber'))
  const shown = stringAt(profile, 'subscriberCount')?.trim() ?? ''
  const step = /^[\d.,]+\s?[KM]\+?$/i.test(shown) ? parseCount(shown.replace('+', ''), 'en') : undefined
  if (!step || (number && number.value !== step.value)) return number
  return { value: step.value, low: step.value, high: step.high, shown }
}

function publicationIn(data: Json): State | undefined {
  const publication = property(data, 'pub')
  const handle = stringAt(publication, 'subdomain')?.toLowerCase()
  const number = property(publication, 'id')
  if (!handle || !NAME.test(handle) || typeof number !== 'number') return undefined
  const posts: StatePost[] = []
  eachObject(data, true, (object) => {
    const post = property(object, 'publication_id') === number ? postOf(object) : undefined
    if (post && posts.length < MOST_POSTS) posts.push(post)
    return () => true
  })
  return {
    handle,
    host: stringAt(publication, 'custom_domain')?.toLowerCase(),
    name: stringAt(publication, 'name')?.slice(0, 300),
    posts,
    main: stringAt(property(data, 'post'), 'slug') ?? '',
  }
}

function postOf(object: Json): StatePost | undefined {
  const slug = stringAt(object, 'slug')
  const likes = countOf(property(object, 'reaction_count'))
  if (!slug || !SLUG.test(slug) || !likes) return undefined
  return {
    slug,
    post: defined({
      id: slug,
      at: momentIn(stringAt(object, 'post_date')),
      kind: stringAt(object, 'type') === 'newsletter' ? ('text' as const) : undefined,
      likes,
      comments: countOf(property(object, 'comment_count')),
      shares: countOf(property(object, 'restacks')),
    }) as Post,
  }
}

/** A note's exact counts are in its page's JSON-LD, under its own address. */
function readNote(page: Document, handle: string, note: string): PartialReading {
  const own = `/${handle}/note/${note}`
  const posting = linkedDataOf(page).find(
    (object) =>
      isOfType(object, ['SocialMediaPosting']) &&
      [stringAt(object, 'url'), stringAt(object, '@id'), stringAt(object, 'mainEntityOfPage')].some((address) =>
        address?.split(/[?#]/, 1)[0]?.toLowerCase().endsWith(own),
      ),
  )
  const counts = defined({
    likes: interactionCount(posting, 'LikeAction'),
    comments: interactionCount(posting, 'CommentAction'),
    shares: interactionCount(posting, 'ShareAction'),
  })
  const told = isEmpty(counts)
    ? undefined
    : (defined({ id: note, at: momentIn(stringAt(posting, 'datePublished')), kind: 'text', ...counts }) as Post)
  const drawn = drawnNote(page, handle, note)
  const shown: PartialReading = drawn ? { recent: [drawn] } : {}
  const exact: PartialReading = told ? { recent: [told] } : {}
  if (!drawn && !told) return {}
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(exact, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: exact },
  ]
  return { handle, ...layered(layers, note) }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  if (address.note !== undefined && address.handle !== undefined) return readNote(page, address.handle, address.note)
  const loaded = readScripts(page)
  if (address.handle?.startsWith('@')) {
    const person = loaded.find((one) => one.person?.handle === address.handle)?.person
    return person ? { handle: person.handle, ...layered([{ origin: 'state', facts: person.facts }]) } : {}
  }
  const state = loaded
    .flatMap(({ publication }) => publication ?? [])
    .find((one) => (address.handle === undefined ? one.host === address.host : one.handle === address.handle))
  const isOfPage = state && (address.slug === undefined || state.main === address.slug)
  const drawn = address.slug === undefined ? undefined : drawnPost(page, address.host, address.slug)
  const handle = isOfPage ? state.handle : address.handle
  if (!handle || (!isOfPage && !drawn)) return {}
  const carried = isOfPage ? carriedFacts(state, address.slug) : {}
  const shown: PartialReading = drawn ? { recent: [drawn] } : {}
  const layers: Layer[] = [
    { origin: 'state', facts: agreeing(carried, shown) },
    { origin: 'page', facts: shown },
    { origin: 'state', facts: carried },
  ]
  const facts = layered(layers, address.slug)
  return facts.recent ? { handle, ...facts } : {}
}

function carriedFacts(state: State, slug: string | undefined): PartialReading {
  const recent = state.posts.filter((one) => slug === undefined || one.slug === slug).map(({ post }) => post)
  return defined({ name: state.name || undefined, recent: recent.length > 0 ? recent : undefined })
}

const substack: Network = {
  id: 'substack',
  name: 'Substack',
  hosts: ['https://*.substack.com/*'],
  yields: [
    { page: 'post', covers: (url) => (addressOf(url)?.slug ?? addressOf(url)?.note) !== undefined, facts: ['recent'] },
  ],
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://on.substack.com/'],
}

export default substack
