/** What Threads's pages do not tell. */
import { type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, posts: 'said to be 0 whoever it is', views: NO_PAGE, saves: NOT_SHOWN },
} satisfies Limits
