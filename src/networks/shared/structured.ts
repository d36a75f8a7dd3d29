/**
 * Any page that describes itself by schema.org: JSON-LD first, then microdata, then OpenGraph. What is described must
 * be what the address is of, or nothing is said. Networks may use this and correct it; it has no hosts of its own.
 */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count, Origin, Post } from '../../core/reading.ts'
import { languageOf, oneLine, select } from './dom.ts'
import { type Json, type JsonObject, property, stringAt } from './embedded.ts'
import { isEmpty } from './exact.ts'
import { type Layer, layered } from './layers.ts'
import { isOfType, linkedDataOf } from './linked-data.ts'
import { metaOf } from './meta.ts'
import { momentIn } from './moment.ts'
import type { PartialReading } from './network.ts'
import { saysFollowers } from './words.ts'

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
const LARGEST = 1e13

/** How an account is told: by the address of its page, or by its handle, both in lower case. */
type Identity = { addresses: Set<string>; handles: Set<string> }

/** What the address is of: the page's own address, and the handle that its path holds. */
type Subject = { url: URL; handle: string | undefined }

/** A site's accounts have their name in the path's last segment or after an @, and a post's path goes on behind it. */
export function subjectOf(url: URL): Subject {
  const segments = url.pathname.split('/').filter(Boolean)
  const marked = segments.find((segment) => /^(?:@|%40)/i.test(segment))
  const last = marked ?? (segments.length <= 2 ? segments.at(-1) : undefined)
  return { url, handle: asHandle(last) }
}

function asHandle(text: string | undefined): string | undefined {
  const handle = decoded(text ?? '')
    .trim()
    .replace(/^@/, '')
    .toLowerCase()
  return /^[\p{L}\p{N}._-]{2,60}$/u.test(handle) ? handle : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** An address without what makes the same page look different: scheme, www, query, last slash, capitals. */
function plainAddress(address: string | undefined, base: URL): string | undefined {
  if (!address || address.length > 2_000 || !URL.canParse(address, base.href)) return undefined
  const url = new URL(address, base.href)
  if (!/^https?:$/.test(url.protocol)) return undefined
  const video = /^\/watch$/.test(url.pathname) ? (url.searchParams.get('v') ?? '') : ''
  return `${url.hostname.replace(/^(?:www|m|mobile)\./, '')}${decoded(url.pathname).replace(/\/+$/, '')}${video}`.toLowerCase()
}

function identityOf(object: Json | undefined, base: URL): Identity {
  const addresses = new Set<string>()
  for (const key of ['url', '@id', 'mainEntityOfPage']) {
    for (const value of listed(property(object, key))) {
      const written = typeof value === 'string' ? value : (stringAt(value, '@id') ?? stringAt(value, 'url'))
      const plain = plainAddress(written, base)
      if (plain) addresses.add(plain)
    }
  }
  const handles = new Set<string>()
  for (const key of ['alternateName', 'additionalName', 'identifier']) {
    for (const value of listed(property(object, key))) {
      const handle = typeof value === 'string' ? asHandle(value) : undefined
      if (handle) handles.add(handle)
    }
  }
  return { addresses, handles }
}

function listed(value: Json | undefined): Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value.slice(0, 50) : [value]
}

/** Whether an account is the one the address is of: its address, or its handle where its address says no other. */
function isSubject({ addresses, handles }: Identity, { url, handle }: Subject): boolean {
  const here = plainAddress(url.href, url)
  if (here && addresses.has(here)) return true
  const local = [...addresses].filter((address) => address.split('/')[0] === here?.split('/')[0])
  if (local.length > 0) return handle !== undefined && local.some((address) => accountIn(address) === handle)
  return handle !== undefined && handles.has(handle)
}

/** The account that an address on a site is of. */
function accountIn(address: string): string | undefined {
  return subjectOf(new URL(`https://${address}`)).handle
}

type Counts = Partial<Record<'followers' | 'following' | 'posts' | 'likes' | 'comments' | 'shares' | 'views', Count>>

const ACTIONS: Readonly<Record<string, keyof Counts>> = {
  FollowAction: 'followers',
  SubscribeAction: 'followers',
  LikeAction: 'likes',
  CommentAction: 'comments',
  WriteAction: 'comments',
  ShareAction: 'shares',
  WatchAction: 'views',
  ViewAction: 'views',
}
const FOLLOWED = /^(?:friends|following|follows? (?:others|count)|followings)$/i

/** The counters of an object; a follow action called "Friends" counts whom the account follows. */
function countersOf(object: Json | undefined, isAccount: boolean): Counts {
  const counts: Counts = {}
  const agent = property(object, 'agentInteractionStatistic')
  for (const [source, isAgent] of [
    [property(object, 'interactionStatistic'), false],
    [agent, true],
  ] as const) {
    for (const counter of listed(source)) {
      const fact = factOf(counter, isAccount, isAgent)
      const count = fact && countOf(property(counter, 'userInteractionCount') ?? property(counter, 'interactionCount'))
      if (fact && count && !(fact in counts)) counts[fact] = count
    }
  }
  if (!isAccount) {
    const comments = countOf(property(object, 'commentCount'))
    if (comments) counts.comments ??= comments
  }
  return counts
}

function factOf(counter: Json, isAccount: boolean, isAgent: boolean): keyof Counts | undefined {
  const type = property(counter, 'interactionType')
  const written = typeof type === 'string' ? type : (stringAt(type, '@type') ?? stringAt(type, '@id') ?? '')
  const action = written.slice(0, 100).replace(/^.*[/#:]/, '')
  const fact = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
  if (!isAccount) return fact === 'followers' || fact === 'following' ? undefined : fact
  const name = stringAt(counter, 'name')?.trim() ?? ''
  // What the account itself did: whom it follows, what it wrote
  if (isAgent) return fact === 'followers' ? 'following' : action === 'WriteAction' ? 'posts' : undefined
  if (fact === 'followers' && FOLLOWED.test(name)) return 'following'
  if (action === 'WriteAction') return 'posts'
  return fact === 'followers' || fact === 'following' ? fact : undefined
}

function countOf(value: Json | undefined): Count | undefined {
  const number = typeof value === 'string' && /^\d{1,14}$/.test(value.trim()) ? Number(value) : value
  if (typeof number === 'number') {
    if (!Number.isInteger(number) || number < 0 || number > LARGEST) return undefined
    return { value: number, low: number, high: number }
  }
  return typeof value === 'string' && value.length <= 40 ? parseCount(value, 'en') : undefined
}

function isUrlOf(object: JsonObject, base: URL): boolean {
  const here = plainAddress(base.href, base)
  return here !== undefined && identityOf(object, base).addresses.has(here)
}

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
  const at = momentIn(
    stringAt(object, 'datePublished') ?? stringAt(object, 'uploadDate') ?? stringAt(object, 'dateCreated'),
  )
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
  const accounts = objects.filter((object) => isOfType(object, ACCOUNTS))
  // An author stands in each of his posts without counts
  const described = accounts.filter((object) => isSubject(identityOf(object, subject.url), subject))
  const main = [...described, mainOf(objects, subject)]
  const facts = main.map((one) => (one ? accountFacts(one) : {})).find((one) => !isEmpty(one)) ?? {}
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
  const handle = authors.length === 1 ? handleIn(authors[0] as Identity) : undefined
  const recent = object && handle !== undefined ? postsOf([object], url) : []
  return handle !== undefined && recent.length > 0 ? { handle, recent } : {}
}

function postsOf(objects: readonly JsonObject[], url: URL): Post[] {
  const posts = new Map<string, Post>()
  for (const object of objects) {
    const post = postOf(object, url)
    if (post && !posts.has(post.id)) posts.set(post.id, post)
  }
  return [...posts.values()]
}

function handleIn({ addresses, handles }: Identity): string | undefined {
  return [...handles][0] ?? [...addresses].map(accountIn).find((handle) => handle !== undefined)
}

/** A profile page's main entity, where it names neither address nor handle but the page's own address is right. */
function mainOf(objects: readonly JsonObject[], subject: Subject): JsonObject | undefined {
  const page = objects.find((object) => isOfType(object, PAGES) && isUrlOf(object, subject.url))
  const entity = property(page, 'mainEntity')
  if (entity === undefined || !isOfType(entity, ACCOUNTS)) return undefined
  const { addresses, handles } = identityOf(entity, subject.url)
  return addresses.size === 0 && handles.size === 0 ? (entity as JsonObject) : undefined
}

function accountFacts(account: JsonObject): PartialReading {
  const { followers, following, posts } = countersOf(account, true)
  if (!followers && !following && !posts) return {}
  const name = stringAt(account, 'name')?.slice(0, 300)
  return {
    ...(name && { name: oneLine(name) }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(posts && { posts }),
  }
}

/** Microdata as the objects JSON-LD would have: a property within an item belongs to the innermost item. */
function microdataOf(page: Document): JsonObject[] {
  const objects = new Map<Element, JsonObject>()
  for (const item of select(page, '[itemscope]', MOST_ITEMS)) {
    objects.set(item, { '@type': (item.getAttribute('itemtype') ?? '').slice(0, 200) })
  }
  for (const element of select(page, '[itemprop]', MOST_ITEMS * 10)) {
    const owner = element.parentElement?.closest('[itemscope]')
    const object = owner && objects.get(owner)
    if (!object) continue
    const value = objects.get(element) ?? textValue(element)
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/).slice(0, 4)) {
      if (!name || name === '__proto__') continue
      const known = Object.hasOwn(object, name) ? object[name] : undefined
      object[name] = known === undefined ? value : [...listed(known), value]
    }
  }
  return [...objects.values()]
}

function textValue(element: Element): string {
  const attribute = ['content', 'href', 'src', 'datetime'].find((name) => element.hasAttribute(name))
  return (
    attribute ? (element.getAttribute(attribute) ?? '') : oneLine((element.textContent ?? '').slice(0, 500))
  ).slice(0, 2_000)
}

/** OpenGraph has no counts but in what it says in words: "1,204 followers". */
function readOpenGraph(page: Document, subject: Subject): PartialReading {
  const meta = metaOf(page)
  const here = plainAddress(subject.url.href, subject.url)
  const isProfile = /^profile$/.test(meta.get('og:type') ?? '')
  if (!subject.handle || !isProfile || plainAddress(meta.get('og:url'), subject.url) !== here) return {}
  const named = meta.get('profile:username')
  if (named !== undefined && asHandle(named) !== subject.handle) return {}
  const phrases = (meta.get('og:description') ?? '').slice(0, 300).split(/[,;•·|]\s|\s[-–—]\s/u)
  const found = phrases.filter((phrase) => phrase.length < 60 && saysFollowers(phrase))
  const followers = found.length === 1 ? findCount(found[0] as string, languageOf(page)) : undefined
  return followers ? { handle: subject.handle, followers } : {}
}

/** All that a page says of its own account or post in a structured way; nothing where it is about something else. */
export function readStructured(page: Document, url: URL): PartialReading {
  const subject = subjectOf(url)
  const places: [Origin, PartialReading][] = [
    ['state', readObjects(linkedDataOf(page), subject)],
    ['state', readObjects(microdataOf(page), subject)],
    ['meta', readOpenGraph(page, subject)],
  ]
  const handle = places.find(([, { handle }]) => handle !== undefined)?.[1].handle
  if (handle === undefined) return {}
  const layers = places.flatMap(([origin, { handle: whose, ...facts }]): Layer[] =>
    whose === handle ? [{ origin, facts }] : [],
  )
  return { handle, ...layered(layers) }
}
