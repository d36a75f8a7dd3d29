/** Mastodon: nobody has published what is normal by size, and a server knows only those followers it was told of. */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['followers'] } },
  // A feed shows no counts.
  steps: [{ do: 'open-posts', shows: 'likes' }],
  distributions: [],
  studies: {},
} satisfies Norms
