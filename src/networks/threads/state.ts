/** The data a Threads page carries: accounts and posts, in Instagram's fields. */
import type { Count, Post } from '../../core/profile/reading.ts'
import {
  countOf,
  eachObject,
  embeddedReader,
  type Json,
  type JsonObject,
  property,
  stringAt,
} from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle } from './address.ts'

/** `number`: as data name the post that are not its own. */
type StatePost = { handle: string; number: string | undefined; post: Post }
type State = {
  profiles: { handle: string; facts: PartialReading }[]
  posts: StatePost[]
  views: { number: string; views: Count }[]
}

const MOST_PROFILES = 500
const MOST_POSTS = 1_000

const KEYS = ['"follower_count"', '"text_post_app_info"']

const readScripts = embeddedReader<State>({
  jsonIn: (text) =>
    /^\s*[[{]/.test(text.slice(0, 50)) &&
    ((text.includes('"username"') && KEYS.some((key) => text.includes(key))) || text.includes('"impression_count"'))
      ? text
      : undefined,
  gather,
})

function gather(data: Json): State {
  const state: State = { profiles: [], posts: [], views: [] }
  eachObject(data, true, (object) => {
    const handle = asHandle(stringAt(object, 'username'))
    if (handle && state.profiles.length < MOST_PROFILES) state.profiles.push({ handle, facts: accountOf(object) })
    const post = postOf(object)
    if (post && state.posts.length < MOST_POSTS) state.posts.push(post)
    const number = stringAt(object, 'id')
    const views = countOf(property(property(object, 'text_post_app_info'), 'impression_count'))
    if (number && views && state.views.length < MOST_POSTS) state.views.push({ number, views })
    return () => true
  })
  return state
}

function accountOf(user: JsonObject): PartialReading {
  const verified = property(user, 'is_verified')
  const isPrivate = property(user, 'text_post_app_is_private')
  return defined({
    followers: countOf(property(user, 'follower_count')),
    name: stringAt(user, 'full_name')?.slice(0, 300) || undefined,
    verified: typeof verified === 'boolean' ? verified : undefined,
    private: isPrivate === true ? true : undefined,
  })
}

function postOf(object: JsonObject): StatePost | undefined {
  const id = stringAt(object, 'code')
  const info = property(object, 'text_post_app_info')
  const handle = asHandle(stringAt(property(object, 'user'), 'username'))
  if (!id || !/^[\w-]{5,40}$/.test(id) || !handle || property(info, 'direct_reply_count') === undefined)
    return undefined
  // What wraps another's post that was reposted has nothing of its own
  if (typeof (property(property(info, 'share_info'), 'reposted_post') ?? undefined) === 'object') return undefined
  const seconds = property(object, 'taken_at')
  // A ghost post is gone after a day, and only its author is told its counts: others, at most about how many
  const isGhost = property(info, 'is_ghost_post') === true
  const isHidden = isGhost || property(object, 'like_and_view_counts_disabled') === true
  const told = (key: string) => (isGhost ? undefined : countOf(property(info, key)))
  return {
    handle,
    number: stringAt(object, 'id'),
    post: defined({
      id,
      at: typeof seconds === 'number' ? isoTimeOf(seconds * 1_000) : undefined,
      kind: kindOf(object),
      likes: isHidden ? ('hidden' as const) : countOf(property(object, 'like_count')),
      comments: told('direct_reply_count'),
      shares: told('repost_count'),
      quotes: told('quote_count'),
      pinned: property(property(info, 'pinned_post_info'), 'is_pinned_to_profile') === true ? true : undefined,
    }) as Post,
  }
}

const KINDS: Readonly<Record<string, Post['kind']>> = { '1': 'photo', '2': 'video', '8': 'carousel', '19': 'text' }

function kindOf(object: JsonObject): Post['kind'] {
  const type = property(object, 'media_type')
  return typeof type === 'number' ? KINDS[String(type)] : undefined
}

/** Whose a post is, as the page's data tell. */
export function authorIn(page: Document, post: string): string | undefined {
  const found = readScripts(page).flatMap(({ posts }) => posts)
  return found.find((one) => one.post.id === post)?.handle
}

/** Views come apart from the post, by its number. */
function viewsOf({ number, post }: StatePost, all: State['views']): Pick<Post, 'views'> {
  const [first, ...others] = all.filter((one) => number !== undefined && one.number === number)
  const isOne = others.every(({ views }) => views.value === first?.views.value)
  return first && isOne && post.likes !== 'hidden' ? { views: first.views } : {}
}

/** What the page's data says of one account and its posts; a post is given for its own page, where nothing else counts. */
export function stateFacts(page: Document, handle: string, post: string | undefined): PartialReading {
  const scripts = readScripts(page)
  const profiles = scripts.flatMap(({ profiles }) => profiles).filter((profile) => profile.handle === handle)
  const facts: PartialReading = Object.assign({}, ...profiles.map(({ facts }) => facts).reverse())
  const views = scripts.flatMap(({ views }) => views)
  const recent = scripts
    .flatMap(({ posts }) => posts)
    .filter((one) => one.handle === handle && (post === undefined || one.post.id === post))
    .map((one) => ({ ...one.post, ...viewsOf(one, views) }))
  return recent.length > 0 ? { ...facts, recent } : facts
}
