/** The creator removed the posts that did badly. */
import { between, chosen, countOf } from '../alter.ts'
import type { Change } from '../purchase.ts'

export default {
  what: 'the weakest tenth to third deleted',
  apply(series, random) {
    const gone = chosen(series, 'weakest', countOf(between(random, 0.1, 0.35), series), random)
    return {
      ...series,
      likes: series.likes.filter((_, post) => !gone.has(post)),
      comments: series.comments.filter((_, post) => !gone.has(post)),
    }
  },
} satisfies Change
