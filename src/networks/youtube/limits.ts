/** What YouTube's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, shares: NOT_SHOWN, saves: NOT_SHOWN },
  pages: [
    'm.youtube.com, music.youtube.com: drawn otherwise, never seen',
    'posts of the community tab: no page was at hand',
  ],
} satisfies Limits
