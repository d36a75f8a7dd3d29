/** Posts below a level are bought up to it. */
import { along, between, logBetween, uneven, usualLikes, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'posts that do badly, topped up to a level',
  apply(series, random) {
    const level = usualLikes(series) * between(random, 0.7, 2)
    const spread = logBetween(random, 0.01, 0.12)
    const likes = series.likes.map((count) => Math.max(count, level * uneven(random, spread)))
    return withLikes(series, likes, along(random))
  },
} satisfies Change
