/**
 * A series of likes, and what explains its scatter: slow change of the account's level, photo against video, and a
 * sudden step of the level. Everything works on the logarithm of likes.
 */
import { type UsablePost, usablePosts } from '../engagement.ts'
import { median } from '../median.ts'
import type { Profile } from '../profile.ts'
import { asPagesShow } from './rounding.ts'

/** Older posts than these say little about today and cost time. */
const MOST_POSTS = 48
/** No trend and no scatter below it (the field's practice). */
export const FEWEST_POSTS = 5
/** Below it the scatter is that of throwing dice, whatever the account does. */
const FEWEST_LIKES = 8

/** Likes of the usable posts, newest first, and what remains of their logarithms. */
export type LikesSeries = {
  posts: UsablePost[]
  /** log of likes. */
  logs: number[]
  /** log of the account's level at each post. */
  levels: number[]
  /** logs − levels, their median 0. */
  residuals: number[]
  /** log width of what the page's rounding leaves open, for each post. */
  widths: number[]
  /** Where the level changed most, had it changed on one day; null where it cannot be told. */
  step: Step | null
}

/** A level that was steady but for one day. */
type Step = {
  /** How many of the newest posts came after it. */
  posts: number
  /** log of what it multiplied likes by; negative where they fell. */
  by: number
  /** log likes above the level before it, for each post. */
  above: number[]
}

/** Several signs ask about the same profile, one after the other. */
let last: { profile?: Profile; series: LikesSeries | null } = { series: null }

/** Null when there are too few usable posts, or too few likes on them, to say anything. */
export function likesSeries(profile: Profile): LikesSeries | null {
  if (profile !== last.profile) last = { profile, series: seriesOf(usablePosts(profile).slice(0, MOST_POSTS)) }
  return last.series
}

function seriesOf(posts: UsablePost[]): LikesSeries | null {
  if (posts.length < FEWEST_POSTS || median(posts.map(({ likes }) => likes.value)) < FEWEST_LIKES) return null
  const counts = posts.map(({ likes }) => asPagesShow(likes))
  const logs = counts.map(({ value }) => logCount(value))
  const kindEffects = effectOfVideo(posts, logs)
  const alike = logs.map((log, index) => log - (kindEffects[index] as number))
  const trend = trendOf(alike)
  const raw = alike.map((log, index) => log - (trend[index] as number))
  const middle = median(raw)
  return {
    posts,
    logs,
    levels: trend.map((level, index) => level + (kindEffects[index] as number) + middle),
    residuals: raw.map((value) => value - middle),
    widths: counts.map(({ low, high }) => logCount(high) - logCount(low)),
    step: stepOf(alike),
  }
}

/** How far the typical post lies from the level, as a share of it: 0.16 is 16 %. */
export function typicalDeviation({ residuals }: Pick<LikesSeries, 'residuals'>): number {
  return median(residuals.map((residual) => Math.abs(Math.expm1(residual))))
}

function logCount(likes: number): number {
  return Math.log(Math.max(likes, 0.5))
}

/** A kind with fewer posts than this cannot show what is usual for it. */
const FEWEST_OF_A_KIND = 3

/** What being a video adds to log likes, for each post; 0 where one of the two kinds is rare. */
function effectOfVideo(posts: UsablePost[], logs: number[]): number[] {
  const videos = logs.filter((_, index) => posts[index]?.kind === 'video')
  const others = logs.filter((_, index) => posts[index]?.kind !== 'video')
  const comparable = videos.length >= FEWEST_OF_A_KIND && others.length >= FEWEST_OF_A_KIND
  const effect = comparable ? median(videos) - median(others) : 0
  return posts.map(({ kind }) => (kind === 'video' ? effect : 0))
}

/**
 * Posts on either side that make up the level at a post: half of the series, at least
 * sixteen. A narrower window explains bought likes away as quick growth.
 */
const FEWEST_NEIGHBOURS = 16

/** The account's level at each post: a running mean in which near posts count most and outliers little. */
function trendOf(logs: number[]): number[] {
  const reach = Math.max(FEWEST_NEIGHBOURS, Math.floor(logs.length / 2))
  const nearness = Array.from({ length: Math.min(reach, logs.length) }, (_, gap) => (1 - (gap / reach) ** 3) ** 3)
  let keeps = logs.map(() => 1)
  let levels = logs
  for (let round = 0; round < 3; round += 1) {
    levels = logs.map((_, at) => runningMean(logs, keeps, nearness, at))
    keeps = outlierWeights(logs.map((log, index) => log - (levels[index] as number)))
  }
  return levels
}

function runningMean(logs: number[], keeps: number[], nearness: number[], at: number): number {
  let weights = 0
  let sum = 0
  const first = Math.max(0, at - nearness.length + 1)
  const last = Math.min(logs.length - 1, at + nearness.length - 1)
  for (let index = first; index <= last; index += 1) {
    const weight = (nearness[Math.abs(index - at)] as number) * (keeps[index] as number)
    weights += weight
    sum += weight * (logs[index] as number)
  }
  return sum / weights
}

/** Tukey's biweight at four robust standard deviations: standard choice of robust smoothing. */
function outlierWeights(residuals: number[]): number[] {
  const cut = 4 * (robustScale(residuals) + 1e-9)
  return residuals.map((residual) => (1 - Math.min(1, (residual / cut) ** 2)) ** 2 + 1e-6)
}

export function robustScale(values: readonly number[]): number {
  return 1.4826 * median(values.map(Math.abs))
}

/** A level is not known from fewer posts. */
const FEWEST_OF_A_LEVEL = 3

/** The day that parts the posts into two levels best: it leaves the least square distance to their means. */
function stepOf(logs: number[]): Step | null {
  const n = logs.length
  const all = logs.reduce((sum, log) => sum + log, 0)
  let newer = 0
  let best = { posts: 0, gain: 0 }
  for (let posts = 1; posts <= n - FEWEST_OF_A_LEVEL; posts += 1) {
    newer += logs[posts - 1] as number
    const distance = newer / posts - (all - newer) / (n - posts)
    const gain = (distance * distance * posts * (n - posts)) / n
    if (posts >= FEWEST_OF_A_LEVEL && gain > best.gain) best = { posts, gain }
  }
  if (best.posts === 0) return null
  const before = median(logs.slice(best.posts))
  const by = median(logs.slice(0, best.posts)) - before
  return { posts: best.posts, by, above: logs.map((log) => log - before) }
}
