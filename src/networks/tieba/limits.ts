/** What Tieba's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    followers: 'a forum has members',
    following: NOT_SHOWN,
    likes: NOT_SHOWN,
    views: NOT_SHOWN,
    shares: NOT_SHOWN,
    saves: NOT_SHOWN,
  },
  pages: ['the layout of 2026: where it has its members was not found', 'people: no page was at hand'],
} satisfies Limits
