/** What Substack's pages do not tell. */
import { AUTHOR_ALONE, type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    followers: 'told in steps alone (“over 15,000”)',
    following: NO_PAGE,
    posts: NOT_SHOWN,
    views: AUTHOR_ALONE,
    saves: NOT_SHOWN,
  },
  pages: [
    'publications under their own domain, which nothing but their pages tells apart',
    'people: no page was at hand',
  ],
} satisfies Limits
