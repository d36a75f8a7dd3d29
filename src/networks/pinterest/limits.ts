/** What Pinterest's pages do not tell. */
import { AUTHOR_ALONE, type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { views: AUTHOR_ALONE, shares: NOT_SHOWN },
  pages: ['boards, whose followers are not their owner’s'],
} satisfies Limits
