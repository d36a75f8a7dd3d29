/** Telegram: views by subscribers. */
import { type Norms, percents } from '../../core/judgement/norm.ts'

export default {
  audience: 'subscribers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['views', 'followers'] } },
  // A channel's page shows every count there is.
  steps: [],
  distributions: [
    {
      measure: 'views-per-follower',
      source: {
        id: 'playersells-telegram-2026',
        title: 'playersells/open-data, Telegram reach benchmarks (CC BY 4.0)',
        year: 2026,
        population: '139,115 public channels',
        url: 'https://github.com/playersells/open-data',
      },
      definition: 'average views per post ÷ subscribers',
      percentiles: [10, 25, 50, 75, 90],
      bands: [
        { from: 1e3, to: 5e3, values: percents(3.857, 10.405, 27.494, 68.087, 168.788), accounts: 43_605 },
        { from: 5e3, to: 2e4, values: percents(2.085, 5.453, 14.032, 34.568, 87.965), accounts: 44_234 },
        { from: 2e4, to: 1e5, values: percents(1.379, 3.772, 9.643, 23.628, 58.603), accounts: 41_428 },
        { from: 1e5, to: 5e5, values: percents(0.726, 2.187, 5.87, 16.365, 40.257), accounts: 8_625 },
        { from: 5e5, to: 5e6, values: percents(0.364, 1.113, 3.13, 10.056, 31.369), accounts: 1_223 },
      ],
    },
  ],
  studies: {
    // A channel's public pages do not show forwards: they come from elsewhere, or not at all
    forwards: [
      {
        id: 'telegram-forwards-2024',
        title:
          'Channels’ own posts and how often they were forwarded, 2019–2024 (10.5281/zenodo.18633027, CC BY-SA 4.0), our computation',
        year: 2024,
        population: '117 channels with ten posts or more that a thousand people saw; political ones, of one side',
        url: 'https://doi.org/10.5281/zenodo.18633027',
      },
    ],
  },
} satisfies Norms
