/** What LINE's pages do not tell. */
import { type Limits, NO_PAGE } from '../shared/untold.ts'

export default {
  unread: {
    following: NO_PAGE,
    posts: NO_PAGE,
    likes: NO_PAGE,
    comments: NO_PAGE,
    views: NO_PAGE,
    shares: NO_PAGE,
    saves: NO_PAGE,
  },
  pages: [
    'LINE VOOM: not known to show a count',
    'lin.ee, line.me: they lead into the app',
    'official accounts: built from descriptions of its pages, no saved page was at hand',
  ],
} satisfies Limits
