/** Instagram: engagement, views of stories, and how common fraud is, by size. */

import { type Norms, percents } from '../../core/judgement/norm.ts'
import { LEARNT } from '../../core/learnt/sources.ts'

const MINTER = {
  id: 'minter-2019',
  title: 'Minter.io, Instagram Stories benchmarks',
  year: 2019,
  population: 'business accounts, about 350,000 stories',
}
const SPREAD_OF_MINTER =
  'Minter publishes medians only. The spread (÷ 3 and × 3 from the median to the 10th and 90th percentile) is ours; ' +
  'it holds the means for stories of Socialinsider 2019, Conviva 2020 and Rival IQ 2021 (1.2 to 13.3 %).'

const COMMENT_RATIOS = {
  id: 'comment-ratios-2018-2022',
  title:
    'InstaFake automated-v1.0 (564 genuine accounts, 2018) and 720 posts of mixed creators (2022), our computation',
  year: 2022,
  population: 'ordinary Instagram accounts below 10,000 followers; creators of all sizes above',
}

const CREATORS_2017 = {
  year: 2017,
  population: 'Instagram creators, most 100k to 1M followers',
  url: 'https://github.com/gvsi/instagram-like-predictor',
}

const INSTAFAKE = {
  year: 2018,
  population: 'ordinary Instagram accounts',
  url: 'https://arxiv.org/abs/1910.03090',
}

const MONTHLY_LISTS = {
  year: 2022,
  url: 'https://github.com/juancos/Multicanal-Engagement-Analysis-and-Markerting-Mix',
}

const STUDIES: Norms['studies'] = {
  'likes-series': [LEARNT],
  'likes-over-time': [
    {
      id: 'half-life-2018',
      title: 'Graffius, Half-Life for Posts on Different Social Media Platforms: 19 hours on Instagram',
      year: 2018,
      population: 'posts on Instagram, as Simply Measured counted them in 2014',
      url: 'https://scottgraffius.com/blog/files/halflife-social-media.html',
    },
  ],
  'likes-within-views': [
    {
      id: 'sen-2018',
      title: 'Sen et al., Worth its Weight in Likes: 16,448 fake likes found as likes without a view',
      year: 2018,
      population: 'Instagram posts',
    },
  ],
  'followers-per-post': [
    {
      id: 'creators-2017-posts',
      title: 'gvsi/instagram-like-predictor: followers and posts of 596 creators, quantiles computed by us',
      ...CREATORS_2017,
    },
  ],
  followings: [
    {
      id: 'instafake-following',
      title: 'InstaFake fake-v1.0 (Akyon & Kalfaoglu): followings of 994 genuine accounts, quantiles computed by us',
      ...INSTAFAKE,
    },
  ],
  'followings-per-follower': [
    {
      id: 'instafake-ratio',
      title: 'InstaFake fake-v1.0 (Akyon & Kalfaoglu): followings per follower of 994 genuine accounts, computed by us',
      ...INSTAFAKE,
    },
  ],
  'follower-growth': [
    {
      id: 'growth-2022',
      title: 'Monthly lists of the largest Instagram accounts (juancos/Multicanal-Engagement-Analysis), computed by us',
      population: '493 large Instagram accounts at three to five dates; none is published for smaller ones',
      ...MONTHLY_LISTS,
    },
  ],
  // The first says how many fakes are usual, the others what a fake account looks like.
  'fake-share': [
    {
      id: 'authentic-engagement-2022',
      title:
        'Monthly list of the largest Instagram accounts (juancos/Multicanal-Engagement-Analysis), quantiles computed by us',
      population: '577 Instagram accounts of 5 to 20 million followers',
      ...MONTHLY_LISTS,
    },
    {
      id: 'kaggle-fake-accounts',
      title: 'Kaggle: Instagram fake, spam and genuine accounts',
      year: 2019,
      population: '609 Instagram accounts, 297 of them fake',
    },
    {
      id: 'mib-2015',
      title: 'Cresci et al., Fame for sale: efficient detection of fake Twitter followers (MIB)',
      year: 2015,
      population: '2,818 accounts of X, 1,337 of them bought for the study',
      url: 'https://arxiv.org/abs/1509.04098',
    },
  ],
  'repeat-commenters': [
    {
      id: 'pod-people-2020',
      title:
        'Weerasinghe et al., The Pod People: Understanding Manipulation of Social Media Popularity via Reciprocity Abuse',
      year: 2020,
      population: '1.8 million Instagram posts shared in 400 pods',
    },
  ],
  'comment-words': [
    {
      id: 'scamspot-2023',
      title: 'ScamSpot: comments labelled by hand, share of stock comments among the genuine ones computed by us',
      year: 2023,
      population: '1,154 genuine comments, mostly English, under Instagram brands',
    },
  ],
}

export default {
  audience: 'followers',
  engagement: { counts: ['likes', 'comments', 'shares'], per: { other: ['followers', 'views'] } },
  steps: [
    { do: 'read-posts', shows: 'likes' },
    { do: 'open-posts', shows: 'comments' },
    { do: 'open-reels', shows: 'views' },
  ],
  distributions: [
    {
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
    {
      measure: 'comments-per-like',
      source: COMMENT_RATIOS,
      definition: 'comments of all posts seen ÷ their likes',
      percentiles: [10, 50, 90],
      assumed: 'Holds below 10,000 followers; above, the much wider distribution of mixed creators 2022 is used.',
      bands: [
        { from: 1e2, to: 1e4, values: percents(0.822, 2.24, 5.14) },
        { from: 1e4, to: 1e7, values: percents(0.5, 4.4, 15.5) },
      ],
    },
  ],
  prevalence: {
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
  studies: STUDIES,
} satisfies Norms
