/** WhatsApp: channels. Groups and people show no count to anyone outside. */
import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/reading.ts'
import { languageOf, oneLine, tagged, textOf } from '../shared/dom.ts'
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'

const CHANNEL = /^\/channel\/([A-Za-z0-9_-]{15,32})(?:\/\d+)?\/?$/
/** From here on counts are given to the nearest ten thousand. */
const ROUNDED_FROM = 1_000_000
const STEP = 10_000

function handleOf(url: URL): string | undefined {
  return CHANNEL.exec(url.pathname)?.[1]?.toLowerCase()
}

function read(page: Document, url: URL): PartialReading {
  const handle = handleOf(url)
  if (!handle || isAnothers(page, handle)) return {}
  const counts = tagged(page, 'h5', 20).flatMap((line) => followersIn(oneLine(textOf(line)), languageOf(page)) ?? [])
  if (counts.length !== 1) return {}
  const [followers] = counts
  const name = nameOf(page)
  return { handle, ...layered([{ origin: 'page', facts: { ...(name && { name }), ...(followers && { followers }) } }]) }
}

/** "Channel | 8.3K followers": what stands after the last bar; a channel's kind, and its name, may hold numbers. */
function followersIn(text: string, language: string | undefined): Count | undefined {
  const bar = text.lastIndexOf('|')
  const count = bar < 0 ? undefined : findCount(text.slice(bar + 1).trim(), language)
  if (!count || count.low !== count.high || count.value < ROUNDED_FROM || count.value % STEP !== 0) return count
  return { ...count, low: count.value - STEP / 2, high: count.value + STEP - 1 }
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
  handleOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M'],
}

export default whatsapp
