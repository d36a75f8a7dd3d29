/** Kick: nothing with a spread is published of it, and those who watch at a moment are neither its followers nor views. */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments'], per: { other: ['views'] } },
  // The list of clips shows their views; a clip by itself is not read.
  steps: [],
  distributions: [],
  studies: {},
} satisfies Norms
