/**
 * Weibo. What was published (Ivan12138/weiboRumor-dataset, 1,849 posts of 2009–2016) is of posts that were chosen for
 * having been reposted: accounts would be found wanting beside it, so none is judged by it.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['followers'] } },
  // A profile shows every count.
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
