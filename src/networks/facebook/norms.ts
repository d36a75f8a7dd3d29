/**
 * Facebook: no distribution over pages of different sizes is published with a spread. One page's posts of 2014 are
 * (Moro, Rita, Vala 2016: 0.098 % of its page likes react, comment or share, half of the posts between 0.054 and
 * 0.178 %), but one page says nothing of how pages differ, and reach has fallen since.
 */
import type { Norms } from '../../core/judgement/norm.ts'

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['followers', 'views'] } },
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [],
  studies: {},
} satisfies Norms
