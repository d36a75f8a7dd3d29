/** Substack: it does not tell how many subscribe, and nobody has published what is normal. */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'subscribers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['followers'] } },
  steps: [{ do: 'open-posts', shows: 'likes' }],
  distributions: [],
  studies: {},
} satisfies Norms
