/** What Facebook's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { posts: NOT_SHOWN, saves: NOT_SHOWN },
  pages: ['m.facebook.com: drawn otherwise, never seen', 'groups, whose posts are not their authors’'],
} satisfies Limits
