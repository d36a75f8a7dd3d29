/** What Instagram's pages do not tell. */
import { AUTHOR_ALONE, type Limits } from '../shared/untold.ts'

export default {
  unread: { shares: 'on no page that was seen', saves: AUTHOR_ALONE },
} satisfies Limits
