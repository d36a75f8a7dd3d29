/** Douyin: a profile's head, and its grid. Its address names the account by a key, which is case-sensitive. */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileOnly } from '../shared/yields.ts'

const CHINESE = 'zh-CN'
const WORK = /\/(video|note)\/(\d{15,20})(?=[/?#]|$)/
const MOST_TILES = 200
const KEY = /^MS4wLj[\w.-]{20,120}$/

function keyIn(url: URL): string | undefined {
  const [first, key = '', ...others] = url.pathname.split('/').filter(Boolean)
  return first === 'user' && KEY.test(key) && others.length === 0 ? key : undefined
}

/** Reads only where the page itself names the account of the address: nothing that is drawn does. */
function read(page: Document, url: URL): PartialReading {
  const key = keyIn(url)
  const info = key && isOf(page, key) && page.querySelector('[data-e2e="user-info"]')
  if (!key || !info) return {}
  const [following, followers, totalLikes] = ['follow', 'fans', 'like'].map((part) =>
    countOf(info, `user-info-${part}`),
  )
  const posts = countOf(page, 'user-tab-count')
  const title = info.querySelector('h1')
  const name = title ? oneLine(textOf(title)).slice(0, 300) : ''
  if (!followers && !following) return {}
  const recent = tilesIn(page)
  const facts = {
    ...(name && { name }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(totalLikes && { totalLikes }),
    ...(posts && { posts }),
    ...(recent.length > 0 && { recent }),
  }
  return { handle: key, ...layered([{ origin: 'page', facts }]) }
}

/** What is below the grid, and in the foot of the page, is recommended. */
function tilesIn(page: Document): Post[] {
  const grids = select(page, '[data-e2e="user-post-list"]', 2)
  const tiles = grids.length === 1 && grids[0] ? select(grids[0], 'li', MOST_TILES) : []
  return tiles.flatMap((tile) => tileOf(tile) ?? [])
}

/** A tile shows its likes, beside a heart, and nothing else. */
function tileOf(tile: Element): Post | undefined {
  const links = select(tile, 'a[href*="/video/"], a[href*="/note/"]', 6).map((link) => link.getAttribute('href') ?? '')
  const [work, ...others] = new Set(links.flatMap((href) => WORK.exec(href.slice(0, 300))?.[0] ?? []))
  const [, kind, id] = WORK.exec(work ?? '') ?? []
  const hearts = select(tile, '.author-card-user-video-like', 2)
  const likes = hearts.length === 1 && hearts[0] ? parseCount(oneLine(textOf(hearts[0])), CHINESE) : undefined
  if (!id || others.length > 0 || !likes) return undefined
  const isPinned = select(tile, '.user-video-tag', 3).some((tag) => textOf(tag) === '置顶')
  return { id, ...(kind === 'video' && { kind: 'video' as const }), likes, ...(isPinned && { pinned: true }) }
}

function countOf(root: ParentNode, name: string): Count | undefined {
  const elements = select(root, `[data-e2e="${name}"]`, 2)
  return elements.length === 1 && elements[0] ? findCount(oneLine(textOf(elements[0])), CHINESE) : undefined
}

/** The canonical address, or the tabs of the profile, which link to it. */
function isOf(page: Document, key: string): boolean {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const links = select(page, '[data-e2e="user-detail"] a[href*="/user/"], [data-e2e="user-info"] a[href*="/user/"]', 20)
  return [canonical, ...links.map((link) => link.getAttribute('href'))].some((href) => href?.includes(`/user/${key}`))
}

const douyin: Network = {
  id: 'douyin',
  name: 'Douyin',
  hosts: ['https://www.douyin.com/*'],
  yields: profileOnly((url) => ({ handle: keyIn(url) }), ['followers']),
  handleOf: (url) => keyIn(url)?.toLowerCase(),
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.douyin.com/user/MS4wLjABAAAAEpmH344CkCw2M58T33Q8TuFpdvJsOyaZcbWxAMc6H03wOVFf1Ow4mPP94TDUS4Us'],
}

export default douyin
