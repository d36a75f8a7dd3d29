/** Sources that the norms of several networks rest on. */
import type { Source } from '../core/judgement/source.ts'

/** What a thousand views, likes or comments cost: of 1,656 offers of sellers, 2021. */
export const OFFERS: Source = {
  id: 'guardeec-mkmarket-2021',
  title:
    'MKMARKET2021, 1,656 offers of sellers of views, likes and comments (guardeec/datasets, MIT), prices compared by us',
  year: 2021,
  population: 'Russian sellers, offers for five networks',
  url: 'https://github.com/guardeec/datasets',
}

/** How views and likes scatter from post to post, beside each other. */
export const VIEWS_SERIES: Source = {
  id: 'views-series-2025',
  title:
    'Our own simulation: purchases, advertised posts and posts that spread, added to genuine series of TikTok ' +
    '(hako1106/video-success-predictor); measured on YouTube (gh4rris/vegan_youtube)',
  year: 2025,
  population: '144 accounts of one informing niche with five videos or more; measured on 25 series of another one',
}
