/** A drip over the newest posts: nothing before. */
import { along, chosen, countOf, logBetween, uneven, usualLikes, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'the newest few posts, or the newest half: a drip, a subscription begun lately',
  apply(series, random) {
    const count = random() < 0.5 ? 3 + Math.floor(random() * 5) : countOf(0.2 + 0.4 * random(), series)
    const posts = chosen(series, 'newest', Math.min(count, series.likes.length), random)
    const amount = usualLikes(series) * logBetween(random, 0.7, 5)
    const spread = logBetween(random, 0.03, 0.4)
    const likes = series.likes.map((likes, post) => (posts.has(post) ? likes + amount * uneven(random, spread) : likes))
    return withLikes(series, likes, along(random))
  },
} satisfies Change
