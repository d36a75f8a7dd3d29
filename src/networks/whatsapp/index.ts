/** WhatsApp: channels. Groups and people show no count to anyone outside. */
import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { languageOf, oneLine, tagged, textOf } from '../shared/dom.ts'
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { followersIn } from '../shared/words.ts'
import { profileOnly } from '../shared/yields.ts'

const CHANNEL = /^\/channel\/([A-Za-z0-9_-]{15,32})(?:\/\d+)?\/?$/
/** From here on counts are given to the nearest ten thousand. */
const ROUNDED_FROM = 1_000_000
const STEP = 10_000
/** Nobody said how counts are rounded from here on. */
const ROUGH_FROM = 100_000_000

function handleOf(url: URL): string | undefined {
  return CHANNEL.exec(url.pathname)?.[1]?.toLowerCase()
}

function read(page: Document, url: URL): PartialReading {
  const handle = handleOf(url)
  if (!handle || isAnothers(page, handle)) return {}
  const lines = tagged(page, 'h5', 20)
  const named = lines.filter((line) => line.classList.contains('_9scy'))
  const language = languageOf(page)
  const counts =
    named.length > 0
      ? named.flatMap((line) => afterBar(textOf(line), (text) => findCount(text, language)) ?? [])
      : lines.flatMap((line) => afterBar(textOf(line), (text) => followersIn(text, language)) ?? [])
  if (counts.length !== 1) return {}
  const [followers] = counts
  const name = nameOf(page)
  return { handle, ...layered([{ origin: 'page', facts: { ...(name && { name }), ...(followers && { followers }) } }]) }
}

/**
 * "Channel | 8.3K followers": what stands after the last bar; a channel's kind, its name, and what it says of itself may
 * hold numbers.
 */
function afterBar(line: string, read: (text: string) => Count | undefined): Count | undefined {
  const bar = line.lastIndexOf('|')
  const count = bar < 0 ? undefined : read(oneLine(line.slice(bar + 1)))
  if (!count || count.low !== count.high || count.value < ROUNDED_FROM || count.value % STEP !== 0) return count
  const step = count.value >= ROUGH_FROM && count.value % ROUNDED_FROM === 0 ? ROUNDED_FROM : STEP
  return { ...count, low: count.value - step / 2, high: count.value + step - 1 }
}

function nameOf(page: Document): string | undefined {
  const heading = page.querySelector('h3._9vd5._9t2_') ?? page.querySelector('h1') ?? page.querySelector('h3')
  return (heading && oneLine(textOf(heading)).slice(0, 300)) || undefined
}

/** Links and tags that open another channel. */
function isAnothers(page: Document, handle: string): boolean {
  const named = page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? ''
  const code = /\/channel\/([A-Za-z0-9_-]{15,32})/.exec(named)?.[1]?.toLowerCase()
  return code !== undefined && code !== handle
}

const whatsapp: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['https://whatsapp.com/*', 'https://www.whatsapp.com/*'],
  yields: profileOnly((url) => ({ handle: handleOf(url) }), ['followers']),
  handleOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M'],
}

export default whatsapp
