/** What WeChat's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    followers: NOT_SHOWN,
    following: NOT_SHOWN,
    posts: NOT_SHOWN,
    comments: NOT_SHOWN,
    shares: NOT_SHOWN,
    saves: NOT_SHOWN,
  },
} satisfies Limits
