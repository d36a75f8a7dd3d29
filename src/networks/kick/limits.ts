/** What Kick's pages do not tell. */
import { type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    following: NOT_SHOWN,
    posts: NOT_SHOWN,
    likes: NO_PAGE,
    comments: NOT_SHOWN,
    shares: NOT_SHOWN,
    saves: NOT_SHOWN,
  },
  pages: [
    'a clip by itself and past streams: no page was at hand',
    'those who watch now, who are neither followers nor views',
    'all of Kick: built from descriptions of its pages, no saved page was at hand',
  ],
} satisfies Limits
