/** YouTube's addresses: which channel, which tab, which video. */

/**
 * What an address is about. A channel is named by its handle, by its id, or by the name it had before handles;
 * a video's address does not say whose it is.
 */
export type Address = {
  handle?: string
  channel?: string
  custom?: string
  tab?: string
  video?: string
  isShort?: boolean
}

/** YouTube allows letters of any script, digits, and these marks. */
const HANDLE = /^[\p{L}\p{M}\p{N}._·-]{3,60}$/u
const CHANNEL = /^UC[\w-]{22}$/
const VIDEO = /^[\w-]{11}$/
const TABS = new Set(
  'featured videos shorts streams live playlists podcasts releases courses posts community about store search membership'.split(
    ' ',
  ),
)
/** Tabs, and the channel's front, whose videos are read. */
const VIDEO_TABS = new Set([undefined, 'featured', 'videos', 'shorts', 'streams', 'live', 'search'])

export function addressOf(url: URL): Address | undefined {
  const [first = '', second = '', third] = url.pathname.split('/').filter(Boolean).map(decoded)
  if (first === 'watch') return videoAddress(url.searchParams.get('v') ?? '', false)
  if (first === 'shorts' || first === 'live') return videoAddress(second, first === 'shorts')
  if (first.startsWith('@')) return channelAddress({ handle: asHandle(first) }, second || undefined)
  if (first === 'channel') return channelAddress({ channel: CHANNEL.test(second) ? second : undefined }, third)
  if (first === 'c' || first === 'user') {
    return channelAddress({ custom: HANDLE.test(second) ? `/${first}/${second}` : undefined }, third)
  }
  return undefined
}

function videoAddress(video: string, isShort: boolean): Address | undefined {
  return VIDEO.test(video) ? { video, ...(isShort && { isShort }) } : undefined
}

type Named = { handle: string | undefined } | { channel: string | undefined } | { custom: string | undefined }

function channelAddress(named: Named, tab: string | undefined): Address | undefined {
  const isNamed = Object.values(named).every((name) => name !== undefined)
  if (!isNamed || (tab !== undefined && !TABS.has(tab))) return undefined
  return { ...(named as Address), ...(tab !== undefined && { tab }) }
}

export function showsVideos({ tab }: Address): boolean {
  return VIDEO_TABS.has(tab)
}

/** A handle in lower case, without its @; undefined for anything else. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').normalize('NFC').toLowerCase()
  return handle && HANDLE.test(handle) ? handle : undefined
}

/** A channel's own name for itself ("UC…"); undefined for anything else. */
export function asChannel(id: string | undefined): string | undefined {
  return id !== undefined && CHANNEL.test(id) ? id : undefined
}

/** The handle a channel's address names ("http://www.youtube.com/@name", "/@name"). */
export function handleIn(address: string | undefined): string | undefined {
  const match = /^(?:https?:\/\/(?:www\.|m\.)?youtube\.com)?\/(@[^/?#]+)\/?$/i.exec(address ?? '')
  return asHandle(decoded(match?.[1] ?? ''))
}

/** The video a link on YouTube leads to; a list of videos links to its first. */
export function videoIn(href: string | null): { id: string; isShort: boolean; isInList: boolean } | undefined {
  if (!href || href.length > 2_000) return undefined
  const path = href.replace(/^https?:\/\/(?:www|m)\.youtube\.com(?=\/)/i, '')
  const match = /^\/(?:watch\?(?:[^#]*&)?v=|(shorts)\/)([\w-]{11})(?![\w-])/.exec(path)
  if (!match?.[2]) return undefined
  return { id: match[2], isShort: match[1] !== undefined, isInList: /[?&]list=/.test(path) }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
