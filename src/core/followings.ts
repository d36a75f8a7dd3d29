/** How many accounts a genuine account follows. */
import type { Source } from './signal.ts'

export const FOLLOWINGS_SOURCE: Source = {
  id: 'instafake-following',
  title: 'InstaFake fake-v1.0 (Akyon & Kalfaoglu): followings of 994 genuine accounts, quantiles computed by us',
  year: 2018,
  population: 'ordinary Instagram accounts',
  url: 'https://arxiv.org/abs/1910.03090',
}

/** 5th, 50th and 95th percentile of them, in accounts. */
export const NORMAL_FOLLOWINGS = { low: 103, median: 419, high: 1_096 }
