/** What Telegram's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, posts: NOT_SHOWN, comments: NOT_SHOWN, shares: NOT_SHOWN, saves: NOT_SHOWN },
  pages: ['web.telegram.org: another page, not studied'],
} satisfies Limits
