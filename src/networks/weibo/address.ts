/** Weibo's addresses on its three sites: whose page, which post. */

/** `handle`: the account's number, or the name it chose for its address. */
export type Address = { handle?: string; post?: string }

const NUMBER = /^\d{6,12}$/
const NAME = /^[a-z][a-z0-9_-]{2,30}$/i
const POST = /^(?:[A-Za-z0-9]{8,12}|\d{14,18})$/

const RESERVED = new Set(
  `hot mygroups u n p tv ttarticle search newlogin signup at fav set login comment repost attitude mblog msg topic pages
  album attgroup member account follow fans home detail status profile status statuses sinaurl spam layerv5 a ajax
  new message like favorites settings help register square huati video page hashtag dt newlist`.split(/\s+/),
)

export function addressOf({ pathname }: URL): Address | undefined {
  const [first = '', second = '', third = ''] = pathname.split('/').filter(Boolean)
  if (first === 'detail' || first === 'status') return POST.test(second) ? { post: second } : undefined
  if (first === 'u' || first === 'profile') return third ? undefined : accountAddress(second, '')
  if (first === 'p') return accountAddress(/^10050\d(\d{6,12})$/.exec(second)?.[1] ?? '', '')
  return third ? undefined : accountAddress(first, second)
}

function accountAddress(name: string, second: string): Address | undefined {
  const handle = asHandle(name)
  if (!handle) return undefined
  if (NUMBER.test(name) && POST.test(second) && !/^[a-z]+$/.test(second)) return { handle, post: second }
  return second === '' || second === 'profile' || second === 'home' ? { handle } : undefined
}

function asHandle(text: string): string | undefined {
  if (NUMBER.test(text)) return text
  return NAME.test(text) && !RESERVED.has(text.toLowerCase()) ? text.toLowerCase() : undefined
}
