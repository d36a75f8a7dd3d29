/** What Substack's pages do not tell. */
import { AUTHOR_ALONE, type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    following: NO_PAGE,
    posts: NOT_SHOWN,
    views: AUTHOR_ALONE,
    saves: NOT_SHOWN,
  },
  pages: [
    'publications tell their subscribers in steps alone (“over 15,000”)',
    'publications under their own domain, which nothing but their pages tells apart',
    'people: built from descriptions of the data their pages carry, no saved page was at hand',
  ],
} satisfies Limits
