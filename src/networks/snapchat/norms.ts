/**
 * Snapchat: what counts, and by what. Nothing with a spread is published of it, so no rate of it is judged.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'subscribers',
  engagement: { counts: ['shares', 'comments'], per: { other: ['views'] } },
  steps: [{ do: 'open-posts', shows: 'views' }],
  distributions: [],
  studies: {},
} satisfies Norms
