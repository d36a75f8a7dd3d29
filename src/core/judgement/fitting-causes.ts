/**
 * Which innocent causes the account's own facts fit. Each is one rule over what was seen: where its facts are absent it
 * does not fit, and where none fits nothing is offered. A cause explains; it never changes what a sign weighs.
 *
 * Where no source is named, a bound is our own choice: it decides what is offered as an explanation, never a verdict.
 */

import { type LikesSeries, likesSeries } from '../likes/series.ts'
import type { Profile } from '../profile/profile.ts'
import type { KnownPost, Post } from '../profile/reading.ts'
import { median } from '../statistics/median.ts'
import { correlation } from '../statistics/statistics.ts'
import { datedCounts, logRatio } from '../time/growth.ts'
import type { Cause } from './cause.ts'

/** What a rule may look at. `flagged`: the posts that the sign is about, or where it names none, the lifted ones. */
type Facts = { profile: Profile; posts: readonly Post[]; series: LikesSeries | null; flagged: readonly Post[] }

/** How well the facts fit: 0 not at all, 1 the page itself says so. */
type Rule = (facts: Facts) => number

/** The page says it; the facts show it; the facts leave room for it. */
const SAID = 1
const SHOWN = 0.6
const POSSIBLE = 0.3

const DAY_MS = 86_400_000
/** log of how many times the usual a lifted post has (twice), and a hit (three times). */
const LIFTED = Math.LN2
const HIT = Math.log(3)
/** Comments per like against the usual post's, as logarithms: an advertised post has half of them or fewer, a giveaway four times. */
const HARDLY_TALKED = -Math.LN2
const TALKED_A_LOT = Math.log(4)
/** A change of level that comments share within this distance is one of interest, not of likes alone. */
const TOGETHER = 0.25
const NOTABLE_CHANGE = Math.log(1.3)

const SMALL_AUDIENCE = 5_000
const LARGE_AUDIENCE = 100_000
const MANY_POSTS = 1_000
const FEW_POSTS = 50
const FEWEST_COMMENTED = 5
/** Days between posts from which an audience forgets. */
const SELDOM_DAYS = 21
const YOUNG_STORY_HOURS = 20
/** Comments that nobody writes under posts with this many likes are switched off. */
const LIKED_AT_LEAST = 50
/** A year apart, or the same wave again: shorter spans show no season. */
const SEASON_DAYS = 60
const SEASON_MEMORY = 0.45
/** From this many followers on a stranger is a creator rather than an acquaintance. */
const CREATOR_FROM = 1_000

const RULES: Record<Cause, Rule> = {
  'paid-posts': ({ flagged, posts }) =>
    flagged.some(({ paid }) => paid) ? SAID : posts.some(({ paid }) => paid) ? POSSIBLE : 0,
  'advertised-posts': (facts) => {
    const lifted = liftedPosts(facts)
    if (lifted.length === 0 || lifted.length > facts.posts.length / 2) return 0
    const talk = talkAgainstUsual(facts, lifted)
    if (Number.isNaN(talk)) return POSSIBLE
    return talk <= HARDLY_TALKED ? SHOWN : 0
  },
  'viral-post': (facts) => {
    const hits = liftedPosts(facts, HIT)
    if (hits.length === 0 || hits.length > 2) return 0
    const talk = talkAgainstUsual(facts, hits)
    return Number.isNaN(talk) || talk > HARDLY_TALKED ? SHOWN : POSSIBLE
  },
  giveaway: (facts) => (facts.posts.some((post) => talkAgainstUsual(facts, [post]) >= TALKED_A_LOT) ? SHOWN : 0),
  videos: ({ flagged, posts }) => {
    const videos = posts.filter(isVideo)
    if (videos.length === 0 || videos.length === posts.length) return 0
    const share = flagged.filter(isVideo).length / flagged.length
    return share > videos.length / posts.length ? SHOWN : 0
  },
  'unlabelled-videos': (facts) => {
    const lifted = liftedPosts(facts).filter(({ kind }) => kind === undefined)
    return lifted.length > 1 && lifted.length <= facts.posts.length / 2 ? POSSIBLE : 0
  },
  'new-format': ({ posts }) => {
    const half = posts.length >> 1
    const [newer, older] = [posts.slice(0, half), posts.slice(half)]
    if (half < 3 || posts.some(({ kind }) => kind === undefined)) return 0
    const share = (some: readonly Post[]) => some.filter(isVideo).length / some.length
    return Math.abs(share(newer) - share(older)) >= 0.5 ? SHOWN : 0
  },
  season: (facts) => {
    const { series, posts } = facts
    return series &&
      correlation(series.residuals.slice(1), series.residuals.slice(0, -1)) >= SEASON_MEMORY &&
      spanDays(posts) >= SEASON_DAYS
      ? POSSIBLE
      : 0
  },
  growth: (facts) => {
    const moments = datedCounts(facts.profile.history ?? [], 'followers')
    const [first, last] = [moments[0], moments.at(-1)]
    if (first && last && logRatio(last.count.low, first.count.high) >= NOTABLE_CHANGE) return SHOWN
    return sharedChange(facts) >= NOTABLE_CHANGE ? SHOWN : 0
  },
  decline: (facts) => (sharedChange(facts) <= -NOTABLE_CHANGE ? SHOWN : 0),
  'deleted-posts': ({ profile }) => {
    const moments = datedCounts(profile.history ?? [], 'posts')
    return moments.some(({ count }, at) => at > 0 && count.high < (moments[at - 1]?.count.low ?? 0)) ? SHOWN : 0
  },
  'comments-limited': ({ posts }) => {
    const silent = posts.filter(
      ({ likes, comments }) => comments?.high === 0 && isCount(likes) && likes.low >= LIKED_AT_LEAST,
    )
    return silent.length > 0 ? SHOWN : 0
  },
  'similar-posts': ({ posts }) => {
    const kinds = new Set(posts.map(({ kind }) => kind))
    return kinds.size === 1 && !kinds.has(undefined) && posts.length > 0 && spanDays(posts) < SEASON_DAYS ? POSSIBLE : 0
  },
  'small-audience': ({ profile }) => (profile.followers && profile.followers.high <= SMALL_AUDIENCE ? SHOWN : 0),
  'large-audience': ({ profile }) => (profile.followers && profile.followers.low >= LARGE_AUDIENCE ? SHOWN : 0),
  'old-audience': ({ profile }) => (profile.posts && profile.posts.low >= MANY_POSTS ? POSSIBLE : 0),
  'few-recent-posts': ({ profile, posts }) => {
    if (posts.length === 0) return 0
    const newest = Math.max(...posts.map(({ at }) => (at ? Date.parse(at) : Number.NaN)))
    const silence = (Date.parse(profile.readAt) - newest) / DAY_MS
    return silence >= SELDOM_DAYS || median(daysBetween(posts)) >= SELDOM_DAYS ? SHOWN : 0
  },
  'new-account': ({ profile }) => (profile.posts && profile.posts.high <= FEW_POSTS ? POSSIBLE : 0),
  'known-elsewhere': ({ profile }) => (profile.verified ? SHOWN : 0),
  'pinned-post': ({ profile, flagged }) => {
    const pinned = (profile.recent ?? []).filter((post) => post.pinned)
    return flagged.some((post) => post.pinned) ? SAID : pinned.length > 0 ? POSSIBLE : 0
  },
  'reshared-post': ({ flagged }) => (flagged.some(commentsCameLate) ? SHOWN : 0),
  'recent-story': ({ profile }) => {
    const ages = (profile.stories ?? []).map(({ at }) =>
      at ? Date.parse(profile.readAt) - Date.parse(at) : Number.NaN,
    )
    return ages.some((age) => age < (YOUNG_STORY_HOURS / 24) * DAY_MS) ? SHOWN : 0
  },
  'several-stories': ({ profile }) => ((profile.stories ?? []).length > 2 ? POSSIBLE : 0),
  'would-be-partner': ({ profile }) => (profile.followers && profile.followers.low >= CREATOR_FROM ? POSSIBLE : 0),
  acquaintance: ({ profile }) => (profile.followers && profile.followers.high < CREATOR_FROM ? POSSIBLE : 0),
}

/**
 * Those of `causes` that fit, the best fitting first; equal ones in the order of `causes`. `about`: identifiers of the
 * posts that the sign is about.
 */
export function fittingCauses(profile: Profile, causes: readonly Cause[], about: readonly string[] = []): Cause[] {
  if (causes.length === 0) return []
  const series = likesSeries(profile)
  const posts = series?.posts ?? profile.recent ?? []
  const named = new Set(about)
  const flagged = (profile.recent ?? []).filter(({ id }) => named.has(id))
  const facts = { profile, posts, series, flagged: flagged.length > 0 ? flagged : above(posts, series, LIFTED) }
  return causes
    .map((cause) => ({ cause, fit: RULES[cause](facts) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ cause }) => cause)
}

function above(posts: readonly Post[], series: LikesSeries | null, from: number): Post[] {
  return series ? posts.filter((_, at) => (series.residuals[at] as number) >= from) : []
}

function liftedPosts({ posts, series }: Facts, from = LIFTED): Post[] {
  return above(posts, series, from)
}

function isVideo({ kind }: Post): boolean {
  return kind === 'video' || kind === 'short'
}

function isCount(likes: Post['likes']): likes is Exclude<Post['likes'], 'hidden' | undefined> {
  return likes !== undefined && likes !== 'hidden'
}

/** log comments per like of each post that shows both. */
function commentsPerLike(post: Post): number {
  const { likes, comments } = post
  return isCount(likes) && comments ? Math.log((comments.value + 0.5) / Math.max(1, likes.value)) : Number.NaN
}

/** log of how many times the usual comments per like some posts have; NaN where too few posts show both. */
function talkAgainstUsual({ posts }: Facts, some: readonly Post[]): number {
  const all = posts.map(commentsPerLike).filter((value) => !Number.isNaN(value))
  const mine = some.map(commentsPerLike).filter((value) => !Number.isNaN(value))
  return all.length < FEWEST_COMMENTED || mine.length === 0 ? Number.NaN : median(mine) - median(all)
}

/** log of the change from the older half to the newer one, where comments changed alike; 0 where they did not, or are not known. */
function sharedChange({ posts, series }: Facts): number {
  if (!series) return 0
  const half = posts.length >> 1
  const change = (values: readonly number[]) => {
    const [newer, older] = [values.slice(0, half), values.slice(half)]
    const known = (some: readonly number[]) => some.filter((value) => !Number.isNaN(value))
    return median(known(newer)) - median(known(older))
  }
  const likes = change(series.residuals)
  const comments = change(series.comments.map((count) => (count === undefined ? Number.NaN : Math.log(count + 0.5))))
  return Math.abs(likes - comments) <= TOGETHER ? likes : 0
}

function timesOf(posts: readonly Post[]): number[] {
  return posts.flatMap(({ at }) => (at ? [Date.parse(at)] : [])).sort((one, other) => one - other)
}

function spanDays(posts: readonly Post[]): number {
  const times = timesOf(posts)
  return ((times.at(-1) ?? Number.NaN) - (times[0] ?? Number.NaN)) / DAY_MS
}

function daysBetween(posts: readonly Post[]): number[] {
  const times = timesOf(posts)
  return times.slice(1).map((time, at) => (time - (times[at] as number)) / DAY_MS)
}

/** More comments than when it was first seen settled: people came back to it. */
function commentsCameLate({ comments, earlier }: KnownPost): boolean {
  const first = earlier?.find((moment) => moment.comments)?.comments
  return first !== undefined && comments !== undefined && comments.low > first.high
}
