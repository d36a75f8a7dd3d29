/** Bluesky: nobody has published what is normal by size, so nothing is judged against a norm. */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares', 'quotes'], per: { other: ['followers'] } },
  // A feed shows every count.
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
