/** Reels among photos, the page not saying which: shown to strangers, they get several times the likes. */
import { between, countOf, logBetween, multiplied, pick, uneven } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a fifth to a half of the posts are reels with ×2 to ×7 likes, unlabelled',
  apply(series, random) {
    const posts = pick(random, series.likes.length, countOf(between(random, 0.15, 0.5), series))
    const times = logBetween(random, 2, 7)
    const spread = between(random, 0.1, 0.5)
    return multiplied(series, posts, () => times * uneven(random, spread), between(random, 0.3, 1))
  },
} satisfies Change
