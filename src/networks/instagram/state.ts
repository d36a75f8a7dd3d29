/**
 * The data an Instagram page carries: profiles and posts in the shapes of 2019–2026 (GraphQL `edge_…`,
 * the app's `api/v1` fields, their `xdt_` wrapping), wherever in the page's scripts they are.
 */
import type { Post } from '../../core/profile/reading.ts'
import {
  countOf,
  eachObject,
  embeddedReader,
  type Json,
  type JsonObject,
  listAt,
  property,
  stringAt,
} from '../shared/embedded.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, LONGEST_CAPTION } from './address.ts'
import { isPaid } from './paid.ts'

/** What one script says of one account. */
type StateProfile = { handle: string; id: string | undefined; facts: PartialReading }
/** What one script says of one post. `handle`: whose; `with`: the other accounts it is published by. */
type StatePost = { handle: string; with: string[]; pinnedBy: string[]; post: Post }
export type State = { profiles: StateProfile[]; posts: StatePost[] }

/** Of one script, and of a page. */
const MOST_POSTS = 1_000
const MOST_PROFILES = 1_000
/** Words one of which every profile and post of interest has beside it. */
const KEYS = ['"follower_count"', '"edge_followed_by"', '"code"', '"shortcode"']
const LEGACY = /^\s*window\.(?:_sharedData\s*=|__additionalDataLoaded\()/
/** An account's own posts. Elsewhere inside an account's object are other people's: tagged, saved, related. */
const OWN_POSTS = 'edge_owner_to_timeline_media'
/** What looks like posts but is part of one, or holds nothing to read; and long videos, which are years apart. */
const NOT_POSTS = new Set([
  'edge_felix_video_timeline',
  'edge_sidecar_to_children',
  'carousel_media',
  'image_versions2',
  'video_versions',
  'display_resources',
  'thumbnail_resources',
  'clips_metadata',
])

/** GraphQL's lists hand on whose they are to what is in them; anything else starts anew. */
const LISTS = new Set(['edges', 'node'])
const NOBODY = { owner: '' }

const readScripts = embeddedReader<State>({
  jsonIn,
  gather,
})

/** Everything the page's scripts say of any account or post. */
export function stateOf(page: Document): State {
  const scripts = readScripts(page)
  return {
    profiles: scripts.flatMap(({ profiles }) => profiles).slice(0, MOST_PROFILES),
    posts: scripts.flatMap(({ posts }) => posts).slice(0, MOST_POSTS),
  }
}

function jsonIn(text: string): string | undefined {
  if (!KEYS.some((key) => text.includes(key)) || !text.includes('"username"')) return undefined
  if (/^\s*[{[]/.test(text.slice(0, 100))) return text
  if (!LEGACY.test(text.slice(0, 100))) return undefined
  return text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
}

function gather(data: Json): State {
  const state: State = { profiles: [], posts: [] }
  eachObject(data, NOBODY, (object, { owner }) => {
    const handle = asHandle(stringAt(object, 'username'))
    if (handle) addProfile(state, object, handle)
    addPost(state, object, owner)
    return (key) => {
      if (NOT_POSTS.has(key)) return undefined
      if (key === OWN_POSTS && handle) return { owner: handle }
      return LISTS.has(key) ? { owner } : NOBODY
    }
  })
  return state
}

function addProfile({ profiles }: State, object: JsonObject, handle: string): void {
  const facts = factsOf(object)
  if (Object.keys(facts).length === 0 || profiles.length >= MOST_PROFILES) return
  profiles.push({ handle, id: stringAt(object, 'id') ?? stringAt(object, 'pk'), facts })
}

function factsOf(user: JsonObject): PartialReading {
  const followers = countOf(property(property(user, 'edge_followed_by'), 'count') ?? property(user, 'follower_count'))
  const following = countOf(property(property(user, 'edge_follow'), 'count') ?? property(user, 'following_count'))
  const posts = countOf(
    property(property(user, 'edge_owner_to_timeline_media'), 'count') ?? property(user, 'media_count'),
  )
  const name = stringAt(user, 'full_name')?.slice(0, 300)
  const verified = property(user, 'is_verified')
  const isPrivate = property(user, 'is_private')
  return {
    ...(followers && { followers }),
    ...(following && { following }),
    ...(posts && { posts }),
    ...(name && { name }),
    ...(typeof verified === 'boolean' && { verified }),
    ...(typeof isPrivate === 'boolean' && { private: isPrivate }),
  }
}

function addPost({ posts }: State, object: JsonObject, listOwner: string): void {
  const code = stringAt(object, 'code') ?? stringAt(object, 'shortcode')
  if (!code || posts.length >= MOST_POSTS || !/^[\w-]{5,60}$/.test(code)) return
  if (stringAt(object, 'product_type') === 'story') return
  const post = postOf(object, code)
  const author = property(object, 'user') ?? property(object, 'owner')
  const handle = asHandle(stringAt(author, 'username')) ?? listOwner
  if (!post || !handle) return
  posts.push({
    handle,
    with: listAt(object, 'coauthor_producers').flatMap((user) => asHandle(stringAt(user, 'username')) ?? []),
    pinnedBy: [...listAt(object, 'timeline_pinned_user_ids'), ...listAt(object, 'pinned_for_users')].map(idOf),
    post,
  })
}

function idOf(user: Json): string {
  return typeof user === 'object' ? (stringAt(user ?? undefined, 'id') ?? '') : String(user)
}

/** Undefined where the object is no post: it has neither likes nor comments nor a date. */
function postOf(object: JsonObject, id: string): Post | undefined {
  const at = momentAt(object)
  const likes = likesOf(object)
  const comments = firstCount(object, COMMENTS)
  if (at === undefined && likes === undefined && comments === undefined) return undefined
  const kind = kindOf(object)
  const views = firstCount(object, VIEWS)
  const captionLength = captionLengthOf(object)
  return {
    id,
    ...(at && { at }),
    ...(kind && { kind }),
    ...(likes && { likes }),
    ...(comments && { comments }),
    ...(views && views.value > 0 && { views }),
    ...(captionLength !== undefined && { captionLength }),
    ...(isPaid(object) && { paid: true }),
  }
}

/** Plays are what the page shows on a reel; `view_count` is an older, lower count. */
const VIEWS = ['play_count', 'ig_play_count', 'video_play_count', 'view_count', 'video_view_count'] as const
const LIKES = ['like_count', 'edge_media_preview_like', 'edge_liked_by'] as const
const COMMENTS = [
  'comment_count',
  'edge_media_to_parent_comment',
  'edge_media_to_comment',
  'edge_media_preview_comment',
] as const

/** A number, or the `count` of a GraphQL edge. */
function numberAt(object: JsonObject, key: string): Json | undefined {
  const value = property(object, key)
  return typeof value === 'number' ? value : property(value, 'count')
}

function firstCount(object: JsonObject, keys: readonly string[]): ReturnType<typeof countOf> {
  for (const key of keys) {
    const count = countOf(numberAt(object, key))
    if (count) return count
  }
  return undefined
}

/** Hidden counts come with a placeholder: 3 beside `like_and_view_counts_disabled`, or -1 in GraphQL. */
function likesOf(object: JsonObject): Post['likes'] {
  if (property(object, 'like_and_view_counts_disabled') === true) return 'hidden'
  if (LIKES.some((key) => numberAt(object, key) === -1)) return 'hidden'
  return firstCount(object, LIKES)
}

/** Before Instagram began. */
const EARLIEST = Date.UTC(2010, 9, 6)
const LATEST = Date.UTC(2100, 0)

function momentAt(object: JsonObject): string | undefined {
  const seconds = property(object, 'taken_at') ?? property(object, 'taken_at_timestamp')
  if (typeof seconds !== 'number') return undefined
  const moment = seconds * 1_000
  return moment >= EARLIEST && moment < LATEST ? new Date(moment).toISOString() : undefined
}

const KINDS: Record<string, Post['kind']> = {
  '1': 'photo',
  '2': 'video',
  '8': 'carousel',
  GraphImage: 'photo',
  GraphVideo: 'video',
  GraphSidecar: 'carousel',
}

function kindOf(object: JsonObject): Post['kind'] {
  const type = property(object, 'media_type')
  const name = stringAt(object, '__typename')?.replace(/^XDT/, '') ?? ''
  const key = typeof type === 'number' ? String(type) : name
  return Object.hasOwn(KINDS, key) ? KINDS[key] : undefined
}

function captionLengthOf(object: JsonObject): number | undefined {
  const edge = listAt(property(object, 'edge_media_to_caption'), 'edges')[0]
  const text = stringAt(property(object, 'caption'), 'text') ?? stringAt(property(edge, 'node'), 'text')
  return text === undefined || text.length > LONGEST_CAPTION ? undefined : [...text].length
}

/** What the state says of one account, and its posts: its own and those it publishes with others. */
export function stateFacts(state: State, handle: string): PartialReading {
  const profiles = state.profiles.filter((profile) => profile.handle === handle)
  const facts: PartialReading = Object.assign({}, ...profiles.map(({ facts }) => facts).reverse())
  const ids = profiles.flatMap(({ id }) => id ?? [])
  const recent = state.posts
    .filter((post) => post.handle === handle || post.with.includes(handle))
    .map((post) => withSigns(post, ids))
  return recent.length > 0 ? { ...facts, recent } : facts
}

function withSigns({ post, with: others, pinnedBy }: StatePost, ids: string[]): Post {
  const isPinned = pinnedBy.some((id) => ids.length === 0 || ids.includes(id))
  return { ...post, ...(isPinned && { pinned: true }), ...(others.length > 0 && { collaboration: true }) }
}

/** Whose a post is, as the state tells. */
export function authorIn(state: State, code: string): string | undefined {
  return state.posts.find(({ post }) => post.id === code)?.handle
}

export function hasPost(state: State, code: string, handle: string): boolean {
  return state.posts.some((post) => post.post.id === code && (post.handle === handle || post.with.includes(handle)))
}
