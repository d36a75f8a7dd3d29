/**
 * The creator removed the posts that did badly. Learnt from twice as often: nothing innocent looks more like posts that
 * were topped up, least of all together with a faithful audience (chosen by leaving accounts and populations out).
 */
import { between, chosen, countOf } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'the weakest tenth to third deleted',
  share: 2,
  apply(series, random) {
    const gone = chosen(series, 'weakest', countOf(between(random, 0.1, 0.35), series), random)
    return {
      ...series,
      likes: series.likes.filter((_, post) => !gone.has(post)),
      comments: series.comments.filter((_, post) => !gone.has(post)),
    }
  },
} satisfies Change
