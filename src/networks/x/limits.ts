/** What X's pages do not tell. */
import type { Limits } from '../shared/untold.ts'

export default {
  unread: {},
  pages: ['the layout until 2020: built from descriptions of it, no whole page was at hand'],
} satisfies Limits
