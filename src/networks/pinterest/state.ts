/**
 * The data a Pinterest page carries: `__PWS_DATA__`, `__PWS_INITIAL_PROPS__` and answers of its newer reader
 * (`data-relay-response`, or handed over in a call), in which the same fields are written the other way
 * (`followerCount`). A page that failed to load carries none of an account, and draws zeros.
 */
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { eachObject, type Json, type JsonObject, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { assignedIn, scriptReader, wholeNumber } from '../shared/scripts.ts'
import { asHandle } from './address.ts'

type User = { handle: string; facts: PartialReading }
/** Who made a pin, who saved it, and from whom. */
type Makers = { creator?: string; pinner?: string; origin?: string }
type Pin = { handle: string | undefined; post: Post }
type ToldPin = Makers & { post: Post }
export type State = { users: User[]; pins: ToldPin[] }

const IDS = new Set(['__PWS_DATA__', '__PWS_INITIAL_PROPS__', 'initial-state', 'jsInit1'])
const MOST = 1_000
/** Large parts of the data that hold no account and no pin. */
const SKIPPED = new Set('experiments images image_signature videos copytuneExperiments traceLoggerData'.split(' '))

const CALL = '__PWS_RELAY_REGISTER_COMPLETED_REQUEST__('
/** What was asked for, before the answer. */
const ASKED = /^\s*"(?:[^"\\]|\\.){0,20000}"\s*,/

const readScripts = scriptReader<State>(
  (script, text) =>
    IDS.has(script.id) || script.hasAttribute('data-relay-response') || text.slice(0, 200).includes(CALL),
  (text) => gather(answersIn(text)),
)

function answersIn(text: string): Json {
  if (!text.slice(0, 200).includes(CALL)) return JSON.parse(text) as Json
  return text
    .split(CALL)
    .slice(1)
    .map((call) => assignedIn(call.replace(ASKED, '')))
}

export function stateOf(page: Document): State {
  const states = readScripts(page)
  return { users: states.flatMap(({ users }) => users), pins: states.flatMap(({ pins }) => pins) }
}

function gather(data: Json): State {
  const state: State = { users: [], pins: [] }
  eachObject(data, true, (object) => {
    const user = state.users.length < MOST ? userOf(object) : undefined
    if (user) state.users.push(user)
    const pin = state.pins.length < MOST ? pinOf(object) : undefined
    if (pin) state.pins.push(pin)
    return (key) => (SKIPPED.has(key) ? undefined : true)
  })
  return state
}

/** A count under either of its two spellings; -1 stands for one that is not shown. */
function countAt(object: Json | undefined, name: string): Count | undefined {
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const number = wholeNumber(property(object, name)) ?? wholeNumber(property(object, camel))
  return number === undefined ? undefined : exactly(number)
}

function userOf(object: JsonObject): User | undefined {
  const handle = asHandle(stringAt(object, 'username'))
  if (!handle) return undefined
  const followers = countAt(object, 'follower_count')
  if (!followers) return undefined
  // Boards and topics that are followed are counted too in the other one, and shown nowhere
  const following = countAt(object, 'explicit_user_following_count') ?? countAt(object, 'following_count')
  const posts = countAt(object, 'pin_count')
  const monthlyViews = countAt(object, 'profile_views')
  const name = (stringAt(object, 'full_name') ?? stringAt(object, 'fullName'))?.slice(0, 300)
  return {
    handle,
    facts: {
      ...(name && { name }),
      followers,
      ...(following && { following }),
      ...(posts && { posts }),
      // An account for private use shows none
      ...(monthlyViews && monthlyViews.value > 0 && { monthlyViews }),
    },
  }
}

const ID = /^\d{6,25}$/

function pinOf(object: JsonObject): ToldPin | undefined {
  const id = stringAt(object, 'entityId') ?? stringAt(object, 'id')
  const data = property(object, 'aggregated_pin_data') ?? property(object, 'aggregatedPinData')
  const makers = makersOf(object)
  if (!id || !ID.test(id) || (data === undefined && Object.keys(makers).length === 0)) return undefined
  const stats = property(data, 'aggregated_stats') ?? property(data, 'aggregatedStats')
  const saves = countAt(stats, 'saves')
  const comments = countAt(data, 'comment_count') ?? countAt(object, 'comment_count')
  const likes =
    reactionsIn(property(object, 'reaction_counts') ?? property(object, 'reactionCountsData')) ??
    countAt(object, 'total_reaction_count')
  // Saved by somebody else it is older than that
  const isSaved = makers.creator !== undefined && makers.pinner !== undefined && makers.creator !== makers.pinner
  const created = stringAt(object, 'created_at') ?? stringAt(object, 'createdAt') ?? ''
  const when = isSaved ? undefined : isoTimeOf(Date.parse(created))
  const isPaid = property(object, 'is_promoted') === true || property(object, 'isPromoted') === true
  return {
    ...makers,
    post: {
      id,
      ...(data !== undefined && !isVideo(object) && { kind: 'photo' as const }),
      ...(when && { at: when }),
      ...(likes && { likes }),
      ...(comments && { comments }),
      ...(saves && { saves }),
      ...(isPaid && { paid: true }),
    },
  }
}

function isVideo(pin: JsonObject): boolean {
  return ['videos', 'story_pin_data', 'storyPinData'].some((name) => isObject(property(pin, name)))
}

function isObject(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null
}

function makersOf(pin: JsonObject): Makers {
  const handleAt = (...names: string[]) =>
    names.map((name) => asHandle(stringAt(property(pin, name), 'username'))).find((handle) => handle !== undefined)
  return defined({
    creator: handleAt('native_creator', 'nativeCreator'),
    pinner: handleAt('pinner'),
    origin: handleAt('origin_pinner', 'originPinner'),
  })
}

/** Who made the pin. One that was saved from somebody else counts for neither: its saves are those of the original. */
function authorOf({ creator, pinner, origin }: Makers): string | undefined {
  return creator ?? (origin === undefined || origin === pinner ? pinner : undefined)
}

/** Each kind by itself, by its number or in a list. */
function reactionsIn(counts: Json | undefined): Count | undefined {
  if (counts === null || typeof counts !== 'object') return undefined
  const listed = Array.isArray(counts) ? counts.map((one) => property(one, 'reactionCount')) : Object.values(counts)
  const numbers = listed.map(wholeNumber)
  if (numbers.length === 0 || numbers.length > 50 || numbers.some((number) => number === undefined)) return undefined
  return exactly(
    Math.min(
      1e13,
      (numbers as number[]).reduce((sum, number) => sum + number, 0),
    ),
  )
}

/** What the data say of one account; the same account may be in them more than once, more or less whole. */
export function userFacts({ users }: State, handle: string): PartialReading {
  const own = users.filter((user) => user.handle === handle).map(({ facts }) => facts)
  return Object.assign({}, ...own.reverse())
}

/** Each pin once: several answers may tell of it, each of some of its fields. */
function pinsIn({ pins }: State): Pin[] {
  const all = new Map<string, ToldPin>()
  for (const pin of pins) {
    const known = all.get(pin.post.id)
    all.set(pin.post.id, { ...pin, ...known, post: { ...pin.post, ...known?.post } })
  }
  return [...all.values()]
    .filter(({ post }) => post.saves ?? post.comments ?? post.likes)
    .map((pin) => ({ handle: authorOf(pin), post: pin.post }))
}

export function postsOf(state: State, handle: string): Post[] {
  return pinsIn(state)
    .filter((pin) => pin.handle === handle)
    .map(({ post }) => post)
}

export function pinIn(state: State, id: string): Pin | undefined {
  return pinsIn(state).find(({ post }) => post.id === id)
}
