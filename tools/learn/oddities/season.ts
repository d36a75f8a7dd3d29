/** A season: a sport, a holiday, a collection. */
import { between, multiplied } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'a season that swells and ebbs',
  apply(series, random) {
    const swing = between(random, 0.2, 0.7)
    const phase = 2 * Math.PI * random()
    const waves = between(random, 0.7, 2.5)
    const all = new Set(series.likes.keys())
    const n = series.likes.length
    return multiplied(series, all, (post) => Math.exp(swing * Math.sin(phase + (2 * Math.PI * waves * post) / n)), 1)
  },
} satisfies Change
