/** The level rose or fell at once: a video that went round, a new format, a change of the network's. */
import { logBetween, multiplied } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'likes and comments rose or fell from one day on',
  apply(series, random) {
    const newest = Math.round(series.likes.length * (0.15 + 0.6 * random()))
    const times = random() < 0.7 ? logBetween(random, 1.5, 4) : logBetween(random, 0.25, 0.7)
    const posts = new Set(Array.from({ length: Math.max(1, newest) }, (_, post) => post))
    return multiplied(series, posts, () => times, 0.8 + 0.2 * random())
  },
} satisfies Change
