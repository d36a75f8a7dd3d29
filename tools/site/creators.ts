/**
 * The invented people on the stand-in pages of further networks, each with what is true of them, and what they
 * published.
 *
 * Rates follow what is usual on the network and for the size (see `src/networks/<id>/norms.ts`) except where `truth`
 * says otherwise.
 */
import { type Random, random } from './random.ts'

/** What was done to an account, or why nothing can be said of it. */
type CreatorTruth =
  | 'authentic'
  /** Most followers were bought: those who are left watch and like as usual. */
  | 'bought-followers'
  /** A service adds the same number of views to every video, and nothing else. */
  | 'bought-views'
  | 'private'

export type CreatorLanguage = 'en' | 'fr'

export type Creator = {
  platform: 'youtube' | 'tiktok' | 'x'
  /** As its address has it, without `@`. */
  handle: string
  name: string
  about: string
  truth: CreatorTruth
  language: CreatorLanguage
  followers: number
  following: number
  /** All that was ever published. */
  posts: number
  verified: boolean
  kind: 'long' | 'short' | 'clip' | 'text'
  /** How many of the newest the pages show. */
  shown: number
  /** Genuine views of the middle one. */
  medianViews: number
}

export type Work = {
  id: string
  at: Date
  title: string
  seconds: number
  views: number
  likes: number
  comments: number
  shares: number
  saves: number
}

const ordinary = { language: 'en', following: 214, posts: 240, verified: false, truth: 'authentic' } as const
const channel = { ...ordinary, platform: 'youtube', kind: 'long', following: 0, shown: 24 } as const
const clips = { ...ordinary, platform: 'tiktok', kind: 'clip', shown: 18 } as const
const account = { ...ordinary, platform: 'x', kind: 'text', shown: 14 } as const

export const creators: readonly Creator[] = [
  {
    ...channel,
    handle: 'ada.solders.demo',
    name: 'Ada Solders',
    about: 'Radios, repaired slowly.',
    verified: true,
    followers: 84_300,
    medianViews: 17_400,
  },
  {
    ...channel,
    handle: 'victor.unboxes.demo',
    name: 'Victor Unboxes',
    about: 'Everything in a box.',
    truth: 'bought-followers',
    followers: 412_000,
    medianViews: 1_150,
  },
  {
    ...channel,
    handle: 'nils.explains.demo',
    name: 'Nils Explains',
    about: 'Maps, and why they lie.',
    truth: 'bought-views',
    followers: 38_600,
    medianViews: 5_200,
  },
  {
    ...channel,
    handle: 'brune.bricole.demo',
    name: 'Brune Bricole',
    about: 'Du bois, des vis, de la patience.',
    language: 'fr',
    followers: 21_700,
    medianViews: 4_900,
  },
  {
    ...channel,
    kind: 'short',
    handle: 'short.circuits.demo',
    name: 'Short Circuits',
    about: 'One minute, one component.',
    followers: 133_000,
    medianViews: 61_000,
  },
  {
    ...clips,
    handle: 'mina.cooks.demo',
    name: 'Mina Cooks',
    about: 'Dinner in forty seconds.',
    verified: true,
    followers: 186_427,
    medianViews: 41_000,
  },
  {
    ...clips,
    handle: 'leo.poses.demo',
    name: 'Leo Poses',
    about: 'Ask for rates.',
    truth: 'bought-followers',
    followers: 310_918,
    posts: 74,
    medianViews: 1_400,
  },
  {
    ...clips,
    handle: 'pia.jongle.demo',
    name: 'Pia Jongle',
    about: 'Trois balles, parfois quatre.',
    language: 'fr',
    truth: 'bought-views',
    followers: 24_316,
    medianViews: 5_600,
  },
  {
    ...clips,
    handle: 'quiet.oar.demo',
    name: 'Quiet Oar',
    about: '',
    truth: 'private',
    followers: 318,
    medianViews: 200,
    shown: 0,
  },
  {
    ...account,
    handle: 'otto_demo',
    name: 'Otto Reads',
    about: 'A book a week.',
    followers: 52_614,
    posts: 8_412,
    medianViews: 9_300,
  },
  {
    ...account,
    handle: 'vera_demo',
    name: 'Vera Invests',
    about: 'Not advice.',
    truth: 'bought-followers',
    verified: true,
    followers: 128_733,
    posts: 2_391,
    medianViews: 610,
  },
]

type Usual = {
  cadence: number
  viewsVariation: number
  likesPerView: number
  commentsPerLike: number
  sharesPerLike: number
  savesPerLike: number
  seconds: number
}
/** Of each kind: days from one to the next, how much views vary (standard deviation ÷ mean), and what views bring. */
const USUAL: Readonly<Record<Creator['kind'], Usual>> = {
  long: {
    cadence: 6,
    viewsVariation: 0.75,
    likesPerView: 0.046,
    commentsPerLike: 0.09,
    sharesPerLike: 0,
    savesPerLike: 0,
    seconds: 640,
  },
  short: {
    cadence: 3,
    viewsVariation: 1.1,
    likesPerView: 0.05,
    commentsPerLike: 0.04,
    sharesPerLike: 0,
    savesPerLike: 0,
    seconds: 42,
  },
  clip: {
    cadence: 2.4,
    viewsVariation: 0.95,
    likesPerView: 0.065,
    commentsPerLike: 0.018,
    sharesPerLike: 0.09,
    savesPerLike: 0.14,
    seconds: 38,
  },
  text: {
    cadence: 0.8,
    viewsVariation: 0.9,
    likesPerView: 0.013,
    commentsPerLike: 0.07,
    sharesPerLike: 0.14,
    savesPerLike: 0.05,
    seconds: 0,
  },
}
const RATE_VARIATION = 0.28
/** What a service adds to every video, in genuine medians, and how closely it delivers. */
const BOUGHT_VIEWS = 24
const DELIVERY_VARIATION = 0.03
const DAY = 86_400_000
/** Age of the newest, in days: its counts have settled. */
const NEWEST_AGE = 4
const TITLES = [
  'The third try',
  'What nobody tells you',
  'One thing that went right',
  'Answers to last week',
  'Slowly, and again',
]

export function creatorOf(platform: Creator['platform'], handle: string): Creator | undefined {
  return creators.find((one) => one.platform === platform && one.handle === handle.toLowerCase())
}

/** What a creator's pages show, newest first. `now` is the day they are drawn. */
export function worksOf(creator: Creator, now: Date): Work[] {
  const chance = random(`${creator.platform} ${creator.handle}`)
  let age = NEWEST_AGE
  return Array.from({ length: creator.shown }, (_, nth) => {
    const at = new Date(Math.floor((now.getTime() - age * DAY) / 1_000) * 1_000)
    age += chance.logNormal(USUAL[creator.kind].cadence, 0.5)
    return work(creator, chance, nth, at)
  })
}

function work(creator: Creator, chance: Random, nth: number, at: Date): Work {
  const usual = USUAL[creator.kind]
  const genuine = chance.logNormal(creator.medianViews, usual.viewsVariation)
  const likes = Math.round(genuine * chance.logNormal(usual.likesPerView, RATE_VARIATION))
  const bought = BOUGHT_VIEWS * chance.logNormal(creator.medianViews, DELIVERY_VARIATION)
  return {
    id: identifier(creator.platform, at, chance),
    at,
    title: `${TITLES[nth % TITLES.length]}, ${creator.shown - nth}`,
    seconds: Math.round(chance.logNormal(usual.seconds, 0.3)),
    views: Math.round(genuine + (creator.truth === 'bought-views' ? bought : 0)),
    likes,
    comments: chance.poisson(likes * usual.commentsPerLike),
    shares: chance.poisson(likes * usual.sharesPerLike),
    saves: chance.poisson(likes * usual.savesPerLike),
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** X counts milliseconds from here. */
const X_EPOCH = 1_288_834_974_657n

/** As each network numbers what is published: TikTok and X by the moment, YouTube by chance. */
function identifier(platform: Creator['platform'], at: Date, chance: Random): string {
  const low = BigInt(chance.below(2 ** 22))
  if (platform === 'x') return String(((BigInt(at.getTime()) - X_EPOCH) << 22n) | low)
  if (platform === 'tiktok') return String((BigInt(Math.floor(at.getTime() / 1_000)) << 32n) | low)
  return Array.from({ length: 11 }, () => ALPHABET[chance.below(64)]).join('')
}

/** All hearts an account ever got: what its shown clips got on average, as often as it published. */
export function totalLikes(creator: Creator, works: readonly Work[]): number {
  const usual = creator.medianViews * USUAL[creator.kind].likesPerView
  const mean = works.length === 0 ? usual : works.reduce((sum, { likes }) => sum + likes, 0) / works.length
  return Math.round(mean * creator.posts)
}

/** How far a count is written in full, and how many digits are kept above. */
type Brevity = { inFull: number; digits: number }

/**
 * As the networks shorten counts: cut off, never rounded up. The unit is written as English (`12K`) or French (`12 k`)
 * pages have it.
 */
export function cutOff(count: number, language: CreatorLanguage, { inFull, digits }: Brevity): string {
  if (count < inFull)
    return language === 'fr' ? String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f') : count.toLocaleString('en-US')
  const [unit, size] = count >= 1e6 ? ['M', 1e6] : ['K', 1e3]
  const whole = String(Math.floor(count / size)).length
  const places = Math.max(0, digits - whole)
  const kept = Math.floor((count / size) * 10 ** places) / 10 ** places
  return language === 'fr' ? `${String(kept).replace('.', ',')}\u00a0${unit === 'K' ? 'k' : unit}` : `${kept}${unit}`
}
