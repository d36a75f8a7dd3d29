/** More, or less, uneven by nature. */
import { between, multiplied, usualLikes } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'scatter of likes narrowed to 0.5 or widened to 1.8 of what it was',
  apply(series, random) {
    const power = random() < 0.35 ? between(random, 0.5, 0.9) : between(random, 1.2, 1.8)
    const usual = Math.max(1, usualLikes(series))
    const all = new Set(series.likes.keys())
    return multiplied(series, all, (post) => (Math.max(1, series.likes[post] as number) / usual) ** (power - 1), 1)
  },
} satisfies Change
