/**
 * The invented people of the stand-in site, each with what is true of it.
 *
 * Rates follow what is usual for the size (see src/networks/instagram/norms.ts) except where `truth` says otherwise.
 */
import type { PageLanguage } from './languages.ts'

/** What was done to an account, or why little can be said of it. */
export type Truth =
  | 'authentic'
  /** Most followers were bought; those who are left like and comment as usual. */
  | 'bought-followers'
  /** A subscription adds the same number of likes, eight times the usual median, to every post. */
  | 'auto-liked'
  /** Weak posts were lifted to one level, above the usual, with bought likes. */
  | 'topped-up'
  | 'hidden-likes'
  | 'too-little'
  | 'private'
  /** The page does not exist. */
  | 'not-available'

export type Person = {
  handle: string
  name: string
  about: string
  truth: Truth
  language: PageLanguage
  followers: number
  following: number
  /** The header's count. */
  posts: number
  verified: boolean
  /** Posts the grid can show, at most `posts`. */
  tiles: number
  /** Genuine likes of the middle post. */
  medianLikes: number
  /** Whether the page embeds its first posts, or only the account. */
  embedsPosts: boolean
}

const ordinary = { language: 'en', following: 512, posts: 214, verified: false, tiles: 36, embedsPosts: false } as const

export const people: readonly Person[] = [
  {
    ...ordinary,
    handle: 'lucie.bakes.demo',
    name: 'Lucie Bakes',
    about: 'Sourdough, mostly.',
    truth: 'authentic',
    followers: 48_231,
    medianLikes: 560,
    embedsPosts: true,
  },
  {
    ...ordinary,
    handle: 'max.travels.demo',
    name: 'Max Travels',
    about: 'Forty countries and counting.',
    truth: 'bought-followers',
    followers: 142_614,
    following: 1_204,
    medianLikes: 74,
  },
  {
    ...ordinary,
    handle: 'nova.runs.demo',
    name: 'Nova Runs',
    about: 'Ten kilometres before breakfast.',
    truth: 'auto-liked',
    followers: 26_480,
    medianLikes: 150,
  },
  {
    ...ordinary,
    handle: 'theo.style.demo',
    name: 'Theo Style',
    about: 'Second-hand, first choice.',
    truth: 'topped-up',
    followers: 31_906,
    following: 890,
    medianLikes: 330,
  },
  {
    ...ordinary,
    handle: 'ines.paints.demo',
    name: 'Ines Paints',
    about: 'Gouache and rain.',
    truth: 'hidden-likes',
    followers: 64_118,
    medianLikes: 710,
    embedsPosts: true,
  },
  {
    ...ordinary,
    handle: 'sam.begins.demo',
    name: 'Sam Begins',
    about: 'First steps.',
    truth: 'too-little',
    followers: 312,
    following: 280,
    posts: 3,
    tiles: 3,
    medianLikes: 12,
  },
  {
    ...ordinary,
    handle: 'quiet.garden.demo',
    name: 'Quiet Garden',
    about: '',
    truth: 'private',
    followers: 472,
    following: 541,
    posts: 61,
    tiles: 0,
    medianLikes: 40,
  },
  {
    ...ordinary,
    handle: 'camille.cuisine.demo',
    name: 'Camille Cuisine',
    about: 'Le marché, puis la casserole.',
    truth: 'authentic',
    language: 'fr',
    followers: 12_640,
    medianLikes: 165,
  },
  {
    ...ordinary,
    handle: 'salma.reads.demo',
    name: 'سلمى تقرأ',
    about: 'كتاب كل أسبوع',
    truth: 'authentic',
    language: 'ar',
    followers: 152_308,
    following: 389,
    verified: true,
    medianLikes: 1_760,
    embedsPosts: true,
  },
  {
    ...ordinary,
    handle: 'gone.away.demo',
    name: 'Gone Away',
    about: '',
    truth: 'not-available',
    followers: 0,
    following: 0,
    posts: 0,
    tiles: 0,
    medianLikes: 0,
  },
]

/** A page of 1,000 tiles, drawn at once: for measurements, and not one of the people a visitor is shown. */
export const crowd: Person = {
  ...ordinary,
  handle: 'thousand.tiles.demo',
  name: 'Thousand Tiles',
  about: 'A post every day.',
  truth: 'authentic',
  followers: 240_519,
  posts: 1_000,
  tiles: 1_000,
  medianLikes: 2_700,
}

/** The person of a handle, whichever case it is written in. */
export function personOf(handle: string): Person | undefined {
  return [...people, crowd].find((person) => person.handle === handle.toLowerCase())
}
