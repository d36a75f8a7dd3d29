/** LinkedIn: people's engagement by followers. Of organisations nothing with a spread is published. */
import { type Norms, percents } from '../../core/judgement/norm.ts'

const PEOPLE_2026 = {
  id: 'linkedin-people-2026',
  title: 'B1raj/capstone_trend_pilot, posts on public LinkedIn pages, our computation',
  year: 2026,
  population:
    '500 authors with 817 posts found by technical subjects, 1.6 posts each: one niche, and wider than the median of many posts would be',
  url: 'https://github.com/B1raj/capstone_trend_pilot',
}

export default {
  audience: 'followers',
  // The source counts no reposts.
  engagement: { counts: ['likes', 'comments'], per: { other: ['followers'] } },
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [
    {
      measure: 'engagement-per-follower',
      source: PEOPLE_2026,
      definition: "median of (reactions + comments) ÷ followers over an author's posts",
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      bands: [
        { from: 1e3, to: 5e3, values: percents(0.172, 0.344, 0.82, 2.74, 6.88, 12.6, 17.4), accounts: 165 },
        { from: 5e3, to: 2e4, values: percents(0.121, 0.162, 0.3, 1.1, 2.97, 7.48, 9.84), accounts: 141 },
        { from: 2e4, to: 1e5, values: percents(0.0239, 0.0309, 0.105, 0.37, 1.06, 3.63, 4.09), accounts: 77 },
        { from: 1e5, to: 1e6, values: percents(0.015, 0.0222, 0.0513, 0.26, 0.571, 1.07, 1.99), accounts: 59 },
      ],
    },
    {
      // Unlike on every other network, comments grow with size here
      measure: 'comments-per-like',
      source: PEOPLE_2026,
      definition: 'comments of all posts seen ÷ their reactions, of each author',
      // Below the 25th many have no comment at all
      percentiles: [25, 50, 75],
      bands: [
        { from: 1e3, to: 5e3, values: percents(1.45, 6.25, 15.3), accounts: 165 },
        { from: 5e3, to: 2e4, values: percents(2.63, 6.53, 13.9), accounts: 141 },
        { from: 2e4, to: 1e5, values: percents(2.89, 8.11, 19.3), accounts: 77 },
        { from: 1e5, to: 1e6, values: percents(4.38, 10.5, 15), accounts: 59 },
      ],
    },
  ],
  studies: {},
} satisfies Norms
