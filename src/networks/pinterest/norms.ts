/**
 * Pinterest: its pins are found by searching, not by following, so a rate by followers has no meaning, and views of a pin
 * are shown to its maker alone: no rate of it is judged.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'saves'], per: { other: ['views'] } },
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [],
  studies: {},
} satisfies Norms
