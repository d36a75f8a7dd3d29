/** What Bilibili's pages do not tell. */
import { type Limits, NO_PAGE } from '../shared/untold.ts'

export default {
  unread: { posts: NO_PAGE },
  pages: [
    'a space’s articles and short posts: no page was at hand',
    'minutes watched, which stand in place of views',
    'spaces, and what is drawn of a video: built from descriptions of its pages, no saved page was at hand',
  ],
} satisfies Limits
