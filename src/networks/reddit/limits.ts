/** What Reddit's pages do not tell. */
import { AUTHOR_ALONE, type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    followers: 'hardly ever shown',
    following: NOT_SHOWN,
    posts: 'contributions are posts and comments together',
    views: AUTHOR_ALONE,
    shares: AUTHOR_ALONE,
    saves: NOT_SHOWN,
  },
  pages: [
    'i.reddit.com, m.reddit.com: no page was at hand',
    'the design of 2018 to 2024: built from parts of pages and descriptions, no whole page was at hand',
  ],
} satisfies Limits
