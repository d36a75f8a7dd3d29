/** A giveaway: more likes, many times the comments. */
import { logBetween, multiplied, pick } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a giveaway or two, with many comments',
  apply(series, random) {
    const posts = pick(random, series.likes.length, random() < 0.7 ? 1 : 2)
    const times = logBetween(random, 1.5, 5)
    const comments = logBetween(random, 4, 40)
    return multiplied(series, posts, () => times, Math.log(comments) / Math.log(times))
  },
} satisfies Change
