/** What Xiaohongshu's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { posts: NOT_SHOWN, views: NOT_SHOWN },
  pages: [
    'a note that is opened within the site: nothing drawn tells which it is',
    'profiles, and what is drawn of a note: built from descriptions of its pages, no saved page was at hand',
  ],
} satisfies Limits
