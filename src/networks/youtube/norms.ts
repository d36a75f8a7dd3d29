/** YouTube: views by subscribers, likes by views. */
import { type Norms, percents } from '../../core/norm.ts'

const TOP_LIST = {
  id: 'top-youtube-2022-12',
  title: 'List of the 1,000 largest YouTube channels, December 2022 (juancos/Multicanal-Engagement-Analysis)',
  year: 2022,
  population: 'top list, so chosen for high figures',
}

const TOP_1000 = {
  id: 'top-1000-2022',
  title: 'Monthly list of the 1,000 largest accounts (juancos/Multicanal-Engagement-Analysis), our computation',
  year: 2022,
  population: 'the largest accounts, chosen for high engagement',
}

export default {
  audience: 'subscribers',
  engagement: { counts: ['likes', 'comments'], per: { other: ['views', 'followers'] } },
  // The grid shows views alone.
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [
    {
      measure: 'views-per-follower',
      source: TOP_LIST,
      definition: 'average views ÷ subscribers',
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      bands: [
        { from: 5e6, to: 2e7, values: percents(0.0385, 0.0761, 0.274, 1.16, 4.31, 14, 20.6), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(0.0185, 0.0359, 0.121, 0.773, 3.91, 10.1, 26.6), accounts: 258 },
      ],
    },
    {
      measure: 'likes-per-view',
      source: TOP_LIST,
      definition: 'average likes ÷ average views',
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      bands: [
        { from: 5e6, to: 2e7, values: percents(0.427, 0.575, 1.17, 2.98, 5.9, 8.51, 10.6) },
        { from: 2e7, to: 2e8, values: percents(0.303, 0.417, 0.897, 2.34, 5.16, 8.17, 10) },
      ],
    },
    {
      measure: 'comments-per-like',
      source: TOP_1000,
      definition: 'comments of all posts seen ÷ their likes',
      percentiles: [10, 50, 90],
      bands: [
        { from: 5e6, to: 2e7, values: percents(1.63, 4.29, 12.5) },
        { from: 2e7, to: 2e8, values: percents(1.74, 4.06, 10.1) },
      ],
    },
  ],
  studies: {},
} satisfies Norms
