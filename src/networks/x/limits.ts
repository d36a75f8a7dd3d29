/** What X's pages do not tell. */
import type { Limits } from '../shared/untold.ts'

export default {
  unread: {},
  pages: [
    'posts as laid out until 2020: built from descriptions, no whole page was at hand',
    'the head of a profile as signed-out people see it since 2026: never seen whole, read as far as its lists link to themselves',
  ],
} satisfies Limits
