/** A subscription that ended: the older posts still have its likes. */
import { along, chosen, countOf, logBetween, uneven, usualLikes, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a subscription that ended: older posts only',
  apply(series, random) {
    const posts = chosen(series, 'oldest', countOf(0.3 + 0.5 * random(), series), random)
    const amount = usualLikes(series) * logBetween(random, 0.7, 5)
    const spread = logBetween(random, 0.02, 0.4)
    const likes = series.likes.map((likes, post) => (posts.has(post) ? likes + amount * uneven(random, spread) : likes))
    return withLikes(series, likes, along(random))
  },
} satisfies Change
