/** What Douyin's pages do not tell. */
import { type Limits, NO_PAGE } from '../shared/untold.ts'

export default {
  unread: { comments: NO_PAGE, views: NO_PAGE, shares: NO_PAGE, saves: NO_PAGE },
  pages: ['all of Douyin, also the likes in its grid: built from descriptions of its pages, no saved page was at hand'],
} satisfies Limits
