/** Weibo: profiles and posts on weibo.com, m.weibo.cn and weibo.cn. */
import { select } from '../shared/dom.ts'
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { addressOf } from './address.ts'
import { readClassicHead } from './classic.ts'
import { postsIn, readHead, readMobileHead } from './drawn.ts'
import { readPlain } from './plain.ts'
import { carriedPost } from './state.ts'

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  const { handle, post } = address
  if (url.hostname.endsWith('weibo.cn') && !url.hostname.startsWith('m.')) {
    return handle === undefined || post !== undefined ? {} : reading(handle, readPlain(page, handle))
  }
  if (post !== undefined) return readOne(page, handle, post)
  if (handle === undefined) return {}
  if (url.hostname === 'm.weibo.cn') return reading(handle, readMobileHead(page, handle))
  const head = readHead(page) ?? readClassicHead(page)
  if (!head || (/^\d+$/.test(handle) ? head.owner !== handle : !isNamed(page, handle))) return {}
  const recent = postsIn(page).flatMap(({ owner, post }) => (owner === head.owner ? post : []))
  return reading(handle, { ...head.facts, ...(recent.length > 0 && { recent }) })
}

function readOne(page: Document, handle: string | undefined, id: string): PartialReading {
  const drawn = postsIn(page).find(({ owner, post }) => post.id === id && owner === (handle ?? owner))
  if (drawn) return reading(drawn.owner, { recent: [drawn.post] })
  const carried = carriedPost(page, id)
  if (!carried || (handle !== undefined && carried.owner !== handle)) return {}
  return {
    handle: carried.owner,
    ...layered([{ origin: 'state', facts: { ...carried.facts, recent: [carried.post] } }]),
  }
}

/** An address by name does not tell the account's number: the page's own links must have the name. */
function isNamed(page: Document, handle: string): boolean {
  const own = new RegExp(`^(?:https?:)?(?://(?:www\\.)?weibo\\.com)?/${handle}/?(?:[?#]|$)`, 'i')
  const links = [...select(page, 'link[rel="canonical"]', 1), ...select(page, `a[href*="/${handle}" i]`, 50)]
  return links.some((link) => own.test(link.getAttribute('href') ?? '') && !link.closest('article,nav'))
}

/** A name alone is no reading. */
function reading(handle: string, facts: PartialReading): PartialReading {
  const { name: _, ...counts } = facts
  return isEmpty(counts) ? {} : { handle, ...layered([{ origin: 'page', facts }]) }
}

const weibo: Network = {
  id: 'weibo',
  name: 'Weibo',
  hosts: ['https://weibo.com/*', 'https://www.weibo.com/*', 'https://m.weibo.cn/*', 'https://weibo.cn/*'],
  yields: [
    { page: 'profile', covers: (url) => Object.keys(addressOf(url) ?? {}).join() === 'handle', facts: ['followers'] },
  ],
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://weibo.com/u/1669879400'],
}

export default weibo
