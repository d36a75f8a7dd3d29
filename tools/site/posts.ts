/** What a person posted, up to a given day. */
import type { Person } from './people.ts'
import { type Random, random } from './random.ts'
import { postNumber, SEQUENCE_BITS, shortcode } from './shortcode.ts'

export type Post = {
  number: bigint
  code: string
  at: Date
  kind: 'photo' | 'carousel' | 'video'
  likes: number
  comments: number
  /** Videos only. */
  views?: number
  caption: string
  pinned: boolean
}

/** Tiles a grid draws before it is scrolled, and posts a page embeds. */
export const SCREENFUL = 12

const DAY = 86_400_000
/** Days between posts, and the age of the newest. */
const CADENCE = 2.6
const NEWEST_AGE = 1.3
/** Standard deviation ÷ mean of genuine likes from post to post: the middle of 564 ordinary accounts, 2018. */
const LIKES_VARIATION = 0.35
/** Comments per like; the middle of the same accounts is 2.2 per 100. */
const COMMENT_RATE = 0.03
const COMMENT_VARIATION = 0.3
const VIEWS_PER_LIKE = 7
/** A creator pins what went well. */
const PINNED_BOOST = 2.4
const PINNED_AGE = 160
/** What the tampered accounts bought, in medians, and how closely sellers deliver it. */
const AUTO_LIKES = 8
const TOP_UP_LEVEL = 1.4
const DELIVERY_VARIATION = 0.012
const KINDS = ['photo', 'video', 'carousel', 'photo', 'video'] as const
const CAPTIONS = [
  'Early light, late breakfast.',
  'Three tries, and this is the one.',
  'Ask me anything about this one below.',
  'A small thing that went right this week.',
  'Save it for the weekend!',
]

/** Newest first, but for a pinned post at the top as the grid has it. `now` is the day the page is drawn. */
export function postsOf(person: Person, now: Date): Post[] {
  const chance = random(person.handle)
  const posts: Post[] = []
  let age = NEWEST_AGE
  for (let index = 0; index < person.tiles; index += 1) {
    posts.push(post(person, chance, index, new Date(now.getTime() - age * DAY)))
    age += chance.logNormal(CADENCE, 0.5)
  }
  return person.tiles > SCREENFUL ? [pinnedPost(person, chance, now), ...posts.slice(0, -1)] : posts
}

function post(person: Person, chance: Random, index: number, at: Date): Post {
  const genuine = chance.logNormal(person.medianLikes, LIKES_VARIATION)
  const kind = KINDS[index % KINDS.length] ?? 'photo'
  const views = kind === 'video' ? { views: Math.round(genuine * chance.logNormal(VIEWS_PER_LIKE, 0.25)) } : {}
  const number = postNumber(at, chance.below(2 ** SEQUENCE_BITS))
  return {
    number,
    code: shortcode(number),
    at: new Date(Math.floor(at.getTime() / 1_000) * 1_000),
    kind,
    likes: Math.round(tampered(person, chance, genuine)),
    comments: chance.poisson(genuine * chance.logNormal(COMMENT_RATE, COMMENT_VARIATION)),
    ...views,
    caption: CAPTIONS[index % CAPTIONS.length] ?? '',
    pinned: false,
  }
}

/** Likes as the page counts them, bought ones included. */
function tampered(person: Person, chance: Random, genuine: number): number {
  if (person.truth === 'auto-liked') {
    return genuine + AUTO_LIKES * chance.logNormal(person.medianLikes, DELIVERY_VARIATION)
  }
  if (person.truth !== 'topped-up') return genuine
  const level = chance.logNormal(TOP_UP_LEVEL * person.medianLikes, DELIVERY_VARIATION)
  return Math.max(genuine, level)
}

function pinnedPost(person: Person, chance: Random, now: Date): Post {
  const pinned = post(person, chance, 0, new Date(now.getTime() - PINNED_AGE * DAY))
  return { ...pinned, likes: Math.round(pinned.likes * PINNED_BOOST), pinned: true }
}
