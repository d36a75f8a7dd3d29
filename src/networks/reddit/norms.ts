/** Reddit: a community has members or visitors, a person karma. Nothing was published that a size could be judged by. */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'members',
  engagement: { counts: ['likes', 'comments'], per: { other: ['followers', 'views'] } },
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
