/** What Douyin's pages do not tell. */
import { type Limits, NO_PAGE } from '../shared/untold.ts'

export default {
  unread: { comments: NO_PAGE, views: NO_PAGE, shares: NO_PAGE, saves: NO_PAGE },
} satisfies Limits
