/** A subscription: about the same number of likes on every post. */
import { along, logBetween, uneven, usualLikes, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a subscription: about the same number of likes on every post',
  apply(series, random) {
    const amount = usualLikes(series) * logBetween(random, 0.7, 6)
    const spread = logBetween(random, 0.02, 0.4)
    return withLikes(
      series,
      series.likes.map((count) => count + amount * uneven(random, spread)),
      along(random),
    )
  },
} satisfies Change
