/** Twitch's addresses: channels, past streams, and clips with or without their channel's name. */

export type Address = { handle?: string; clip?: string; stream?: string }

const HANDLE = /^[a-z0-9]\w{2,24}$/
const CLIP = /^[A-Za-z][\w-]{5,100}$/
const TABS = new Set(['about', 'videos', 'clips', 'schedule', 'home', 'squad'])

/** First path segments that are Twitch's own pages, never a channel's. */
const RESERVED = new Set(
  `directory videos settings downloads jobs p store turbo subscriptions wallet drops search following u popout embed
  login signup inventory friends prime bits privacy team teams moderator broadcast annual-recap redeem collections
  event user clip products checkout payments messages products tos about dashboard`.split(/\s+/),
)

export function addressOf(url: URL): Address | undefined {
  const [first = '', second, third] = url.pathname.split('/').filter(Boolean)
  if (url.hostname === 'clips.twitch.tv') return CLIP.test(first) && second === undefined ? { clip: first } : undefined
  const stream = recordingIn(url.pathname)
  if (stream && stream.handle === undefined) return { stream: stream.id }
  const handle = asHandle(first)
  if (!handle) return undefined
  if (second === 'clip') return third && CLIP.test(third) ? { handle, clip: third } : undefined
  return second === undefined || TABS.has(second) ? { handle } : undefined
}

/** A channel's name as its address has it, in lower case; undefined for anything else. */
export function asHandle(text: string | undefined): string | undefined {
  const handle = text?.trim().toLowerCase()
  return handle && HANDLE.test(handle) && !RESERVED.has(handle) ? handle : undefined
}

/** The past stream or the clip a link leads to; a clip's address names its channel. */
export function recordingIn(href: string | null | undefined): { id: string; handle?: string } | undefined {
  const path = href?.slice(0, 500).replace(/^https:\/\/(?:www|m)\.twitch\.tv(?=\/)/, '')
  const [, stream] = /^\/videos\/(\d{6,12})\/?(?:[?#]|$)/.exec(path ?? '') ?? []
  if (stream) return { id: stream }
  const [, channel, clip = ''] = /^\/(\w+)\/clip\/([\w-]+)\/?(?:[?#]|$)/.exec(path ?? '') ?? []
  const handle = asHandle(channel)
  return handle && CLIP.test(clip) ? { id: clip, handle } : undefined
}

/** The channel a link leads to, whatever its tab. */
export function channelIn(href: string | null | undefined): string | undefined {
  const match =
    /^(?:https:\/\/(?:www|m)\.twitch\.tv)?\/(\w+)(?:\/(?:about|videos|clips|schedule|home))?\/?(?:[?#]|$)/.exec(
      href?.slice(0, 500) ?? '',
    )
  return asHandle(match?.[1])
}
