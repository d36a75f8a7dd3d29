/** Bots that like every post: as many as a share of the followers. */
import { along, logBetween, uneven, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'bots worth 2 to 20 % of the followers on every post',
  apply(series, random) {
    const bots = series.followers * logBetween(random, 0.02, 0.2)
    const spread = logBetween(random, 0.03, 0.4)
    return withLikes(
      series,
      series.likes.map((count) => count + bots * uneven(random, spread)),
      along(random),
    )
  },
} satisfies Change
