/**
 * YouTube: views by subscribers, engagement by views.
 *
 * No source has all sizes and subjects, so bands are as wide as the sources differ. Shorts have as many likes per view
 * as long videos but a quarter of the comments; where a band is for both, its lower end is that of the Shorts.
 */
import { type Norms, percents } from '../../core/norm.ts'

const NICHES = {
  id: 'youtube-niches-and-top-2022-2025',
  title:
    'Videos of vegan channels, 2025 (gh4rris/vegan_youtube), of six channels on data engineering, 2024 ' +
    '(annguyen-git/should_you_upload_youtube), and the list of the 1,000 largest channels, 2022 ' +
    '(juancos/Multicanal-Engagement-Analysis), our computation',
  year: 2025,
  population:
    'an activist niche, unusually engaged (978 videos of 346 channels), an informing one (1,153 videos), and a top list, chosen for high figures',
}

const SOCIAVAULT = {
  id: 'sociavault-youtube-2026',
  title:
    'SociaVault Labs, good engagement rate on YouTube, 75,000 channels, widened upwards by videos of vegan channels ' +
    '(gh4rris/vegan_youtube, our computation)',
  year: 2026,
  population: 'channels of a vendor’s index, method not published; and an activist niche, unusually engaged',
  url: 'https://sociavault.com/blog/good-engagement-rate-youtube',
}

const BELOW_THE_LIST =
  'Below five million subscribers the vegan channels’ long videos and their Shorts, from 100,000 to a million with the ' +
  'channels on data engineering, from a million with the smallest of the list: the lowest of their 10th percentiles, ' +
  'the highest of their 90th, the geometric mean of the medians.'

export default {
  audience: 'subscribers',
  // A Short is shown to whoever scrolls: subscribers say little of who sees it.
  engagement: {
    counts: ['likes', 'comments'],
    per: { short: ['views'], other: ['views', 'followers'] },
  },
  // The grid shows views alone.
  steps: [
    { do: 'open-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
  ],
  distributions: [
    {
      measure: 'engagement-per-view',
      source: SOCIAVAULT,
      definition: '(likes + comments) ÷ views',
      percentiles: [10, 50, 90],
      assumed:
        'The vendor publishes the 25th, 50th and 75th percentile: its 10th is continued from them as a log-normal. The ' +
        '90th is that of the engaged niche, which lies above it.',
      bands: [
        { from: 1e3, to: 1e4, values: percents(2.14, 5.23, 18.3) },
        { from: 1e4, to: 5e4, values: percents(1.71, 3.74, 14.7) },
        { from: 5e4, to: 1e5, values: percents(1.3, 2.81, 14.7) },
        { from: 1e5, to: 5e5, values: percents(0.938, 2.12, 9.22) },
        { from: 5e5, to: 1e7, values: percents(0.588, 1.41, 7.55) },
      ],
    },
    {
      measure: 'views-per-follower',
      source: NICHES,
      definition: 'median (of the largest channels, average) views ÷ subscribers',
      percentiles: [10, 50, 90],
      assumed: BELOW_THE_LIST,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.73, 29.1, 686) },
        { from: 1e4, to: 1e5, values: percents(2.95, 29.9, 4410) },
        { from: 1e5, to: 1e6, values: percents(1.4, 18.2, 577) },
        { from: 1e6, to: 5e6, values: percents(0.0761, 8.44, 365) },
        { from: 5e6, to: 2e7, values: percents(0.0761, 1.16, 14), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(0.0359, 0.773, 10.1), accounts: 258 },
      ],
    },
    {
      measure: 'likes-per-view',
      source: NICHES,
      definition: 'median (of the largest channels, average) likes ÷ views',
      percentiles: [10, 50, 90],
      assumed: `${BELOW_THE_LIST} From 10,000 to 100,000 only the engaged niche is known: its lower end is widened to that of the next size.`,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.08, 5.26, 14.4) },
        { from: 1e4, to: 1e5, values: percents(1.1, 5.54, 9.06) },
        { from: 1e5, to: 1e6, values: percents(1.1, 3.85, 10.5) },
        { from: 1e6, to: 5e6, values: percents(0.575, 3.61, 8.51) },
        { from: 5e6, to: 2e7, values: percents(0.575, 2.98, 8.51), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(0.417, 2.34, 8.17), accounts: 258 },
      ],
    },
    {
      measure: 'comments-per-like',
      source: NICHES,
      definition: 'comments of all posts seen ÷ their likes',
      percentiles: [10, 50, 90],
      assumed:
        'Below five million subscribers the 10th percentile is that of the vegan channels’ Shorts (of the smallest, the ' +
        '25th, for a tenth have no comment at all), the 90th that of their long videos, the middle the geometric mean of the medians.',
      bands: [
        { from: 1e3, to: 1e4, values: percents(0.22, 19.9, 154) },
        { from: 1e4, to: 1e5, values: percents(0.776, 11.7, 53.6) },
        { from: 1e5, to: 1e6, values: percents(1.17, 9.77, 57.5) },
        { from: 1e6, to: 5e6, values: percents(0.679, 6.55, 58.1) },
        { from: 5e6, to: 2e7, values: percents(1.63, 4.29, 12.5), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(1.74, 4.06, 10.1), accounts: 258 },
      ],
    },
  ],
  studies: {},
} satisfies Norms
