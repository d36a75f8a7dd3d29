/**
 * Douyin: what counts, and by what. Nothing with a spread is published of it; it is not judged by TikTok's norms.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares', 'saves'], per: { other: ['views', 'followers'] } },
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [],
  studies: {},
} satisfies Norms
