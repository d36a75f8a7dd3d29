/** The creator paid the network to show some posts to more people: likes multiply, comments hardly. */
import { between, countOf, logBetween, multiplied, pick, uneven } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'one to three posts, or one in six, advertised: ×2 to ×6 likes, few comments',
  apply(series, random) {
    const count = random() < 0.6 ? 1 + Math.floor(random() * 3) : countOf(1 / 6, series)
    const posts = pick(random, series.likes.length, Math.min(count, series.likes.length))
    const times = logBetween(random, 2, 6)
    return multiplied(series, posts, () => times * uneven(random, 0.15), between(random, 0, 0.5))
  },
} satisfies Change
