/** One or two posts went round: likes multiply, comments rise too, though less. */
import { between, logBetween, multiplied, pick } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'one or two viral hits',
  apply(series, random) {
    const posts = pick(random, series.likes.length, random() < 0.7 ? 1 : 2)
    const times = logBetween(random, 3, 20)
    return multiplied(series, posts, () => times, between(random, 0.5, 1))
  },
} satisfies Change
