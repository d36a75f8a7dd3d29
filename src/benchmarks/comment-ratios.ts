/** Comments per like, on every network where a distribution is known. */
import type { Source } from '../core/signal.ts'
import { type Benchmarks, percents } from './benchmark.ts'

const INSTAGRAM: Source = {
  id: 'comment-ratios-2018-2022',
  title:
    'InstaFake automated-v1.0 (564 genuine accounts, 2018) and 720 posts of mixed creators (2022), our computation',
  year: 2022,
  population: 'ordinary Instagram accounts below 10,000 followers; creators of all sizes above',
}

const TOP_LIST: Source = {
  id: 'top-1000-2022',
  title: 'Monthly list of the 1,000 largest accounts (juancos/Multicanal-Engagement-Analysis), our computation',
  year: 2022,
  population: 'the largest accounts, chosen for high engagement',
}

const DEFINITION = 'comments of all posts seen ÷ their likes'

export default {
  distributions: [
    {
      platform: 'instagram',
      measure: 'comments-per-like',
      source: INSTAGRAM,
      definition: DEFINITION,
      percentiles: [10, 50, 90],
      assumed: 'Holds below 10,000 followers; above, the much wider distribution of mixed creators 2022 is used.',
      bands: [
        { from: 1e2, to: 1e4, values: percents(0.822, 2.24, 5.14) },
        { from: 1e4, to: 1e7, values: percents(0.5, 4.4, 15.5) },
      ],
    },
    {
      platform: 'tiktok',
      measure: 'comments-per-like',
      source: TOP_LIST,
      definition: DEFINITION,
      percentiles: [10, 50, 90],
      bands: [
        { from: 1e5, to: 1e6, values: percents(0.18, 0.655, 2.54) },
        { from: 1e6, to: 5e6, values: percents(0.219, 0.583, 1.73) },
        { from: 5e6, to: 2e7, values: percents(0.2, 0.471, 1.38) },
        { from: 2e7, to: 2e8, values: percents(0.236, 0.448, 1.06) },
      ],
    },
    {
      platform: 'youtube',
      measure: 'comments-per-like',
      source: TOP_LIST,
      definition: DEFINITION,
      percentiles: [10, 50, 90],
      bands: [
        { from: 5e6, to: 2e7, values: percents(1.63, 4.29, 12.5) },
        { from: 2e7, to: 2e8, values: percents(1.74, 4.06, 10.1) },
      ],
    },
  ],
} satisfies Benchmarks
