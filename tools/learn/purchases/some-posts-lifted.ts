/**
 * Some posts, by chance, bought up by a factor or by a package of a size that is sold. Advertised posts are the same
 * data: learnt from half as often, for it teaches to accuse those more than it helps to catch these.
 */
import { along, chosen, countOf, logBetween, uneven, usualLikes, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

const PACKAGES = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000]

export default {
  what: 'a tenth to a half of the posts, multiplied or with a package on top',
  share: 0.5,
  apply(series, random) {
    const posts = chosen(series, 'any', countOf(logBetween(random, 0.1, 0.6), series), random)
    const times = logBetween(random, 1, 5)
    const spread = logBetween(random, 0.02, 0.3)
    const wanted = times * usualLikes(series)
    const lot = PACKAGES.find((sold) => sold >= wanted) ?? wanted
    const inLots = random() < 0.5
    const likes = series.likes.map((count, post) => {
      if (!posts.has(post)) return count
      return (
        count + (inLots ? lot * (1 + Math.abs(0.05 * (uneven(random, 1) - 1))) : count * times * uneven(random, spread))
      )
    })
    return withLikes(series, likes, along(random))
  },
} satisfies Change
