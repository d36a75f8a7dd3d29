/**
 * What is normal on a network, and what its accounts can be judged by: plain data, one set for each network. `core` and
 * `signals` hold none of it; they are given the set of the account's own network, and what that lacks is not judged.
 */
import type { Post } from '../profile/reading.ts'
import type { Source } from './source.ts'

/** What a distribution is of. Each is a number above its denominator, as a share (0.021 is 2.1 %). */
const MEASURES = [
  'engagement-per-follower', // interactions of the median post ÷ followers
  'engagement-per-view', // interactions of the median post ÷ views of the median post
  'views-per-follower', // views of a post ÷ followers
  'reach-per-follower', // people reached by a post ÷ followers
  'story-views-per-follower', // viewers of a story ÷ followers
  'likes-per-view',
  'comments-per-like',
  'total-likes-per-follower', // likes of all posts ever ÷ followers
  'lifetime-views-per-follower', // views of all posts ever ÷ posts ÷ followers
] as const
export type Measure = (typeof MEASURES)[number]

/** What was learnt of genuine accounts by a study, and is written into the signs that rest on it. */
const STUDIES = [
  'likes-series', // how likes scatter from post to post
  'likes-over-time', // how soon a post has its likes
  'likes-within-views', // no post is liked by more people than saw it
  'followers-per-post', // audiences beside the number of posts
  'followings', // how many others an account follows
  'followings-per-follower',
  'follower-growth', // how followers come and go
  'fake-share', // how many fakes any audience has
  'repeat-commenters', // how often the same people comment
  'comment-words', // how many comments would fit any post
  'views-series', // how views scatter beside likes
  'forwards', // how often what is seen is passed on
  'price-ladder', // that views are cheaper than likes, and likes than comments
] as const
type Study = (typeof STUDIES)[number]

/** What a sign may need to know of a network. */
export const NORM_IDS = [...MEASURES, ...STUDIES] as const
export type NormId = Measure | Study

/** Accounts of one range of followers; `values` stand beside the norm's `percentiles`. */
type Band = { from: number; to: number; values: readonly number[]; accounts?: number }

/** A reference distribution: what was measured, on whom, and what came out. */
export type Norm = {
  measure: Measure
  source: Source
  /** How the source computed it, in its own terms. */
  definition: string
  /** Which percentiles (0–100, rising) `values` are. */
  percentiles: readonly number[]
  /** Set where the source does not say which percentiles they are, or publishes no spread: what we took, and why. */
  assumed?: string
  /** Rising, without gaps. An open end is closed at ten times its start. */
  bands: readonly Band[]
  /** Posts of these kinds alone; absent: of every kind that no other distribution of the measure is of. */
  kinds?: readonly PostKind[]
  /**
   * Set where accounts of other sizes are another population, such as all that are too small for a list of the largest:
   * beyond the bands nothing is expected.
   */
  nothingBeyond?: true
}

/** How many accounts of a size are touched by fraud, as a share, for the prior. */
type Prevalence = {
  source: Source
  definition: string
  bands: readonly { from: number; to: number; share: number }[]
}

export type Denominator = 'followers' | 'views'
export type PostKind = NonNullable<Post['kind']>

/** What counts as engagement on a network. */
export type Engagement = {
  /** Which counts of a post add up to its interactions. */
  counts: readonly ('likes' | 'comments' | 'shares' | 'quotes' | 'saves')[]
  /** What they are divided by, the main one first, for each kind of post; `other`: kinds that are not named. */
  per: { other: readonly [Denominator, ...Denominator[]] } & Partial<
    Record<PostKind, readonly [Denominator, ...Denominator[]]>
  >
}

/** Something a person can open on a network, and which counts of posts it shows. `do`: key of its words, `step.<do>`. */
type NetworkStep = { do: string; shows: 'likes' | 'comments' | 'views' }

/** What the people are called who follow an account. */
type Audience = 'followers' | 'subscribers' | 'members' | 'friends'

/** All that judging an account takes from its network. */
export type Norms = {
  audience: Audience
  engagement: Engagement
  steps: readonly NetworkStep[]
  /** One for each measure that somebody published. */
  distributions: readonly Norm[]
  prevalence?: Prevalence
  /** Studies of this network's own accounts; findings name the first source of each. */
  studies: Readonly<Partial<Record<Study, readonly [Source, ...Source[]]>>>
}

/** Norms in which the studies `Known` are known to be present. */
export type NormsWith<Known extends NormId> = Norms & {
  studies: { readonly [Key in Known & Study]-?: readonly [Source, ...Source[]] }
}

/** A network of which nothing is known but how such sites work. */
export const NO_NORMS: Norms = {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['followers', 'views'] } },
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [],
  studies: {},
}

/** The distribution of a measure, for posts of one kind if there is one of its own; undefined where none is known. */
export function distributionOf({ distributions }: Norms, measure: Measure, kind?: PostKind): Norm | undefined {
  const known = distributions.filter((one) => one.measure === measure)
  const own = kind && known.find(({ kinds }) => kinds?.includes(kind))
  return own ?? known.find(({ kinds }) => kinds === undefined)
}

export function hasNorm(norms: Norms, id: NormId): boolean {
  return id in norms.studies || norms.distributions.some(({ measure }) => measure === id)
}

/** Where a norm comes from; none where it is absent. */
export function sourcesOfNorm(norms: Norms, id: NormId): readonly Source[] {
  const studied = (norms.studies as Partial<Record<NormId, readonly Source[]>>)[id]
  return studied ?? norms.distributions.filter(({ measure }) => measure === id).map(({ source }) => source)
}

/** Published percents as shares. */
export function percents(...values: number[]): number[] {
  return values.map((value) => value / 100)
}
