/** A past stream's own page, as its head describes it (JSON-LD and OpenGraph): what is drawn was never at hand. */
import { listed, property, stringAt } from '../shared/embedded.ts'
import { momentIn } from '../shared/iso-time.ts'
import { layered } from '../shared/layers.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import { metaOf } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, recordingIn } from './address.ts'

/** "a1b2c3_somebody_40012345678_1717000000": a picture of a stream is kept below its channel's name. */
const PICTURE = /\/[0-9a-f]{6,40}_(\w{2,25})_\d{6,20}_\d{6,15}\/+thumb\//
/** "What it was about - somebody on Twitch". */
const TITLE = / - (\S{2,60}) on Twitch$/

/** Coming from another page the head is still that page's: it is asked which stream it describes. */
export function readStream(page: Document, stream: string): PartialReading {
  const meta = metaOf(page)
  if (recordingIn(meta.get('og:url'))?.id !== stream) return {}
  const described = linkedDataOf(page).find(
    (object) => isOfType(object, ['VideoObject']) && recordingIn(stringAt(object, 'embedUrl'))?.id === stream,
  )
  const views = interactionCount(described, 'WatchAction')
  const pictures = [...listed(property(described, 'thumbnailUrl')), meta.get('og:image')]
  const handle = ownerOf(pictures, meta.get('og:title'))
  if (!handle || !views) return {}
  const at = momentIn(stringAt(described, 'uploadDate'))
  const recent = [{ id: stream, kind: 'video' as const, ...(at && { at }), views }]
  return { handle, ...layered([{ origin: 'meta', facts: { recent } }], stream) }
}

/** The title has the name that is shown, which is the channel's own but for capitals, or is in another script. */
function ownerOf(pictures: readonly unknown[], title: string | undefined): string | undefined {
  const shown = TITLE.exec(title?.slice(-100) ?? '')?.[1] ?? ''
  const named = asHandle(shown)
  const [kept] = pictures.flatMap((picture) =>
    typeof picture === 'string' ? (asHandle(PICTURE.exec(picture.slice(0, 500))?.[1]) ?? []) : [],
  )
  if (named && kept) return named === kept ? named : undefined
  return named ?? (/[^\0-\x7f]/.test(shown) ? kept : undefined)
}
