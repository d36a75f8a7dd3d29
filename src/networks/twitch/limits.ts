/** What Twitch's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    following: NOT_SHOWN,
    posts: NOT_SHOWN,
    likes: NOT_SHOWN,
    comments: NOT_SHOWN,
    shares: NOT_SHOWN,
    saves: NOT_SHOWN,
  },
  pages: [
    'a past stream’s own page where one came to it from another page',
    'those who watch now, who are neither followers nor views',
  ],
} satisfies Limits
