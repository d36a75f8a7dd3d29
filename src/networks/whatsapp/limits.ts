/** What WhatsApp's pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    following: NOT_SHOWN,
    posts: NOT_SHOWN,
    likes: NOT_SHOWN,
    comments: NOT_SHOWN,
    views: NOT_SHOWN,
    shares: NOT_SHOWN,
    saves: NOT_SHOWN,
  },
  pages: [
    'groups and people: they show no count',
    'channels: built from descriptions of its pages, no saved page was at hand',
  ],
} satisfies Limits
