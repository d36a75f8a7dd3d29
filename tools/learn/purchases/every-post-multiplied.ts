/**
 * Every post bought up by about the same factor. Nothing but the size of the account gives it away: learnt from three
 * times as often, for else what tells the others apart drowns it (chosen by leaving whole populations out).
 */
import { along, logBetween, uneven, withLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'every post multiplied, give or take',
  share: 3,
  apply(series, random) {
    const times = logBetween(random, 1, 5)
    const spread = logBetween(random, 0.05, 0.5)
    return withLikes(
      series,
      series.likes.map((count) => count * (1 + times * uneven(random, spread))),
      along(random),
    )
  },
} satisfies Change
