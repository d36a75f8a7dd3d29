/**
 * Any page that describes itself: by links from its counts to the lists they count, by schema.org in JSON-LD, then in
 * microdata, by OpenGraph. What is described must be what the address is of, or nothing is said.
 */
import type { Origin, Post } from '../../core/profile/reading.ts'
import { isVaguer } from '../../core/time/history.ts'
import { languageOf, oneLine } from '../shared/dom.ts'
import { type JsonObject, listed, property, stringAt } from '../shared/embedded.ts'
import { isCount, isEmpty } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { isOfType, linkedDataOf } from '../shared/linked-data.ts'
import { metaOf } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { countersOf } from './counters.ts'
import { readLinkedCounts } from './linked-counts.ts'
import { microdataOf } from './microdata.ts'
import { followersSaid } from './phrases.ts'
import { readSiteProperties } from './site-properties.ts'
import {
  asHandle,
  handleIn,
  type Identity,
  identityOf,
  isSubject,
  isUrlOf,
  plainAddress,
  type Subject,
  subjectOf,
} from './subject.ts'

const PAGES = ['ProfilePage', 'AboutPage', 'CollectionPage']
const ACCOUNTS = [
  'Person',
  'Organization',
  'NewsMediaOrganization',
  'MusicGroup',
  'PerformingGroup',
  'Brand',
  'Corporation',
]
const POSTINGS = [
  ...['SocialMediaPosting', 'DiscussionForumPosting', 'BlogPosting', 'LiveBlogPosting', 'Article', 'NewsArticle'],
  ...['VideoObject', 'ImageObject', 'AudioObject', 'MediaObject', 'Clip', 'PodcastEpisode', 'CreativeWork'],
]
const KINDS: Readonly<Record<string, Post['kind']>> = { VideoObject: 'video', ImageObject: 'photo', Clip: 'video' }
const MOST_ITEMS = 200
const PAGE_OF = ['mainEntityOfPage', 'mainEntityofPage']

/** Its own identifier, or the last part of its address. */
function idOf(object: JsonObject, url: URL): string | undefined {
  const identifier = stringAt(object, 'identifier')
  if (identifier && /^[\w:-]{3,80}$/.test(identifier)) return identifier
  const [address] = identityOf(object, url).addresses
  return address?.split('/').slice(1).at(-1)?.slice(0, 200) || undefined
}

function postOf(object: JsonObject, url: URL): Post | undefined {
  const { likes, comments, shares, views } = countersOf(object, false)
  const counts = {
    ...(likes && { likes }),
    ...(comments && { comments }),
    ...(shares && { shares }),
    ...(views && { views }),
  }
  const id = idOf(object, url)
  if (isEmpty(counts) || !id) return undefined
  const written = stringAt(object, 'datePublished') ?? stringAt(object, 'uploadDate') ?? stringAt(object, 'dateCreated')
  const at = momentIn(written) ?? /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.exec(written ?? '')?.[0]
  const type = listed(property(object, '@type')).find((name) => typeof name === 'string') as string | undefined
  const kind = Object.hasOwn(KINDS, type?.replace(/^.*\//, '') ?? '')
    ? KINDS[type?.replace(/^.*\//, '') ?? '']
    : undefined
  return { id, ...(at && { at }), ...(kind && { kind }), ...counts }
}

/**
 * The account and the posts that described things say about the subject; where they know no account at this address,
 * the post that the address is of, which is its author's.
 */
function readObjects(objects: readonly JsonObject[], subject: Subject): PartialReading {
  const accounts = objects.filter(isAccount)
  // An author stands in each of his posts without counts
  const described = accounts.filter((object) => isSubject(identityOf(object, subject.url), subject))
  const main = [...described, mainOf(objects, subject)]
  const facts = agreed(main.map((one) => (one ? accountFacts(one) : {})).filter((one) => !isEmpty(one)))
  const postings = objects.filter((object) => isOfType(object, POSTINGS)).slice(0, MOST_ITEMS)
  const own = postsOf(
    postings.filter((object) => isBy(object, subject)),
    subject.url,
  )
  if (subject.handle && (!isEmpty(facts) || own.length > 0)) {
    return { handle: subject.handle, ...facts, ...(own.length > 0 && { recent: own }) }
  }
  return readOne(postings, subject.url)
}

/** What is said of one account, however often: where two places say different things of it, neither is believed. */
function agreed(all: readonly PartialReading[]): PartialReading {
  const [first = {}, ...others] = all
  const facts = Object.entries(first).flatMap(([fact, value]) => {
    const said = others.flatMap((other) => (other as Record<string, unknown>)[fact] ?? [])
    const same = said.reduce((known, other) => finer(known, other), value as unknown)
    return same === undefined ? [] : [[fact, same]]
  })
  return Object.fromEntries(facts)
}

/** The more exact of two ways to say the same; undefined where they say different things. */
function finer(one: unknown, other: unknown): unknown {
  if (JSON.stringify(one) === JSON.stringify(other)) return one
  if (!isCount(one) || !isCount(other)) return undefined
  if (isVaguer(one, other)) return other
  return isVaguer(other, one) ? one : undefined
}

function authorsOf(object: JsonObject, url: URL): Identity[] {
  return listed(property(object, 'author') ?? property(object, 'creator')).map((one) => identityOf(one, url))
}

function isBy(object: JsonObject, subject: Subject): boolean {
  const authors = authorsOf(object, subject.url)
  return authors.length > 0 && authors.every((one) => isSubject(one, subject))
}

function readOne(postings: readonly JsonObject[], url: URL): PartialReading {
  const object = postings.find((one) => isUrlOf(one, url))
  const authors = object ? authorsOf(object, url) : []
  const handle = authors.length === 1 ? handleIn(authors[0] as Identity, url) : undefined
  const recent = object && handle !== undefined ? postsOf([object], url) : []
  if (handle === undefined || recent.length === 0) return {}
  const [author] = listed(property(object, 'author') ?? property(object, 'creator'))
  return {
    handle,
    ...(author !== undefined && isOfType(author, ACCOUNTS) && accountFacts(author as JsonObject)),
    recent,
  }
}

function postsOf(objects: readonly JsonObject[], url: URL): Post[] {
  const posts = new Map<string, Post>()
  for (const object of objects) {
    const post = postOf(object, url)
    if (post && !posts.has(post.id)) posts.set(post.id, post)
  }
  return [...posts.values()]
}

/** A profile page's main entity, where it names neither address nor handle but the page's own address is right. */
function mainOf(objects: readonly JsonObject[], subject: Subject): JsonObject | undefined {
  const page = objects.find((object) => isOfType(object, PAGES) && isUrlOf(object, subject.url))
  const named = property(page, 'mainEntity')
  const id = stringAt(named, '@id')
  const isReference = id !== undefined && property(named, '@type') === undefined
  const entity = isReference ? objects.find((object) => stringAt(object, '@id') === id) : named
  if (entity === undefined || !isOfType(entity, ACCOUNTS)) return undefined
  const { addresses, handles } = identityOf(entity, subject.url)
  return addresses.size === 0 && handles.size === 0 ? (entity as JsonObject) : undefined
}

/** Of a kind that accounts are of; or of any that can be followed and is no posting: teams, shows, places. */
function isAccount(object: JsonObject): boolean {
  if (isOfType(object, ACCOUNTS)) return true
  return !isOfType(object, [...POSTINGS, ...PAGES]) && countersOf(object, true).followers !== undefined
}

function accountFacts(account: JsonObject): PartialReading {
  // Some count at the page of the account what is the account's
  const pages = PAGE_OF.flatMap((key) => listed(property(account, key))).filter((page) => isOfType(page, PAGES))
  const { followers, following, posts } = { ...countersOf(pages[0], true), ...countersOf(account, true) }
  if (!followers && !following && !posts) return {}
  const name = stringAt(account, 'name')?.slice(0, 300)
  return {
    ...(name && { name: oneLine(name) }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(posts && { posts }),
  }
}

/** OpenGraph has no counts but in what it says in words: "1,204 followers". */
function readOpenGraph(page: Document, subject: Subject): PartialReading {
  const meta = metaOf(page)
  const here = plainAddress(subject.url.href, subject.url)
  const isProfile = /^profile$/.test(meta.get('og:type') ?? '')
  if (!subject.handle || !isProfile || plainAddress(meta.get('og:url'), subject.url) !== here) return {}
  const named = meta.get('profile:username')
  if (named !== undefined && asHandle(named) !== subject.handle) return {}
  const phrases = (meta.get('og:description') ?? '')
    .slice(0, 300)
    .split(/[,;•·|،؛]\s|、|(?<!\p{Nd})，|，(?!\p{Nd})|\s[-–—]\s/u)
  const found = phrases.flatMap((phrase) => followersSaid(phrase, languageOf(page)) ?? [])
  const followers = found.length === 1 ? found[0] : undefined
  return followers ? { handle: subject.handle, followers } : {}
}

/** All that a page says of its own account or post in a structured way; nothing where it is about something else. */
export function readStructured(page: Document, url: URL): PartialReading {
  const subject = subjectOf(url)
  const places: [Origin, PartialReading][] = [
    ['page', readLinkedCounts(page, subject)],
    ['state', readObjects(linkedDataOf(page), subject)],
    ['state', readObjects(microdataOf(page), subject)],
    ['meta', readSiteProperties(metaOf(page), subject)],
    ['meta', readOpenGraph(page, subject)],
  ]
  const handle = places.find(([, { handle }]) => handle !== undefined)?.[1].handle
  if (handle === undefined) return {}
  const layers = places.flatMap(([origin, { handle: whose, ...facts }]): Layer[] =>
    whose === handle ? [{ origin, facts }] : [],
  )
  return { handle, ...layered(layers) }
}
