/** Xiaohongshu (RedNote): profiles and the notes on them, by the markup that public readers rely on (2026). */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'

const PROFILE = /^\/user\/profile\/([0-9a-f]{24})\/?$/
const NOTE = /^\/user\/profile\/([0-9a-f]{24})\/([0-9a-f]{24})/
const LANGUAGE = 'zh-CN'
const LABELS: readonly [RegExp, 'followers' | 'following' | 'totalLikes'][] = [
  [/^粉丝$/u, 'followers'],
  [/^关注$/u, 'following'],
  [/^获赞与收藏$/u, 'totalLikes'],
]

function handleOf(url: URL): string | undefined {
  return PROFILE.exec(url.pathname)?.[1]
}

/** Signed out, small counts are drawn as "10+", which says nothing: they are left out. */
function countAt(element: Element | null): Count | undefined {
  return element ? parseCount(textOf(element), LANGUAGE) : undefined
}

function read(page: Document, url: URL): PartialReading {
  const handle = handleOf(url)
  if (!handle) return {}
  const notes = select(page, 'section.note-item', 200)
  const links = notes.map((note) => select(note, 'a[href*="/user/profile/"]', 6))
  const owned = links.map((own) => own.map((link) => NOTE.exec(link.getAttribute('href') ?? '')).find((match) => match))
  const isNamed = owned.some((match) => match?.[1] === handle) || canonical(page) === handle
  if (!isNamed || owned.some((match) => match && match[1] !== handle)) return {}
  const facts: PartialReading = {}
  for (const item of select(page, '.user-interactions > div', 6)) {
    const label = oneLine(textOf(item.querySelector('.shows') ?? item))
    const fact = LABELS.find(([pattern]) => pattern.test(label))?.[1]
    const count = countAt(item.querySelector('.count'))
    if (fact && count) facts[fact] = count
  }
  const recent = notes.flatMap((note, nth): Post[] => {
    const id = owned[nth]?.[2]
    return id ? [{ id, ...defined({ likes: countAt(note.querySelector('.like-wrapper .count')) }) }] : []
  })
  if (isEmpty(facts) && recent.length === 0) return {}
  return { handle, ...layered([{ origin: 'page', facts: { ...facts, ...(recent.length > 0 && { recent }) } }]) }
}

function canonical(page: Document): string | undefined {
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  return /\/user\/profile\/([0-9a-f]{24})/.exec(address)?.[1]
}

const xiaohongshu: Network = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu',
  hosts: ['https://www.xiaohongshu.com/*'],
  handleOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://www.xiaohongshu.com/user/profile/5ff0e6410000000001008400'],
}

export default xiaohongshu
