/** What LinkedIn's pages do not tell. */
import { AUTHOR_ALONE, type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, posts: NOT_SHOWN, views: AUTHOR_ALONE, saves: NOT_SHOWN },
  pages: ['hashtags, whose followers are no account’s'],
} satisfies Limits
