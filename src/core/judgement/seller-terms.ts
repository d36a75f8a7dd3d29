/** How followers and likes are sold, in the sellers' own terms. */
import type { Source } from './source.ts'

/** Median offers bring 500 followers a day (quartiles 400 and 1,000) in lots of 100, 500 and 1,000; half promise to refill what drops off. */
export const SELLERS_TERMS: Source = {
  id: 'sellers-terms-2021',
  title: 'guardeec/datasets, MKMARKET2021: lots, speeds and guarantees of offers, computed by us',
  year: 2021,
  population: '1,656 offers of Russian sellers, on several networks',
  url: 'https://github.com/guardeec/datasets',
}
