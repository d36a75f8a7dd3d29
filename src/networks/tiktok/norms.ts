/**
 * TikTok: engagement by views, and views by followers.
 *
 * The subject matters more than the size: videos on hotels are liked by 1.5 to 2.5 % of their viewers, what trends by
 * 8.5 %. So the bands are as wide as both, and a low rate alone is ordinary for what informs rather than amuses.
 */
import { type Norms, percents } from '../../core/judgement/norm.ts'
import { OFFERS, VIEWS_SERIES } from '../sources.ts'

const TOP_LIST = {
  id: 'top-tiktok-2022-12',
  title: 'List of the 1,000 largest TikTok accounts, December 2022 (juancos/Multicanal-Engagement-Analysis)',
  year: 2022,
  population: 'top list, so chosen for high figures',
}

const BOTH_ENDS = {
  id: 'tiktok-travel-2025-and-trending',
  title:
    'Videos on hotels and travel in Vietnam, 2025 (hako1106/video-success-predictor), 1,000 trending videos, 2020, and ' +
    'the list of the 1,000 largest accounts, 2022 (juancos/Multicanal-Engagement-Analysis), our computation',
  year: 2025,
  population:
    '5,435 videos of 3,448 authors found by hashtags of one informing niche, beside what trends and the largest accounts, which amuse',
}

const MODASH_AND_TRAVEL = {
  id: 'modash-tiktok-2025-and-travel',
  title:
    'Modash, TikTok engagement rate calculator, widened by videos on hotels and travel in Vietnam ' +
    '(hako1106/video-success-predictor, our computation) and by the largest accounts of 2022',
  year: 2025,
  population: 'TikTok creators with 1,000 followers or more, and 2,260 authors of one informing niche',
  url: 'https://www.modash.io/tiktok-engagement-rate-calculator',
}

const TRAVEL = {
  id: 'tiktok-travel-2025',
  title:
    'Accounts with videos on hotels and travel in Vietnam, 2025 (hako1106/video-success-predictor), our computation',
  year: 2025,
  population: '3,448 accounts found by hashtags of one informing niche, ranked by views',
}

const WIDENED =
  'The 10th percentile is that of the informing niche, the 90th that of the amusing accounts, the middle the geometric ' +
  'mean of their medians: no source has both.'

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
      source: MODASH_AND_TRAVEL,
      definition: 'median of likes, comments and shares ÷ median views, of each author',
      percentiles: [10, 50, 90],
      assumed: `${WIDENED} Modash does not publish its percentiles; taken as for Instagram from the same publisher.`,
      bands: [
        { from: 1e3, to: 5e3, values: percents(0.802, 5.36, 22.3), accounts: 918 },
        { from: 5e3, to: 1e4, values: percents(0.968, 5.27, 19.2) },
        { from: 1e4, to: 5e4, values: percents(1.1, 4.8, 19.2) },
        { from: 5e4, to: 1e5, values: percents(1.28, 4.57, 19.2) },
        { from: 1e5, to: 5e5, values: percents(1.37, 4.72, 19.2) },
        { from: 5e5, to: 1e6, values: percents(1.37, 4.54, 19.2) },
        { from: 1e6, to: 1e7, values: percents(2.27, 5.21, 19.7) },
      ],
    },
    {
      // The travel videos were found by a search that ranks by views: their views say nothing of others'
      measure: 'views-per-follower',
      source: TOP_LIST,
      definition: 'average views ÷ followers',
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      // Smaller accounts are not on such a list, whatever their views
      nothingBeyond: true,
      bands: [
        { from: 1e6, to: 5e6, values: percents(31.8, 40.1, 52.4, 78.9, 138, 212, 300), accounts: 404 },
        { from: 5e6, to: 2e7, values: percents(11.4, 14.1, 19.3, 28.1, 43.9, 69.2, 105), accounts: 383 },
        { from: 2e7, to: 2e8, values: percents(4.84, 5.25, 7.19, 9.73, 16.6, 36.5, 51), accounts: 84 },
      ],
    },
    {
      measure: 'likes-per-view',
      source: BOTH_ENDS,
      definition: 'median likes ÷ median views, of each author',
      percentiles: [10, 50, 90],
      assumed: `${WIDENED} Of accounts above five million only amusing ones are known; they are given the same 10th percentile.`,
      bands: [
        { from: 1e3, to: 5e3, values: percents(0.487, 3.7, 19), accounts: 918 },
        { from: 5e3, to: 2e4, values: percents(0.678, 3.95, 19), accounts: 596 },
        { from: 2e4, to: 1e5, values: percents(0.877, 4.22, 19), accounts: 424 },
        { from: 1e5, to: 1e6, values: percents(1.09, 5.33, 19.2), accounts: 285 },
        { from: 1e6, to: 5e6, values: percents(1.7, 6.94, 19.7) },
        { from: 5e6, to: 2e7, values: percents(1.7, 11.9, 18.4) },
        { from: 2e7, to: 2e8, values: percents(1.7, 10.9, 16.5) },
      ],
    },
    {
      measure: 'comments-per-like',
      source: BOTH_ENDS,
      definition: 'comments of all posts seen ÷ their likes',
      percentiles: [10, 50, 90],
      assumed:
        'The 10th percentile is the lower, the 90th the higher of the informing niche and the amusing accounts, the middle ' +
        'the geometric mean of their medians: no source has both.',
      bands: [
        { from: 1e3, to: 5e3, values: percents(0.0835, 2.77, 27.3), accounts: 918 },
        { from: 5e3, to: 2e4, values: percents(0.44, 2.6, 23), accounts: 596 },
        { from: 2e4, to: 1e5, values: percents(0.44, 2.12, 12.1), accounts: 424 },
        { from: 1e5, to: 1e6, values: percents(0.18, 1.15, 5.9), accounts: 285 },
        { from: 1e6, to: 5e6, values: percents(0.219, 0.87, 3.04) },
        { from: 5e6, to: 2e7, values: percents(0.2, 0.471, 1.38) },
        { from: 2e7, to: 2e8, values: percents(0.236, 0.448, 1.06) },
      ],
    },
    {
      measure: 'total-likes-per-follower',
      source: TRAVEL,
      definition: 'likes of all videos ever ÷ followers',
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      bands: [
        { from: 1e2, to: 1e3, values: [0.86, 1.6, 3.9, 8.8, 19, 40, 71], accounts: 1_188 },
        { from: 1e3, to: 5e3, values: [1.01, 2.29, 5.37, 11.4, 24.8, 52.2, 77.2], accounts: 915 },
        { from: 5e3, to: 2e4, values: [1.57, 3.1, 7.16, 14, 27.4, 49, 66], accounts: 595 },
        { from: 2e4, to: 1e5, values: [3.6, 5.9, 12, 20, 31, 45, 62], accounts: 424 },
        { from: 1e5, to: 1e6, values: [5.3, 6.8, 12, 22, 34, 46, 54], accounts: 285 },
        { from: 1e6, to: 1e7, values: [11, 16, 23, 29, 41, 64, 67], accounts: 37 },
      ],
    },
  ],
  studies: {
    'likes-within-views': [TRAVEL],
    'views-series': [VIEWS_SERIES],
    'price-ladder': [OFFERS],
  },
} satisfies Norms
