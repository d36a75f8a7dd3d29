/**
 * VK: what counts, and by what. Nothing with a spread is published of it; what is known is what bought activity costs
 * there (1,656 offers of Russian sellers, 2021), which says nothing of what is normal.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['views', 'followers'] } },
  // A wall shows every count there is.
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
