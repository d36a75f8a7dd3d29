/** What YouTube's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, shares: NOT_SHOWN, saves: NOT_SHOWN },
  pages: [
    'm.youtube.com: only what its data say of the page it was loaded for; a new page within it is drawn otherwise, never seen',
    'music.youtube.com: never seen',
    'posts of the community tab: no page was at hand',
  ],
} satisfies Limits
