/**
 * YouTube: views by subscribers, engagement by views.
 *
 * No source has all sizes and subjects, so bands are as wide as the sources differ. Shorts are measured apart: they
 * have as many likes per view as long videos, but fewer comments, and are shown to whoever scrolls (Violot et al. 2024,
 * arXiv 2403.00454, found the same on 70,000 channels).
 */
import { type Norms, percents } from '../../core/judgement/norm.ts'
import { OFFERS, VIEWS_SERIES } from '../sources.ts'

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
  'Below five million subscribers the vegan channels and those on data engineering, which are from 150,000 up and ' +
  'stand in for smaller ones, from a million with the smallest of the list: the lowest of their 10th percentiles, the ' +
  'highest of their 90th, the geometric mean of the medians.'

const SHORTS = {
  id: 'youtube-shorts-2025',
  title: 'Shorts of vegan channels, 2025 (gh4rris/vegan_youtube), our computation',
  year: 2025,
  population: '302 Shorts of 124 channels with 1,000 subscribers or more: one activist niche, unusually engaged',
}

const SHORTS_WIDENED =
  'One niche, by video and not by channel, and an engaged one: the 10th percentile is that of long videos where theirs is lower.'

const CHANNELS = {
  id: 'youtube-lifetime-2020-2025',
  title:
    'French science channels, 2020 (PierreMasselot/Frontier-FrenchScientificYoutube), and vegan channels, 2025 ' +
    '(gh4rris/vegan_youtube), our computation',
  year: 2025,
  population: '622 and 346 channels, each nearly all of a niche',
}

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
      measure: 'engagement-per-view',
      kinds: ['short'],
      source: SHORTS,
      definition: '(likes + comments) ÷ views of each Short',
      percentiles: [10, 50, 90],
      assumed: SHORTS_WIDENED,
      nothingBeyond: true,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.53, 6.56, 22.8) },
        { from: 1e4, to: 1e5, values: percents(1.3, 6.35, 13.7) },
        { from: 1e5, to: 1e6, values: percents(0.938, 7.95, 15.1) },
        { from: 1e6, to: 1e7, values: percents(0.588, 4.53, 6.69) },
      ],
    },
    {
      measure: 'views-per-follower',
      source: NICHES,
      definition: 'median (of the largest channels, average) views ÷ subscribers',
      percentiles: [10, 50, 90],
      assumed: BELOW_THE_LIST,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.4, 16.7, 327) },
        { from: 1e4, to: 1e5, values: percents(1.4, 10.2, 93.3) },
        { from: 1e5, to: 1e6, values: percents(1.4, 13.2, 76.5) },
        { from: 1e6, to: 5e6, values: percents(0.0761, 8.44, 90.1) },
        { from: 5e6, to: 2e7, values: percents(0.0761, 1.16, 14), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(0.0359, 0.773, 10.1), accounts: 258 },
      ],
    },
    {
      measure: 'views-per-follower',
      kinds: ['short'],
      source: SHORTS,
      definition: 'views of each Short ÷ subscribers',
      percentiles: [10, 50, 90],
      assumed: SHORTS_WIDENED,
      nothingBeyond: true,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.4, 26.1, 487) },
        { from: 1e4, to: 1e5, values: percents(1.4, 21.6, 335) },
        { from: 1e5, to: 1e6, values: percents(1.4, 8.81, 313) },
        { from: 1e6, to: 1e7, values: percents(0.0761, 39.1, 382) },
      ],
    },
    {
      measure: 'likes-per-view',
      source: NICHES,
      definition: 'median (of the largest channels, average) likes ÷ views',
      percentiles: [10, 50, 90],
      assumed: BELOW_THE_LIST,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.1, 4.16, 15.5) },
        { from: 1e4, to: 1e5, values: percents(1.1, 4.64, 14) },
        { from: 1e5, to: 1e6, values: percents(1.1, 4.16, 9.51) },
        { from: 1e6, to: 5e6, values: percents(0.575, 3.48, 8.51) },
        { from: 5e6, to: 2e7, values: percents(0.575, 2.98, 8.51), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(0.417, 2.34, 8.17), accounts: 258 },
      ],
    },
    {
      measure: 'likes-per-view',
      kinds: ['short'],
      source: SHORTS,
      definition: 'likes ÷ views of each Short',
      percentiles: [10, 50, 90],
      assumed: SHORTS_WIDENED,
      nothingBeyond: true,
      bands: [
        { from: 1e3, to: 1e4, values: percents(0.999, 5.63, 17.8) },
        { from: 1e4, to: 1e5, values: percents(1.1, 5, 10.7) },
        { from: 1e5, to: 1e6, values: percents(1.1, 6.68, 12.6) },
        { from: 1e6, to: 1e7, values: percents(0.575, 4.33, 6.47) },
      ],
    },
    {
      measure: 'comments-per-like',
      source: NICHES,
      definition: 'comments of all posts seen ÷ their likes',
      percentiles: [10, 50, 90],
      assumed: BELOW_THE_LIST,
      bands: [
        { from: 1e3, to: 1e4, values: percents(1.02, 14.5, 162) },
        { from: 1e4, to: 1e5, values: percents(2.2, 13.8, 63.6) },
        { from: 1e5, to: 1e6, values: percents(2.2, 13.7, 54.8) },
        { from: 1e6, to: 5e6, values: percents(1.63, 7.47, 50.4) },
        { from: 5e6, to: 2e7, values: percents(1.63, 4.29, 12.5), accounts: 710 },
        { from: 2e7, to: 2e8, values: percents(1.74, 4.06, 10.1), accounts: 258 },
      ],
    },
    {
      measure: 'comments-per-like',
      kinds: ['short'],
      source: SHORTS,
      definition: 'comments ÷ likes of each Short',
      percentiles: [10, 50, 90],
      assumed: `${SHORTS_WIDENED} Of the smallest a tenth have no comment at all: theirs is the 25th.`,
      nothingBeyond: true,
      bands: [
        { from: 1e3, to: 1e4, values: percents(0.711, 11.1, 69.7) },
        { from: 1e4, to: 1e5, values: percents(0.803, 21.7, 76.1) },
        { from: 1e5, to: 1e6, values: percents(2.2, 15.1, 40.1) },
        { from: 1e6, to: 1e7, values: percents(0.713, 4.62, 12.1) },
      ],
    },
    {
      measure: 'lifetime-views-per-follower',
      source: CHANNELS,
      definition: 'views of all videos ever ÷ videos ÷ subscribers',
      percentiles: [10, 50, 90],
      assumed:
        'The lower of the two niches’ 10th percentiles, the higher of their 90th, the geometric mean of their medians.',
      bands: [
        { from: 1e3, to: 1e4, values: percents(11, 67.3, 215) },
        { from: 1e4, to: 1e5, values: percents(9, 45.6, 200) },
        { from: 1e5, to: 1e6, values: percents(6.5, 31.2, 126) },
        { from: 1e6, to: 1e7, values: percents(2.8, 14, 97) },
      ],
    },
  ],
  studies: {
    'likes-within-views': [NICHES],
    // What was learnt of likes beside views elsewhere takes advertised videos for bought likes here: it is not used
    'views-series': [VIEWS_SERIES],
    'price-ladder': [OFFERS],
  },
} satisfies Norms
