/** Telegram's addresses: whose page, which post. */

/** `feed`: the preview of a channel's posts (`/s/NAME`); `post`: the number of one post. */
export type Address = { handle: string; post?: string; feed: boolean }

const HANDLE = /^[a-z][a-z0-9_]{3,31}$/
const POST = /^\d{1,12}$/

/** First path segments that are Telegram's own, never an account's. */
const RESERVED = new Set(
  `a addemoji addlist addstickers addtheme apps auction bg blog boost bugs c call confirmphone contact dl faq giftcode
  img invoice iv joinchat js k login nft passport privacy proxy s setlanguage share socks stargift support tos
  translations tour typing v web`.split(/\s+/),
)

/** What an address is about; undefined when it is no account's. */
export function addressOf({ pathname }: URL): Address | undefined {
  const segments = pathname.split('/').filter(Boolean)
  const feed = segments[0] === 's'
  const [name = '', post, more] = feed ? segments.slice(1) : segments
  const handle = asHandle(name)
  if (!handle) return undefined
  // NAME/TOPIC/POST in a forum: the topic says nothing of whose the post is
  const last = more ?? post
  if (last === undefined) return { handle, feed }
  return POST.test(last) ? { handle, post: last, feed } : undefined
}

/** A handle in lower case (Telegram knows no other); undefined for anything else. */
export function asHandle(text: string | null | undefined): string | undefined {
  const handle = text?.trim().replace(/^@/, '').toLowerCase()
  return handle && HANDLE.test(handle) && !RESERVED.has(handle) ? handle : undefined
}

const LINK = /^(?:https?:)?\/\/(?:t|telegram)\.(?:me|dog)\/(?:s\/)?([A-Za-z0-9_]+)\/?(?:[?#]|$)|^\/s\/([A-Za-z0-9_]+)/

/** The handle a link to exactly an account leads to. */
export function accountLink(href: string | null): string | undefined {
  const match = LINK.exec(href ?? '')
  return asHandle(match?.[1] ?? match?.[2])
}

/** The handle in a link that opens the app: `tg://resolve?domain=NAME`. */
export function appLink(href: string | null | undefined): string | undefined {
  return asHandle(/^tg:\/\/resolve\?(?:[^#]*&)?domain=([A-Za-z0-9_]+)/.exec(href ?? '')?.[1])
}
