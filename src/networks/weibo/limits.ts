/** What Weibo's pages do not tell. */
import { type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { views: NO_PAGE, saves: NOT_SHOWN },
  pages: ['the list of posts on m.weibo.cn: no page was at hand'],
} satisfies Limits
