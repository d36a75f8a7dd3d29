/**
 * Posts below a level are bought up to it: the surest way to be seen, and no oddity does it, so that learning from it
 * twice as often accuses nobody.
 */
import { along, between, logBetween, uneven, usualLikes, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'posts that do badly, topped up to a level',
  share: 2,
  apply(series, random) {
    const level = usualLikes(series) * between(random, 0.7, 2)
    const spread = logBetween(random, 0.01, 0.12)
    const likes = series.likes.map((count) => Math.max(count, level * uneven(random, spread)))
    return withLikes(series, likes, along(random))
  },
} satisfies Change
