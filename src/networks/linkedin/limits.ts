/** What LinkedIn's pages do not tell. */
import { AUTHOR_ALONE, type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: { following: NOT_SHOWN, posts: NOT_SHOWN, views: AUTHOR_ALONE, saves: NOT_SHOWN },
  pages: [
    'hashtags, whose followers are no account’s',
    'articles (/pulse/…) by themselves',
    'profiles laid out as cards (since 2025) and posts without named parts (since 2026): built from descriptions, no saved page was at hand',
  ],
} satisfies Limits
