/** X (Twitter): engagement and views by followers. */
import { type Norms, percents } from '../../core/judgement/norm.ts'

const OPEN_DATA = {
  year: 2026,
  url: 'https://github.com/playersells/open-data',
}

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares', 'quotes'], per: { other: ['followers', 'views'] } },
  // A timeline shows every count.
  steps: [],
  distributions: [
    {
      measure: 'engagement-per-follower',
      source: {
        id: 'playersells-x-engagement-2026',
        title: 'playersells/open-data, X engagement benchmarks (CC BY 4.0)',
        population: '152,291 accounts with 8 original posts or more in 30 days',
        ...OPEN_DATA,
      },
      definition: 'median of likes + reposts + replies + quotes per original post of 30 days ÷ followers',
      percentiles: [25, 50, 75],
      bands: [
        { from: 1e3, to: 1e4, values: percents(0.067, 0.327, 1.34), accounts: 31_869 },
        { from: 1e4, to: 5e4, values: percents(0.204, 0.676, 1.97), accounts: 3_360 },
        { from: 5e4, to: 1e5, values: percents(0.022, 0.107, 0.431), accounts: 44_919 },
        { from: 1e5, to: 5e5, values: percents(0.012, 0.065, 0.27), accounts: 45_574 },
        { from: 5e5, to: 1e6, values: percents(0.005, 0.033, 0.14), accounts: 7_014 },
        { from: 1e6, to: 5e6, values: percents(0.003, 0.02, 0.08), accounts: 5_208 },
        { from: 5e6, to: 2e7, values: percents(0.002, 0.011, 0.039), accounts: 633 },
        { from: 2e7, to: 5e7, values: percents(0.002, 0.009, 0.027), accounts: 66 },
      ],
    },
    {
      measure: 'views-per-follower',
      source: {
        id: 'playersells-x-reach-2026',
        title: 'playersells/open-data, X reach per follower, premium accounts (CC BY 4.0)',
        population: '57,689 accounts',
        ...OPEN_DATA,
      },
      definition: 'views of a post ÷ followers',
      percentiles: [25, 50, 75],
      bands: [
        { from: 1e2, to: 1e3, values: percents(8.75, 27.63, 82.74), accounts: 3_585 },
        { from: 1e3, to: 1e4, values: percents(3.66, 11.53, 37.28), accounts: 11_643 },
        { from: 1e4, to: 1e5, values: percents(2.4, 5.32, 16.9), accounts: 19_537 },
        { from: 1e5, to: 1e6, values: percents(1.25, 3.3, 8.33), accounts: 22_924 },
        { from: 1e6, to: 1e7, values: percents(0.36, 1.2, 3.15) },
      ],
    },
  ],
  studies: {},
} satisfies Norms
