/**
 * VK: people and communities, their walls, and single posts. Built without a saved page (November 2026): from what others'
 * code finds in its pages, 2018 to 2026.
 */
import { languageOf } from '../shared/dom.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { addressOf, ownerOf } from './address.ts'
import { loadedName, readHead } from './head.ts'
import { postsIn, type WallPost } from './post.ts'

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  return 'post' in address ? readPost(page, address.post) : readAccount(page, address.handle)
}

function readAccount(page: Document, handle: string): PartialReading {
  const language = languageOf(page)
  const own = ownAmong(postsIn(page, language), handle)
  const names = [...own.map(({ authorName }) => authorName), loadedName(page, handle) ?? ''].filter(Boolean)
  const head = {
    ...defined({ name: own.find(({ authorName }) => authorName)?.authorName }),
    ...readHead(page, names, language),
  }
  const recent = own.map(({ post }) => post)
  if (!head.followers && recent.length === 0) return {}
  return { handle, ...layered([{ origin: 'page', facts: { ...head, ...(recent.length > 0 && { recent }) } }]) }
}

/** What the account wrote on its own wall: a page shows one wall, whose number an address may say. */
function ownAmong(posts: readonly WallPost[], handle: string): WallPost[] {
  const own = posts.filter(({ author }) => author === handle)
  const wall = ownerOf(handle) ?? own[0]?.owner
  return own.every(({ owner }) => owner === wall) ? own : []
}

function readPost(page: Document, id: string): PartialReading {
  const found = postsIn(page, languageOf(page)).find(({ post }) => post.id === id)
  if (!found) return {}
  const { author: handle, authorName: name, post } = found
  return { handle, ...layered([{ origin: 'page', facts: { ...(name && { name }), recent: [post] } }], id) }
}

function handleOf(url: URL): string | undefined {
  const address = addressOf(url)
  return address && 'handle' in address ? address.handle : undefined
}

function postOf(url: URL): string | undefined {
  const address = addressOf(url)
  return address && 'post' in address ? address.post : undefined
}

const vk: Network = {
  id: 'vk',
  name: 'VK',
  hosts: ['https://vk.com/*', 'https://vk.ru/*', 'https://m.vk.com/*', 'https://m.vk.ru/*'],
  hasStories: true,
  yields: profileAndPost((url) => ({ handle: handleOf(url), post: postOf(url) }), [['followers', 'recent']]),
  handleOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://vk.com/vkteam'],
}

export default vk
