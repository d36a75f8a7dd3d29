/** What Threads's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, saves: NOT_SHOWN },
} satisfies Limits
