/** What ways of buying and oddities have in common: which posts, how much, and what comes along. */
import { median } from '../../src/core/statistics/median.ts'
import type { Series } from './purchase.ts'
import { between, normal, pick, type Random } from './random.ts'

export type Which = 'any' | 'newest' | 'oldest' | 'weakest'

/** Indices of `count` posts. */
export function chosen({ likes }: Series, which: Which, count: number, random: Random): Set<number> {
  const n = likes.length
  if (which === 'any') return pick(random, n, count)
  const order = [...likes.keys()]
  if (which === 'weakest') order.sort((a, b) => (likes[a] as number) - (likes[b] as number))
  if (which === 'oldest') order.reverse()
  return new Set(order.slice(0, count))
}

/** At least one post, at most all. */
export function countOf(share: number, { likes }: Series): number {
  return Math.min(likes.length, Math.max(1, Math.round(share * likes.length)))
}

/** Between `low` and `high`, evenly over the logarithm. */
export function logBetween(random: Random, low: number, high: number): number {
  return low * (high / low) ** random()
}

/** Around 1, a share of `spread` give or take. */
export function uneven(random: Random, spread: number): number {
  return Math.max(0.05, 1 + spread * normal(random))
}

export function usualLikes({ likes }: Series): number {
  return median(likes)
}

/** How comments go along with likes that became `times` as many. */
export type Along = 'none' | 'half' | 'proportion'

export function along(random: Random): Along {
  const draw = random()
  return draw < 0.6 ? 'none' : draw < 0.8 ? 'half' : 'proportion'
}

/** The series with other likes; comments follow as told. */
export function withLikes(series: Series, likes: readonly number[], comments: Along): Series {
  const part = { none: 0, half: 0.5, proportion: 1 }[comments]
  return {
    ...series,
    likes: likes.map((count) => Math.max(0, Math.round(count))),
    comments: series.comments.map((count, index) => {
      const before = Math.max(1, series.likes[index] as number)
      const times = (likes[index] as number) / before
      return count === undefined || part === 0 ? count : Math.round(count * (1 + part * (times - 1)))
    }),
  }
}

/** Both likes and comments of the chosen posts, multiplied: comments by a power of the likes' factor. */
export function multiplied(
  series: Series,
  posts: ReadonlySet<number>,
  times: (post: number) => number,
  commentPower: number,
): Series {
  const factor = (post: number) => (posts.has(post) ? times(post) : 1)
  return {
    ...series,
    likes: series.likes.map((count, post) => Math.round(count * factor(post))),
    comments: series.comments.map((count, post) =>
      count === undefined ? undefined : Math.round(count * factor(post) ** commentPower),
    ),
  }
}

export { between, pick }
