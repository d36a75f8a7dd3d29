/**
 * A faithful audience: nearly the same people like everything, and many of them. Learnt from twice as often: it is what
 * a subscription looks like (chosen by leaving accounts and populations out).
 */
import { between, multiplied, usualLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a faithful audience: 1.3 to 2.5 times the engagement, likes more even',
  share: 2,
  apply(series, random) {
    const power = between(random, 0.5, 0.9)
    const times = between(random, 1.2, 2.5)
    const usual = Math.max(1, usualLikes(series))
    const all = new Set(series.likes.keys())
    return multiplied(
      series,
      all,
      (post) => times * (Math.max(1, series.likes[post] as number) / usual) ** (power - 1),
      0.8,
    )
  },
} satisfies Change
