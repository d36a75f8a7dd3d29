/** An audience that grew, or shrank, evenly over the series. */
import { logBetween, multiplied } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'growth or decline over the series',
  apply(series, random) {
    const n = series.likes.length
    const times = random() < 0.75 ? logBetween(random, 1.5, 5) : logBetween(random, 0.3, 0.7)
    const all = new Set(series.likes.keys())
    return multiplied(series, all, (post) => times ** (0.5 - post / n), 1)
  },
} satisfies Change
