/** What Bluesky's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { views: NOT_SHOWN },
  pages: ['addresses by identifier (did:…), which no page shows'],
} satisfies Limits
