/** Tieba: nothing was published of what is normal there. */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'members',
  engagement: { counts: ['likes', 'comments'], per: { other: ['followers', 'views'] } },
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
