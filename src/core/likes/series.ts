/** A series of likes as the judgement sees it: usable posts, newest first, on the logarithm of likes. */

import { type Curve, weightAt } from '../learnt/curve.ts'
import { LENGTH_TRUST, SIZE_FAMILIARITY, SIZE_LINE, SIZE_TRUST } from '../learnt/likes.ts'
import { memoizeLast } from '../memoize.ts'
import { type UsablePost, usablePosts } from '../posts/engagement.ts'
import type { Profile } from '../profile/profile.ts'
import { median } from '../statistics/median.ts'
import { asPagesShow } from '../statistics/rounding.ts'

/** Older posts than these say little about today and cost time. */
const MOST_POSTS = 48
/** No trend and no scatter below it (the field's practice). */
const FEWEST_POSTS = 5
/** Below it the scatter is that of throwing dice, whatever the account does. */
const FEWEST_LIKES = 8

export type LikesSeries = {
  posts: readonly UsablePost[]
  /** Likes as pages write them. */
  counts: number[]
  /** log of likes. */
  logs: number[]
  /** log of likes above the account's usual post of that kind. */
  residuals: number[]
  /** Comments of each post; undefined where not seen, or switched off. */
  comments: (number | undefined)[]
  /** log of what the usual post gets above accounts of the size (`aboveLine`); NaN without followers. */
  engagement: number
  /** How well accounts of this size are known, 0–1: what their size makes of their likes counts no more than that. */
  familiarity: number
  /** How much all that the series says counts, 0–1: less where it is short, or accounts of about this size are not known. */
  trust: number
}

/** Null when there are too few usable posts, or too few likes on them, to say anything. */
export const likesSeries = memoizeLast((profile: Profile): LikesSeries | null => {
  const posts = usablePosts(profile).slice(0, MOST_POSTS)
  const counts = posts.map(({ likes }) => asPagesShow(likes))
  const usual = median(counts)
  if (posts.length < FEWEST_POSTS || usual < FEWEST_LIKES) return null
  const logs = counts.map((likes) => Math.log(Math.max(likes, 0.5)))
  const effects = effectOfVideo(posts, logs)
  const alike = logs.map((log, index) => log - (effects[index] as number))
  const middle = median(alike)
  return {
    posts,
    counts,
    logs,
    residuals: alike.map((log) => log - middle),
    comments: commentsOf(posts),
    ...standing(profile, usual, posts.length),
  }
})

/** Where posts have so many comments at the median, one without any has them switched off. Our own choice. */
const MANY_COMMENTS = 10

/** Comments of each post; undefined where not seen, or switched off. */
function commentsOf(posts: readonly UsablePost[]): (number | undefined)[] {
  const counts = posts.map(({ comments }) => comments && asPagesShow(comments))
  const usual = median(counts.flatMap((count) => (count ? [count] : [])))
  return usual >= MANY_COMMENTS ? counts.map((count) => count || undefined) : counts
}

type Standing = Pick<LikesSeries, 'engagement' | 'familiarity' | 'trust'>

function standing({ followers }: Profile, likes: number, posts: number): Standing {
  const long = weightAt(LENGTH_TRUST, posts)
  if (!followers) return { engagement: Number.NaN, familiarity: 0, trust: long * Math.min(...SIZE_TRUST.y) }
  const value = asPagesShow(followers)
  const size = logSize(value)
  return {
    engagement: aboveLine(likes, value),
    familiarity: weightAt(SIZE_FAMILIARITY, size),
    trust: long * weightAt(SIZE_TRUST, size),
  }
}

/** log followers; so that nobody's is minus infinity, ten more. */
export function logSize(followers: number): number {
  return Math.log(followers + 10)
}

/** A kind with fewer posts than this cannot show what is usual for it. */
const FEWEST_OF_A_KIND = 3

/** What being a video adds to log likes, for each post; 0 where one of the two kinds is rare. */
function effectOfVideo(posts: readonly UsablePost[], logs: readonly number[]): number[] {
  const isVideo = ({ kind }: UsablePost) => kind === 'video' || kind === 'short'
  const videos = logs.filter((_, index) => isVideo(posts[index] as UsablePost))
  const others = logs.filter((_, index) => !isVideo(posts[index] as UsablePost))
  const comparable = videos.length >= FEWEST_OF_A_KIND && others.length >= FEWEST_OF_A_KIND
  const effect = comparable ? median(videos) - median(others) : 0
  return posts.map((post) => (isVideo(post) ? effect : 0))
}

/** log of `likes` of the usual post above what accounts of `followers` get, by `line` over log followers. */
export function aboveLine(likes: number, followers: number, line: Curve = SIZE_LINE): number {
  return Math.log(likes + 1) - weightAt(line, logSize(followers))
}
