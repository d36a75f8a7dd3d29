/** The further networks' invented people, and where their pages are. */
import type { Creator, Work } from './creators.ts'
import { tiktokAddress } from './tiktok.ts'
import { xAddress } from './x.ts'
import { youtubeAddress } from './youtube.ts'

export { type Creator, creators, worksOf } from './creators.ts'

const ADDRESSES = { youtube: youtubeAddress, tiktok: tiktokAddress, x: xAddress }

/** The address of a creator's page, or of something they published. */
export function addressOf(creator: Creator, work?: Work): string {
  return ADDRESSES[creator.platform](creator, work)
}
