/** What VK's pages do not tell. */
import { type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NO_PAGE, posts: NO_PAGE, saves: NOT_SHOWN },
  pages: [
    'posts that are passed on from elsewhere',
    'clips and videos: no page was at hand',
    'all of VK: built from descriptions of its pages, no saved page was at hand',
  ],
} satisfies Limits
