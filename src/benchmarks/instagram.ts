/** Instagram: engagement, views of stories, and how common fraud is, by size. */
import { type Benchmarks, percents } from './benchmark.ts'

const MINTER = {
  id: 'minter-2019',
  title: 'Minter.io, Instagram Stories benchmarks',
  year: 2019,
  population: 'business accounts, about 350,000 stories',
}
const SPREAD_OF_MINTER =
  'Minter publishes medians only. The spread (÷ 3 and × 3 from the median to the 10th and 90th percentile) is ours; ' +
  'it holds the means for stories of Socialinsider 2019, Conviva 2020 and Rival IQ 2021 (1.2 to 13.3 %).'

export default {
  distributions: [
    {
      platform: 'instagram',
      measure: 'engagement-per-follower',
      source: {
        id: 'modash-2023',
        title: 'Modash, Instagram engagement rate calculator',
        year: 2023,
        population: '72 million Instagram profiles with 1,000 followers or more',
        url: 'https://www.modash.io/engagement-rate-calculator',
      },
      definition: 'median of (likes + comments) of the last 30 posts ÷ followers',
      percentiles: [20, 45, 55, 80],
      assumed:
        'Modash names four cuts (low, below average, above average, high) and not their percentiles. Their spacing is ' +
        'that of a log-normal cut at 20, 45, 55 and 80 %: the inner gap is 2.8 to 3.1 times narrower than the outer ones.',
      bands: [
        { from: 1e3, to: 5e3, values: percents(1.72, 3.38, 4.42, 7.97) },
        { from: 5e3, to: 1e4, values: percents(0.62, 1.25, 1.62, 3.54) },
        { from: 1e4, to: 5e4, values: percents(0.39, 0.84, 1.11, 2.61) },
        { from: 5e4, to: 1e5, values: percents(0.32, 0.75, 1.01, 2.47) },
        { from: 1e5, to: 5e5, values: percents(0.41, 0.87, 1.14, 2.63) },
        { from: 5e5, to: 1e6, values: percents(0.46, 0.88, 1.13, 2.46) },
        { from: 1e6, to: 1e7, values: percents(0.57, 1.02, 1.27, 2.6) },
      ],
    },
    {
      platform: 'instagram',
      measure: 'story-views-per-follower',
      source: MINTER,
      definition: 'median over stories of viewers ÷ followers',
      percentiles: [10, 50, 90],
      assumed: SPREAD_OF_MINTER,
      bands: [
        { from: 2e3, to: 2e4, values: percents(2.72, 8.155, 24.5) },
        { from: 2e4, to: 1e5, values: percents(1.42, 4.27, 12.8) },
        { from: 1e5, to: 1e6, values: percents(1.37, 4.1, 12.3) },
        { from: 1e6, to: 1e7, values: percents(1.26, 3.78, 11.3) },
      ],
    },
    {
      platform: 'instagram',
      measure: 'reach-per-follower',
      source: MINTER,
      definition: 'median over posts of reach ÷ followers',
      percentiles: [10, 50, 90],
      assumed: SPREAD_OF_MINTER,
      bands: [
        { from: 2e3, to: 2e4, values: percents(12.6, 37.72, 113) },
        { from: 2e4, to: 1e5, values: percents(7.65, 22.945, 68.8) },
        { from: 1e5, to: 1e6, values: percents(7.63, 22.885, 68.7) },
        { from: 1e6, to: 1e7, values: percents(6.36, 19.09, 57.3) },
      ],
    },
    {
      platform: 'instagram',
      measure: 'views-per-follower',
      source: MINTER,
      definition: 'median over posts of reach ÷ followers, for want of published views: whoever is reached has viewed',
      percentiles: [10, 50, 90],
      assumed:
        'Reach stands for views, with a spread of ÷ 4 and × 4 (ours): views repeat, and Reels are shown to strangers.',
      bands: [
        { from: 2e3, to: 2e4, values: percents(9.43, 37.72, 151) },
        { from: 2e4, to: 1e5, values: percents(5.74, 22.945, 91.8) },
        { from: 1e5, to: 1e6, values: percents(5.72, 22.885, 91.5) },
        { from: 1e6, to: 1e7, values: percents(4.77, 19.09, 76.4) },
      ],
    },
  ],
  prevalence: [
    {
      platform: 'instagram',
      source: {
        id: 'hypeauditor-2022',
        title: 'HypeAuditor, State of Influencer Marketing',
        year: 2022,
        population: 'Instagram influencer accounts',
      },
      definition:
        'share of accounts touched by fraud of any kind (bought followers, likes, comments, pods): 42 % of 1–5k (2020), ' +
        '36 % overall and about 60 % above a million (2022)',
      bands: [
        { from: 1e3, to: 5e3, share: 0.42 },
        { from: 5e3, to: 1e6, share: 0.36 },
        { from: 1e6, to: 1e7, share: 0.6 },
      ],
    },
  ],
} satisfies Benchmarks
