/** What X's pages do not tell. */
import type { Limits } from '../shared/untold.ts'

export default {
  unread: {},
} satisfies Limits
