/**
 * The data a Facebook page carries, in the shapes of 2023–2026: what an account's head says, and its posts with
 * their counts. Everything names its owner by number; names and numbers are brought together here.
 */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
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
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { linkOf } from './address.ts'

type SocialText = { section: string; text: string; owner: string }
/** `video`: the number of the reel or video that it is, by which pages link to it. */
type Story = { owner: string; at?: string; codes: string[]; video?: string }
/** Counts as they are written on the page, rounded: "1,3 rb". */
type Written = { shares?: string; views?: string }
export type State = {
  /** Account number → its name in addresses. */
  names: Map<string, string>
  social: SocialText[]
  /** Account name or number → whether the page shows it as verified. */
  verified: Map<string, boolean>
  accounts: Map<string, string>
  stories: Map<string, Story>
  counts: Map<string, Partial<Post>>
  written: Map<string, Written>
}

const MOST_ENTRIES = 1_000
const KEYS = [
  '"profile_social_context"',
  '"creation_time"',
  '"reaction_count"',
  '"total_comment_count"',
  '"play_count_reduced"',
]
const CALLS = ['ScheduledApplyEach,{', '.handle({']

const readScripts = embeddedReader<State>({ jsonIn, gather })

/** Pure data since 2024; before, an argument in a call. */
function jsonIn(text: string): string | undefined {
  if (!KEYS.some((key) => text.includes(key))) return undefined
  if (/^\s*[[{]/.test(text.slice(0, 50))) return text
  const key = KEYS.map((key) => text.indexOf(key)).filter((at) => at >= 0)
  return enclosingArgument(text, Math.min(...key))
}

/** The object that is an argument of the last call before `at`. */
function enclosingArgument(text: string, at: number): string | undefined {
  const call = Math.max(...CALLS.map((call) => text.lastIndexOf(call, at)))
  const start = call < 0 ? -1 : text.indexOf('{', call)
  if (start < 0) return undefined
  const isLast = CALLS.every((other) => text.lastIndexOf(other) <= call)
  // What closes the calls around it: "}});});"
  const closing = isLast ? /(\}+)\)[\s)};]*$/.exec(text.slice(-CLOSING)) : undefined
  if (closing) return text.slice(start, text.length - closing[0].length + (closing[1] ?? '').length)
  const end = closingBracket(text, start)
  return end < 0 ? undefined : text.slice(start, end + 1)
}

/** Characters at a script's end that are more than the brackets that close its calls. */
const CLOSING = 60

function closingBracket(text: string, start: number): number {
  let depth = 0
  let isText = false
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isText) {
      if (code === 0x5c) index++
      else if (code === 0x22) isText = false
    } else if (code === 0x22) isText = true
    else if (code === 0x7b) depth++
    else if (code === 0x7d && --depth === 0) return index
  }
  return -1
}

function gather(data: Json): State {
  const state = emptyState()
  eachObject(data, true, (object) => {
    addAccount(state, object)
    addSocialContext(state, object)
    addStory(state, object)
    addFeedback(state, object)
    return insideOf
  })
  return state
}

/** What describes code, pictures and text to the page, and is most of its data. */
const NOT_FACTS = new Set(['define', 'hsrp', 'image_ranges', 'ranges', 'aggregated_ranges', 'extensions'])

function insideOf(key: string): true | undefined {
  return NOT_FACTS.has(key) || key.startsWith('__module_') ? undefined : true
}

function emptyState(): State {
  return {
    names: new Map(),
    social: [],
    verified: new Map(),
    accounts: new Map(),
    stories: new Map(),
    counts: new Map(),
    written: new Map(),
  }
}

function addAccount({ names, accounts, verified }: State, object: JsonObject): void {
  if (names.size + accounts.size > MOST_ENTRIES) return
  const number = stringAt(object, 'id') ?? stringAt(object, 'userID')
  if (!number || !/^\d{1,20}$/.test(number)) return
  const vanity = stringAt(object, 'userVanity')?.toLowerCase()
  const link = linkOf(stringAt(object, 'profile_url') ?? (isActor(object) ? stringAt(object, 'url') : undefined))
  const name = vanity || (link?.post === undefined && link?.section === undefined ? link?.handle : undefined)
  if (name) names.set(number, name)
  const shown = stringAt(object, 'name')
  if (shown && isActor(object)) accounts.set(number, shown.slice(0, 300))
  for (const key of ['is_verified', 'show_verified_badge_on_profile']) {
    const is = property(object, key)
    if (typeof is === 'boolean') verified.set(number, is || verified.get(number) === true)
  }
}

function isActor(object: JsonObject): boolean {
  return property(object, '__isActor') !== undefined || ['User', 'Page'].includes(stringAt(object, '__typename') ?? '')
}

/** "28M followers", each with the list it links to, which also tells whose it is. */
function addSocialContext({ social, verified }: State, object: JsonObject): void {
  for (const item of listAt(property(object, 'profile_social_context'), 'content')) {
    const link = linkOf(stringAt(item, 'uri'))
    const text = stringAt(property(item, 'text'), 'text')
    if (!link?.handle || !link.section || !text || text.length > 200 || social.length > MOST_ENTRIES) continue
    social.push({ owner: link.handle, section: link.section, text: boldOf(item, text) })
    const badge = property(object, 'show_verified_badge_on_profile')
    if (typeof badge === 'boolean') verified.set(link.handle, badge)
  }
}

const NUMBERS = /\p{Nd}[\p{Nd}.,٫٬\s]*/gu
const WITHIN_A_WORD = /^[\p{L}\p{M}\p{Nd}]/u

/** What is drawn bold, where several numbers are there: a range that ends within a word would make millions of "12 mil". */
function boldOf(item: Json, text: string): string {
  const [range, ...more] = listAt(property(item, 'text'), 'inline_style_ranges')
  const [offset, length] = [property(range, 'offset'), property(range, 'length')]
  const isOne = more.length === 0 && typeof offset === 'number' && typeof length === 'number' && offset >= 0
  if (!isOne || (text.match(NUMBERS)?.length ?? 0) < 2 || WITHIN_A_WORD.test(text.slice(offset + length))) return text
  return text.slice(offset, offset + length)
}

/** A story's number, undone from base 64, is `S:_I<account>:<post>`, with more after it for some kinds. */
function addStory(state: State, object: JsonObject): void {
  const { stories } = state
  const id = stringAt(object, 'id')
  const [, owner, post] = (id?.startsWith('Uzpf') && /^S:_I(\d{1,20}):(?:VK:)?(\d{1,20})(?::|$)/.exec(undone(id))) || []
  if (!owner || !post || (stories.size >= MOST_ENTRIES && !stories.has(post))) return
  const story = stories.get(post) ?? { owner, codes: [] }
  const seconds = property(object, 'creation_time')
  if (story.at === undefined && typeof seconds === 'number') {
    const at = isoTimeOf(seconds * 1_000)
    if (at) story.at = at
  }
  for (const key of ['url', 'wwwURL', 'permalink_url']) {
    const code = linkOf(stringAt(object, key))?.post
    addCode(story, code)
  }
  stories.set(post, story)
  addVideo(state, object, { story, post })
}

function addCode({ codes }: Story, code: string | undefined): void {
  if (code && !codes.includes(code) && codes.length < 10) codes.push(code)
}

/** The reel or video that a story is. A story that shares somebody's names them as the video's owner. */
function addVideo({ written }: State, object: JsonObject, { story, post }: { story: Story; post: string }): void {
  const short = property(object, 'short_form_video_context')
  const [attached, ...others] = listAt(object, 'attachments')
  const media = others.length === 0 ? property(attached, 'media') : undefined
  if (stringAt(property(short, 'video_owner'), 'id') === story.owner) {
    setVideo(story, linkOf(stringAt(short, 'shareable_url'))?.post ?? stringAt(property(short, 'video'), 'id'))
  }
  if (stringAt(media, '__typename') !== 'Video' || stringAt(property(media, 'owner'), 'id') !== story.owner) return
  setVideo(story, stringAt(media, 'id'))
  addWritten(written, post, { views: stringAt(media, 'play_count_reduced') })
}

function setVideo(story: Story, video: string | undefined): void {
  if (!video || !/^\d{5,20}$/.test(video)) return
  story.video ??= video
  addCode(story, video)
}

function addWritten(
  written: State['written'],
  post: string,
  texts: { [Fact in keyof Written]: string | undefined },
): void {
  const found = defined(texts)
  if (Object.keys(found).length === 0 || (written.size >= MOST_ENTRIES && !written.has(post))) return
  written.set(post, { ...found, ...written.get(post) })
}

function undone(base64: string): string {
  try {
    return atob(base64.slice(0, 400))
  } catch {
    return ''
  }
}

/** Feedback is of a post, `feedback:<post>`, or of a comment, `feedback:<post>_<comment>`; parts of a post's are spread over the data. */
function addFeedback({ counts, written }: State, object: JsonObject): void {
  const id = stringAt(object, 'id')
  const [, post] = (id?.startsWith('ZmVlZGJhY2s6') && /^feedback:(\d{1,20})$/.exec(undone(id))) || []
  if (!post || (counts.size >= MOST_ENTRIES && !counts.has(post))) return
  const comments =
    property(property(object, 'comment_count'), 'total_count') ??
    property(property(property(object, 'comment_rendering_instance'), 'comments'), 'total_count') ??
    property(object, 'total_comment_count')
  const found = defined({
    likes: countOf(
      property(
        REACTIONS.map((key) => property(object, key)).find((found) => found !== undefined),
        'count',
      ),
    ),
    shares: countOf(property(property(object, 'share_count'), 'count')),
    comments: countOf(comments),
    views: viewsOf(object),
  })
  counts.set(post, { ...found, ...counts.get(post) })
  addWritten(written, post, { shares: stringAt(object, 'share_count_reduced') })
}

/** Who reacted: of a post, of a reel. */
const REACTIONS = ['reaction_count', 'unified_reactors', 'likers']

/** Plays are more than views: where there are both, the page is told which to show. Zero stands beside posts without a video. */
function viewsOf(object: JsonObject): Count | undefined {
  const keys = ['video_view_count', 'play_count']
  if (property(object, 'should_show_play_count') === true) keys.reverse()
  const [views] = keys.flatMap((key) => countOf(property(object, key)) ?? [])
  return views && views.value > 0 ? views : undefined
}

/** Everything the page's scripts say of any account or post. */
export function stateOf(page: Document): State {
  const all = emptyState()
  for (const one of readScripts(page)) {
    for (const [number, name] of one.names) all.names.set(number, name)
    for (const [number, name] of one.accounts) all.accounts.set(number, name)
    for (const [account, is] of one.verified) all.verified.set(account, is || all.verified.get(account) === true)
    for (const [post, story] of one.stories) {
      const known = all.stories.get(post)
      all.stories.set(post, { ...story, ...known, codes: [...(known?.codes ?? []), ...story.codes] })
    }
    for (const [post, counts] of one.counts) all.counts.set(post, { ...counts, ...all.counts.get(post) })
    for (const [post, texts] of one.written) all.written.set(post, { ...texts, ...all.written.get(post) })
    all.social.push(...one.social)
  }
  return all
}

/** The names and numbers that are this account's. */
export function aliasesOf({ names }: State, handle: string): ReadonlySet<string> {
  const own = new Set([handle])
  for (const [number, name] of names) if (name === handle) own.add(number)
  const name = names.get(handle)
  return name ? own.add(name) : own
}

const SECTIONS: Readonly<Record<string, 'followers' | 'following' | 'pageLikes' | 'connections'>> = {
  followers: 'followers',
  following: 'following',
  friends_likes: 'pageLikes',
  friends: 'connections',
}

export function factOfSection(section: string | undefined): (typeof SECTIONS)[string] | undefined {
  return section !== undefined && Object.hasOwn(SECTIONS, section) ? SECTIONS[section] : undefined
}

/** What the state says of an account in its head. */
export function headFacts(state: State, own: ReadonlySet<string>, language: string | undefined): PartialReading {
  const facts: PartialReading = {}
  for (const { owner, section, text } of state.social) {
    const fact = factOfSection(section)
    if (!fact || facts[fact] || !own.has(owner)) continue
    const count = parseCount(text, language) ?? findCount(text, language)
    if (count) facts[fact] = count
  }
  const verified = [...own].map((account) => state.verified.get(account)).filter((is) => is !== undefined)
  const name = [...own].map((account) => state.accounts.get(account)).find((name) => name !== undefined)
  return {
    ...facts,
    ...(verified.length > 0 && { verified: verified.some(Boolean) }),
    ...(name && { name }),
  }
}

/** The posts whose number names the account; those it shares are others' and have others' numbers. */
export function postsOf(state: State, own: ReadonlySet<string>, language: string | undefined): Post[] {
  return [...state.stories].flatMap(([id, { owner, at, video }]) => {
    if (!own.has(owner)) return []
    const counts = { ...writtenCounts(state.written.get(id), language), ...state.counts.get(id) }
    return Object.keys(counts).length > 0 ? [{ id: video ?? id, ...(at && { at }), ...counts } as Post] : []
  })
}

function writtenCounts(texts: Written | undefined, language: string | undefined): Partial<Post> {
  const [shares, views] = [texts?.shares, texts?.views].map((text) => text && parseCount(text, language))
  return defined({ shares: shares || undefined, views: views && views.value > 0 ? views : undefined })
}

/** The number of the post an address names, by its number or its code. */
export function postNamed(state: State, code: string): { id: string; owner: string } | undefined {
  for (const [id, { owner, codes, video }] of state.stories) {
    if (id === code || codes.includes(code)) return { id: video ?? id, owner }
  }
  return undefined
}
