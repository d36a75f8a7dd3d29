/** TikTok: engagement by views, and views by followers. */
import { type Norms, percents } from '../../core/norm.ts'

const TOP_LIST = {
  id: 'top-tiktok-2022-12',
  title: 'List of the 1,000 largest TikTok accounts, December 2022 (juancos/Multicanal-Engagement-Analysis)',
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
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['views', 'followers'] } },
  // The grid shows views alone.
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [
    {
      measure: 'engagement-per-view',
      source: {
        id: 'modash-tiktok-2025',
        title: 'Modash, TikTok engagement rate calculator',
        year: 2025,
        population: 'TikTok creators with 1,000 followers or more',
        url: 'https://www.modash.io/tiktok-engagement-rate-calculator',
      },
      definition: 'median engagements ÷ median views, 30 posts',
      percentiles: [20, 45, 55, 80],
      assumed:
        'The percentiles behind the four cuts are not published; taken as for Instagram from the same publisher.',
      bands: [
        { from: 1e3, to: 5e3, values: percents(9.49, 12.06, 14.04, 18.51) },
        { from: 5e3, to: 1e4, values: percents(7.79, 10.5, 11.83, 14.59) },
        { from: 1e4, to: 5e4, values: percents(6.28, 8.38, 9.37, 11.38) },
        { from: 5e4, to: 1e5, values: percents(5.47, 7.22, 8.03, 10.45) },
        { from: 1e5, to: 5e5, values: percents(5.07, 6.66, 7.39, 9.56) },
        { from: 5e5, to: 1e6, values: percents(4.73, 6.19, 6.85, 8.12) },
        { from: 1e6, to: 1e7, values: percents(4.75, 6.2, 6.84, 8.69) },
      ],
    },
    {
      measure: 'views-per-follower',
      source: TOP_LIST,
      definition: 'average views ÷ followers',
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      bands: [
        { from: 1e6, to: 5e6, values: percents(31.8, 40.1, 52.4, 78.9, 138, 212, 300), accounts: 404 },
        { from: 5e6, to: 2e7, values: percents(11.4, 14.1, 19.3, 28.1, 43.9, 69.2, 105), accounts: 383 },
        { from: 2e7, to: 2e8, values: percents(4.84, 5.25, 7.19, 9.73, 16.6, 36.5, 51), accounts: 84 },
      ],
    },
    {
      measure: 'likes-per-view',
      source: TOP_LIST,
      definition: 'average likes ÷ average views',
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      bands: [
        { from: 1e5, to: 1e6, values: percents(3.36, 5.12, 6.96, 11.3, 14.9, 19.2, 22.9) },
        { from: 1e6, to: 5e6, values: percents(4.21, 5.45, 7.93, 11.9, 15.5, 19.7, 21.4) },
        { from: 5e6, to: 2e7, values: percents(5.01, 6.13, 8.62, 11.9, 15.3, 18.4, 19.9) },
        { from: 2e7, to: 2e8, values: percents(5.84, 6.52, 9.03, 10.9, 13.9, 16.5, 17.4) },
      ],
    },
    {
      measure: 'comments-per-like',
      source: TOP_1000,
      definition: 'comments of all posts seen ÷ their likes',
      percentiles: [10, 50, 90],
      bands: [
        { from: 1e5, to: 1e6, values: percents(0.18, 0.655, 2.54) },
        { from: 1e6, to: 5e6, values: percents(0.219, 0.583, 1.73) },
        { from: 5e6, to: 2e7, values: percents(0.2, 0.471, 1.38) },
        { from: 2e7, to: 2e8, values: percents(0.236, 0.448, 1.06) },
      ],
    },
  ],
  studies: {},
} satisfies Norms
