/** VK's addresses: people and communities, by name or number, and the posts on their walls. */

/** `handle`: the name or number in lower case. `post`: the wall's owner and the post's number, as VK writes them. */
export type Address = { handle: string } | { post: string }

/** Names have letters, digits, underscores and points; `id1`, `club1` and the like stand for those without one. */
const NAME = /^[a-z0-9][a-z0-9_.]{1,31}$/
const POST = /^wall(-?\d{1,12}_\d{1,10})$/
const HOST = /^(?:www\.|m\.)?vk\.(?:com|ru)$/
/** What has a number of its own, and is neither a person nor a community. */
const THING =
  /^(?:album|albums|app|audio|audio_playlist|audios|board|clip|clips|doc|docs|gifts|market|note|notes|page|photo|photos|podcast|podcasts|poll|product|stories|story|tag|topic|uslugi|video|videos|wall|write)-?\d/

/** First path segments that are VK's own pages, never an account's. */
const RESERVED = new Set(
  `about ads albums apps artist audio audios badbrowser blog bookmarks bugs calls clips dating dev discover docs edit faq
  fave feed friends games gifts groups help im jobs join like_groups live login logout mail market menu messages mini_apps
  music notifications places podcasts press privacy promo reg registration restore search services settings shopping
  stickers stories story support terms video videos vkme vkpay wall`.split(/\s+/),
)

/** What the page at an address is about; undefined when it is neither an account's nor a post's. */
export function addressOf(url: URL): Address | undefined {
  const [first = '', ...others] = url.pathname.split('/').filter(Boolean)
  if (others.length > 0) return undefined
  const post = POST.exec(first)?.[1]
  if (post) return { post }
  const handle = asHandle(first)
  return handle ? { handle } : undefined
}

function asHandle(text: string): string | undefined {
  const handle = text.toLowerCase()
  const isName = NAME.test(handle) && !handle.endsWith('.php') && !THING.test(handle)
  return isName && !RESERVED.has(handle) ? handle : undefined
}

/** The account that a link on VK leads to, whichever of its hosts it names. */
export function accountLink(href: string | null | undefined): string | undefined {
  if (!href || href.length > 300 || !URL.canParse(href, 'https://vk.com')) return undefined
  const url = new URL(href, 'https://vk.com')
  const address = HOST.test(url.hostname) ? addressOf(url) : undefined
  return address && 'handle' in address ? address.handle : undefined
}

/** The owner's number on walls, where the address is that number: communities' are negative. */
export function ownerOf(handle: string): string | undefined {
  const match = /^(id|club|public|event)(\d{1,12})$/.exec(handle)
  return match ? `${match[1] === 'id' ? '' : '-'}${match[2]}` : undefined
}
