/** What Snapchat's pages do not tell. */
import { type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, posts: NOT_SHOWN, likes: NO_PAGE, saves: NOT_SHOWN },
  pages: ['stories: they have no counts'],
} satisfies Limits
