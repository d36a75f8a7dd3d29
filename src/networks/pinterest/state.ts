/**
 * The data a Pinterest page carries: `__PWS_DATA__`, `__PWS_INITIAL_PROPS__` and answers of its newer reader
 * (`data-relay-response`), in which the same fields are written the other way (`followerCount`). A page that failed
 * to load carries none of an account, and draws zeros.
 */
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { eachObject, type Json, type JsonObject, property, stringAt } from '../shared/embedded.ts'
import { momentOf } from '../shared/moment.ts'
import type { PartialReading } from '../shared/network.ts'
import { scriptReader, wholeNumber } from '../shared/scripts.ts'
import { asHandle } from './address.ts'

type User = { handle: string; facts: PartialReading }
type Pin = { handle: string | undefined; post: Post }
export type State = { users: User[]; pins: Pin[] }

const IDS = new Set(['__PWS_DATA__', '__PWS_INITIAL_PROPS__', 'initial-state', 'jsInit1'])
const MOST = 1_000
/** Large parts of the data that hold no account and no pin. */
const SKIPPED = new Set('experiments images image_signature videos copytuneExperiments traceLoggerData'.split(' '))

const readScripts = scriptReader<State>(
  (script) => IDS.has(script.id) || script.hasAttribute('data-relay-response'),
  (text) => gather(JSON.parse(text) as Json),
)

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
  const following = countAt(object, 'following_count')
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

function pinOf(object: JsonObject): Pin | undefined {
  const id = stringAt(object, 'entityId') ?? stringAt(object, 'id')
  const data = property(object, 'aggregated_pin_data') ?? property(object, 'aggregatedPinData')
  if (!id || !ID.test(id) || data === undefined) return undefined
  const stats = property(data, 'aggregated_stats') ?? property(data, 'aggregatedStats')
  const saves = countAt(stats, 'saves')
  const comments = countAt(data, 'comment_count') ?? countAt(object, 'comment_count')
  const likes = reactionsIn(property(object, 'reaction_counts'))
  if (!saves && !comments && !likes) return undefined
  const when = momentOf(Date.parse(stringAt(object, 'created_at') ?? stringAt(object, 'createdAt') ?? ''))
  const isPaid = property(object, 'is_promoted') === true || property(object, 'isPromoted') === true
  const isVideo = isObject(property(object, 'videos')) || isObject(property(object, 'story_pin_data'))
  return {
    handle: authorOf(object),
    post: {
      id,
      ...(!isVideo && { kind: 'photo' as const }),
      ...(when && { at: when }),
      ...(likes && { likes }),
      ...(comments && { comments }),
      ...(saves && { saves }),
      ...(isPaid && { paid: true }),
    },
  }
}

function isObject(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null
}

/** Who made the pin. One that was saved from somebody else counts for neither: its saves are those of the original. */
function authorOf(pin: JsonObject): string | undefined {
  const handleAt = (...names: string[]) =>
    names.map((name) => asHandle(stringAt(property(pin, name), 'username'))).find((handle) => handle !== undefined)
  const creator = handleAt('native_creator', 'nativeCreator')
  if (creator) return creator
  const pinner = handleAt('pinner')
  const origin = handleAt('origin_pinner', 'originPinner')
  return origin === undefined || origin === pinner ? pinner : undefined
}

function reactionsIn(counts: Json | undefined): Count | undefined {
  if (counts === null || typeof counts !== 'object' || Array.isArray(counts)) return undefined
  const numbers = Object.values(counts).map(wholeNumber)
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

export function postsOf({ pins }: State, handle: string): Post[] {
  return pins.filter((pin) => pin.handle === handle).map(({ post }) => post)
}

export function pinIn({ pins }: State, id: string): Pin | undefined {
  const same = pins.filter(({ post }) => post.id === id)
  return same.find(({ handle }) => handle !== undefined) ?? same[0]
}
