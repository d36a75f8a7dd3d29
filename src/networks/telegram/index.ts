/** Telegram: the card of a channel, a group or a bot, the preview of a channel's posts, and one post. */
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { addressOf } from './address.ts'
import { readFeedHead, readMessages } from './feed.ts'
import { readLanding } from './landing.ts'

/** A post's own page shows it in a frame of the same site; undefined where the frame cannot be looked into. */
function frameOf(page: Document): Document | undefined {
  try {
    const frame = page.querySelector('iframe[id^="telegram-post-"]') as HTMLIFrameElement | null
    return frame?.contentDocument ?? undefined
  } catch {
    return undefined
  }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  const { handle, post } = address
  const inFrame = post === undefined ? undefined : frameOf(page)
  const recent = [...readMessages(page, handle), ...(inFrame ? readMessages(inFrame, handle) : [])]
  const head = { ...readLanding(page, handle), ...readFeedHead(page, handle) }
  if (recent.length === 0 && Object.keys(head).length === 0) return {}
  return { handle, ...layered([{ origin: 'page', facts: { ...head, ...(recent.length > 0 && { recent }) } }], post) }
}

const telegram: Network = {
  id: 'telegram',
  name: 'Telegram',
  hosts: ['https://t.me/*', 'https://telegram.me/*', 'https://telegram.dog/*'],
  hasStories: true,
  yields: [
    {
      page: 'feed',
      covers: (url) => addressOf(url)?.feed === true && addressOf(url)?.post === undefined,
      facts: ['followers', 'recent'],
    },
  ],
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://t.me/s/durov', 'https://t.me/telegram'],
}

export default telegram
