/**
 * Twitch: those who watch at a moment are what is published beside followers (0.2 to 3 % of them, among the thousand
 * most watched channels of 2020), and a page at one moment says too little of them: no rate of it is judged.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments'], per: { other: ['views'] } },
  steps: [{ do: 'open-posts', shows: 'views' }],
  distributions: [],
  studies: {},
} satisfies Norms
