/** Comments limited to followers, filtered, or switched off on some posts. */
import { between, countOf, pick } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'comments limited: a fifth to two thirds left, or none on some posts',
  apply(series, random) {
    if (random() < 0.6) {
      const left = between(random, 0.1, 0.7)
      return {
        ...series,
        comments: series.comments.map((count) => (count === undefined ? count : Math.round(count * left))),
      }
    }
    const off = pick(random, series.likes.length, countOf(between(random, 0.1, 0.6), series))
    return {
      ...series,
      comments: series.comments.map((count, post) => (count !== undefined && off.has(post) ? 0 : count)),
    }
  },
} satisfies Change
