/** weibo.com as it was drawn until 2020, for whoever looks at saved pages: a table of counts, and posts named by what a click on them does. */
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { buttonCount, cappedAt, countAt } from './counts.ts'

const MOST_POSTS = 100
/** What a post passes on stands within it and has counts of its own. */
const PASSED_ON = '.WB_feed_expand'

/** The head of a profile: the cells of one table, whose links lead to the account's lists; signed out, its scripts name it. */
export function readClassicHead(page: Document): { owner: string; facts: PartialReading } | undefined {
  const cells = select(page, '.tb_counter td', 12)
  const linked = cells.flatMap((cell) => ownerIn(cell.querySelector('a')?.getAttribute('href')) ?? [])
  const [owner, ...others] = new Set([...linked, ...namedInScripts(page)])
  if (!owner || others.length > 0) return undefined
  const labelled = (label: RegExp): Count | undefined => {
    const cell = cells.find((one) => label.test(oneLine(textOf(one.querySelector('span') ?? one))))
    const number = cell?.querySelector('strong')
    return number ? countAt(oneLine(textOf(number))) : undefined
  }
  const name = page.querySelector('.pf_username .username')
  const posts = postsOf(page, owner)
  const facts = defined({
    name: (name && oneLine(textOf(name)).slice(0, 300)) || undefined,
    posts: labelled(/^微博$/u),
    following: labelled(/^关注$/u),
    followers: labelled(/^粉丝$/u),
    recent: posts.length > 0 ? posts : undefined,
  })
  return { owner, facts }
}

/** `/5550001112/fans`, `//weibo.com/p/1005055550001112/follow`. */
function ownerIn(href: string | null | undefined): string | undefined {
  return /^(?:(?:https?:)?\/\/(?:www\.)?weibo\.com)?\/(?:p\/10\d{4})?(\d{6,12})\/(?:follow|fans|home|profile)\b/.exec(
    href ?? '',
  )?.[1]
}

function namedInScripts(page: Document): string[] {
  return tagged(page, 'script', 30).flatMap((script) => {
    const text = (script.textContent ?? '').slice(0, 20_000)
    return /\$CONFIG\['oid'\]\s*=\s*'(\d{6,12})'/.exec(text)?.[1] ?? []
  })
}

function postsOf(page: Document, owner: string): Post[] {
  return select(page, '[action-type="feed_list_item"][mid]', MOST_POSTS).flatMap((item) => {
    const [date] = outside(item, 'a[node-type="feed_list_item_date"]')
    const [, author, id] = /\/(\d{6,12})\/([A-Za-z0-9]{8,12})(?:[?#]|$)/.exec(date?.getAttribute('href') ?? '') ?? []
    return date && id && author === owner ? [readPost(item, date, id)] : []
  })
}

function outside(item: Element, selector: string): Element[] {
  return select(item, selector, 20).filter((element) => !element.closest(PASSED_ON))
}

function readPost(item: Element, date: Element, id: string): Post {
  const beside = (icon: string) => {
    const [mark] = outside(item, `.WB_handle .${icon}`)
    return mark?.nextElementSibling ? oneLine(textOf(mark.nextElementSibling)) : ''
  }
  return {
    id,
    ...defined({
      at: isoTimeOf(Number(date.getAttribute('date') ?? Number.NaN)),
      likes: buttonCount(beside('ficon_praised'), /^赞$/u, countAt),
      comments: buttonCount(beside('ficon_repeat'), /^评论$/u, cappedAt),
      shares: buttonCount(beside('ficon_forward'), /^转发$/u, cappedAt),
    }),
  }
}
