/**
 * Douyin: what counts, and by what. Nothing with a spread is published of it; it is not judged by TikTok's norms.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares', 'saves'], per: { other: ['views', 'followers'] } },
  // The grid shows the likes; what a work by itself shows is not read.
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
