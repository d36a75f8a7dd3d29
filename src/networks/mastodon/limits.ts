/** What Mastodon's pages do not tell. */
import { type Limits, NO_PAGE, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { comments: NO_PAGE, views: NOT_SHOWN, saves: NOT_SHOWN },
  pages: [
    'other servers: nobody can list them; allow the site itself',
    'all of Mastodon: built from its source, no saved page was at hand',
  ],
} satisfies Limits
