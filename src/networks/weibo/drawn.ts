/** weibo.com and m.weibo.cn, which draw themselves. The endings of class names change; their beginnings are kept. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { buttonCount, cappedAt, countAt, momentAt } from './counts.ts'

const LANGUAGE = 'zh-CN'
const MOST_POSTS = 100
const FOLLOW_LIST = /\/u\/page\/follow\/(\d+)/

export type DrawnPost = { owner: string; post: Post }

/** The head of a profile on weibo.com: its lists link to the account's number. */
export function readHead(page: Document): { owner: string; facts: PartialReading } | undefined {
  const lists = select(page, 'a[href*="/u/page/follow/"]', 12).filter((link) => !link.closest('article,nav'))
  const owner = FOLLOW_LIST.exec(lists[0]?.getAttribute('href') ?? '')?.[1]
  if (!owner || lists.some((link) => FOLLOW_LIST.exec(link.getAttribute('href') ?? '')?.[1] !== owner)) return undefined
  const name = page.querySelector('[class*="ProfileHeader_name"]')
  const titled = /^@(.{1,100})的个人主页 - 微博$/u.exec(page.title.trim())?.[1]
  const labelled = (label: RegExp): Count | undefined => {
    const text = lists.map((link) => oneLine(textOf(link))).find((text) => label.test(text))
    return text === undefined ? undefined : countAt(text.replace(label, '').trim())
  }
  return {
    owner,
    facts: defined({
      name: (name && oneLine(textOf(name)).slice(0, 300)) || titled,
      followers: labelled(/粉丝|粉絲/u),
      following: labelled(/关注|關注/u),
    }),
  }
}

/** Posts on weibo.com, each with the number of whose it is. What a repost holds has no foot of its own. */
export function postsIn(page: Document): DrawnPost[] {
  return tagged(page, 'article', MOST_POSTS).flatMap((article) => {
    const time = select(article, 'a[class*="_time"]', 3)[0]
    const [, owner, id] =
      /(?:^|weibo\.com)\/(\d{6,12})\/([A-Za-z0-9]{8,12})(?:[?#]|$)/.exec(time?.getAttribute('href') ?? '') ?? []
    const foot = [...article.children]
      .flatMap((part) => (part.nodeName === 'FOOTER' ? part : tagged(part, 'footer', 3)))
      .at(-1)
    if (!owner || !id || !foot) return []
    return [{ owner, post: readPost(foot, time as Element, id) }]
  })
}

function readPost(foot: Element, time: Element, id: string): Post {
  const likes = foot.querySelector('.woo-like-count')
  const beside = (icon: string) => {
    const item = foot.querySelector(icon)?.parentElement?.parentElement
    return item ? oneLine(textOf(item)) : ''
  }
  const shown = defined({
    likes: likes ? buttonCount(textOf(likes), /^[赞讚]$/u, countAt) : undefined,
    comments: buttonCount(beside('.woo-font--comment'), /^(?:评论|評論)$/u, cappedAt),
    shares: buttonCount(beside('.woo-font--retweet'), /^(?:转发|轉發)$/u, cappedAt),
  })
  return { id, ...defined({ at: momentAt(time.getAttribute('title')) }), ...toldBy(foot, shown), ...shown }
}

/** The row's own label says the three numbers in their order, "1.1万,406,3228": reposts, comments, and likes, which must be those shown. */
function toldBy(foot: Element, { likes }: Partial<Post>): Partial<Post> {
  const [reposts, comments, liked, ...more] = (foot.getAttribute('aria-label') ?? '').slice(0, 60).split(',')
  const isOfThis = more.length === 0 && typeof likes === 'object' && countAt(liked)?.value === likes.value
  return isOfThis ? defined({ comments: cappedAt(comments), shares: cappedAt(reposts) }) : {}
}

/** Outside of posts, which name others, all links to accounts are to this one. */
function isOfAlone(page: Document, handle: string): boolean {
  const owners = select(page, 'a[href*="/u/"],a[href*="/profile/"]', 200)
    .filter((link) => !link.closest('.card,article,nav'))
    .flatMap((link) => /\/(?:u|profile)\/(\d{6,12})(?!\d)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [])
  return owners.length > 0 && owners.every((owner) => owner === handle)
}

/** The head of a profile on m.weibo.cn, which links to the account's posts and lists by its number. */
export function readMobileHead(page: Document, handle: string): PartialReading {
  const row = page.querySelector('.mod-fil-fans')
  if (!row || !/^\d+$/.test(handle) || !isOfAlone(page, handle)) return {}
  const name = page.querySelector('.mod-fil-name')
  const labelled = (label: RegExp) => {
    const item = select(row, '.txt-shadow', 6).find((part) => label.test(textOf(part)))
    return item && findCount(oneLine(textOf(item)), LANGUAGE)
  }
  return defined({
    name: (name && oneLine(textOf(name)).slice(0, 300)) || undefined,
    following: labelled(/关注/u),
    followers: labelled(/粉丝/u),
  })
}
