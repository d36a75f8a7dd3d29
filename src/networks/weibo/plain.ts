/** weibo.cn, the plain site: "微博[1159] 关注[253] 粉丝[70805573]", and a row of "赞[n] 转发[n] 评论[n]" under each post. */
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { cappedAt, countAt, momentAt, momentWithin } from './counts.ts'

const MOST_POSTS = 100

export function readPlain(page: Document, handle: string): PartialReading {
  const counts = page.querySelector('.u .tip2')
  if (!counts || !isOf(page, counts, handle)) return {}
  const text = oneLine(textOf(counts))
  const name = oneLine(/^(.{1,100})的微博$/u.exec(page.title.trim())?.[1] ?? '')
  const recent = postsIn(page, ownersIn(counts)[0])
  return defined({
    name: name || undefined,
    posts: bracketed(text, /(?:^|\s)微博\[([^\]]+)\]/u),
    following: bracketed(text, /(?:^|\s)(?:关注|關注)\[([^\]]+)\]/u),
    followers: bracketed(text, /(?:^|\s)(?:粉丝|粉絲)\[([^\]]+)\]/u),
    recent: recent.length > 0 ? recent : undefined,
  })
}

/** The counts link to the lists of the account's number; to come to it by its name, the page's own links say that. */
function isOf(page: Document, counts: Element, handle: string): boolean {
  const owners = ownersIn(counts)
  if (new Set(owners).size > 1) return false
  if (/^\d+$/.test(handle)) return owners[0] === handle
  const start = new RegExp(`^(?:https://weibo\\.cn)?/${handle}(?:[/?]|$)`, 'i')
  const links = [...select(page, '.n a', 20), ...select(page, '#pagelist form,#pagelist a', 10)]
  return links.some((link) => start.test(link.getAttribute('href') ?? link.getAttribute('action') ?? ''))
}

function ownersIn(counts: Element): string[] {
  return select(counts, 'a', 10).flatMap(
    (link) => /^(?:https:\/\/weibo\.cn)?\/(\d+)\/(?:follow|fans)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
  )
}

function bracketed(text: string, pattern: RegExp): Count | undefined {
  return countAt(pattern.exec(text)?.[1])
}

/** The link to a post's reposts says whose it is: lists and what is recommended are drawn like a profile's posts. */
function postsIn(page: Document, owner: string | undefined): Post[] {
  return select(page, 'div.c[id^="M_"]', MOST_POSTS).flatMap((element) => {
    const id = element.id.slice(2)
    if (!/^[A-Za-z0-9]{8,12}$/.test(id)) return []
    const link = linked(element, `/repost/${id}?`) ?? linked(element, `/comment/${id}?`)
    const author = /[?&]uid=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1]
    return author === undefined || author === owner ? [readPost(element, id)] : []
  })
}

/** A repost shows the numbers of what it reposts first: each link names the post it belongs to. */
function readPost(element: Element, id: string): Post {
  const last = element.lastElementChild
  const time = last?.querySelector('.ct')
  const written = time ? textOf(time) : ''
  return {
    id,
    ...defined({
      at: momentAt(written) ?? momentWithin(written, id),
      likes: countAt(
        inBrackets(linked(element, `/attitude/${id}/`)) ?? /已[赞讚]\[(\d+)\]/u.exec(last?.textContent ?? '')?.[1],
      ),
      comments: cappedAt(inBrackets(linked(element, `/comment/${id}?`))),
      shares: cappedAt(inBrackets(linked(element, `/repost/${id}?`))),
      pinned: element.querySelector('.kt')?.textContent?.includes('置顶') || undefined,
    }),
  }
}

function linked(element: Element, part: string): Element | undefined {
  return select(element, 'a', 100).find((link) => link.getAttribute('href')?.includes(part))
}

function inBrackets(link: Element | undefined): string | undefined {
  return link && /\[([^\]]+)\]$/u.exec(textOf(link))?.[1]
}
