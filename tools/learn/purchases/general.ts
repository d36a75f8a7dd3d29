/** Any share of the posts, any amount, any evenness: the family that every sold package belongs to. */
import { along, chosen, countOf, logBetween, uneven, usualLikes, type Which, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

const WHICH: readonly Which[] = ['any', 'any', 'newest', 'oldest', 'weakest']

export default {
  what: 'likes on 8 to 100 % of the posts, added, multiplied or topped up',
  apply(series, random) {
    const share = 0.08 + 0.92 * random()
    const posts = chosen(series, WHICH[Math.floor(random() * WHICH.length)] ?? 'any', countOf(share, series), random)
    const usual = usualLikes(series)
    const amount = logBetween(random, 0.5, 5)
    const spread = logBetween(random, 0.03, 0.5)
    const way = Math.floor(random() * 3)
    const likes = series.likes.map((count, post) => {
      if (!posts.has(post)) return count
      if (way === 0) return count + usual * amount * uneven(random, spread)
      if (way === 1) return count * (1 + amount * uneven(random, spread))
      return Math.max(count, usual * (0.5 + amount / 2) * uneven(random, spread / 2))
    })
    return withLikes(series, likes, along(random))
  },
} satisfies Change
