/** What TikTok's pages do not tell. */
import type { Limits } from '../shared/untold.ts'

export default {
  unread: {},
  pages: [
    'vm.tiktok.com, vt.tiktok.com: they lead on to www.tiktok.com',
    'm.tiktok.com: no page was at hand',
    'until 2021 the data alone: built from descriptions of them, no saved page was at hand',
  ],
} satisfies Limits
