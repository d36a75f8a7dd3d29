/** A brand: people react less to it, and it advertises some of its posts. */
import { between, countOf, logBetween, multiplied, pick, uneven } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a brand: a fifth to a half of the engagement, up to one post in five advertised',
  apply(series, random) {
    const rate = between(random, 0.2, 0.5)
    const all = new Set(series.likes.keys())
    const quiet = multiplied(series, all, () => rate, 1)
    const posts = pick(random, series.likes.length, countOf(between(random, 0.05, 0.22), series))
    const times = logBetween(random, 2, 6)
    return multiplied(quiet, posts, () => times * uneven(random, 0.2), between(random, 0, 0.5))
  },
} satisfies Change
