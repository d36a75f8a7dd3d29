/**
 * Posts on VK's walls, in the ways in which they were drawn since 2018, plain mobile pages among them. On a wall others
 * may write too, and much of it is passed on from elsewhere: a post counts for whoever its head names, and not at all
 * where another is inside it.
 */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { wholeCount } from '../shared/counts.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import { saysWhichCount } from '../shared/words.ts'
import { accountLink } from './address.ts'

const MOST_POSTS = 300
const ID = /^(?:wall)?((-?\d{1,12})_\d{1,10})$/
const ROOT = '[data-testid="post"][data-post-id], .post[data-post-id], .wall_item'
/** Since 2026 it may stand beside the author's name. */
const DATE = '[data-testid="post_date_block_preview"]'
const TITLE = '[data-testid="post-header-title"]'
const AUTHOR = `a${TITLE}, ${TITLE} a, a[data-testid="post-header-avatar"], a.PostHeaderTitle__authorLink, .post_author a.author, .wi_head .pi_author`
/** What may stand inside a post and has counts of its own: comments, and the post that is passed on. */
const WITHIN = '.reply, .replies, .reply_item, [data-testid^="wall_comments"], [data-testid^="comment"]'
const PASSED_ON =
  '[data-post-nesting-lvl]:not([data-post-nesting-lvl="0"]), .copy_quote, .PostCopyQuote, .copy_post_date, .wi_body .pi_author'

/** `owner`: whose wall it stands on. */
export type WallPost = { author: string; authorName: string; owner: string; post: Post }

/** Every post whose author is named by one link alone, or by several that lead to the same account. */
export function postsIn(page: Document, language: string | undefined): WallPost[] {
  const posts = new Map<string, WallPost>()
  for (const root of select(page, ROOT, MOST_POSTS)) {
    const found = postOf(root, language)
    if (found && !posts.has(found.post.id)) posts.set(found.post.id, found)
  }
  return [...posts.values()]
}

function postOf(root: Element, language: string | undefined): WallPost | undefined {
  const [, id, owner] = ID.exec(numberOf(root)) ?? []
  if (!id || !owner || (root.getAttribute('data-post-nesting-lvl') ?? '0') !== '0') return undefined
  if (
    root.matches('.reply, [data-copy]') ||
    root.parentElement?.closest(`${ROOT}, ${WITHIN}`) ||
    root.querySelector(PASSED_ON)
  )
    return undefined
  const links = select(root, AUTHOR, 8).filter((link) => !link.closest(WITHIN) && !link.matches(DATE))
  const [author, ...others] = new Set(links.map((link) => accountLink(link.getAttribute('href'))))
  if (!author || others.length > 0) return undefined
  const named = [...links, ...select(own(root, TITLE) ?? root, `${TITLE} > span`, 1)]
  const authorName = named.map((part) => oneLine(textOf(part))).find((text) => text !== '') ?? ''
  const facts = {
    id,
    at: momentIn(root),
    likes: likesOf(root, language),
    comments: countOf(root, 'comment', language),
    shares: countOf(root, 'share', language),
    views: viewsOf(root, language),
    pinned: root.matches('.post_fixed') || undefined,
    paid: root.querySelector('.wall_marked_as_ads') !== null || undefined,
  }
  return { author, authorName, owner, post: defined(facts) as Post }
}

/** On plain pages it stands at the link to the post alone. */
function numberOf(root: Element): string {
  const link = root.matches('.wall_item') ? root.querySelector('.wi_head a.wi_date')?.getAttribute('href') : undefined
  return (
    root.getAttribute('data-post-id') ??
    link?.replace(/^(?:https:\/\/(?:m\.)?vk\.(?:com|ru))?\/(.{1,40}?)(?:\?.*)?$/, '$1') ??
    ''
  )
}

/** Days are written as long ago as they are; in some pages the second stands beside them. */
function momentIn(root: Element): string | undefined {
  const seconds = own(root, '.rel_date[time]')?.getAttribute('time') ?? ''
  return /^\d{9,11}$/.test(seconds) ? isoTimeOf(Number(seconds) * 1_000) : undefined
}

function own(root: Element, selector: string): Element | undefined {
  return select(root, selector, 20).find((element) => !element.closest(WITHIN))
}

/** Reactions are counted each by itself, in an order or by their numbers; the button shows their sum. */
function likesOf(root: Element, language: string | undefined): Count | undefined {
  const told = own(root, '[data-reaction-counts]')?.getAttribute('data-reaction-counts')
  return (
    (told ? sumIn(told) : undefined) ??
    countOf(root, 'like', language) ??
    shown(own(root, '.PostButtonReactions__title, .ReactionsPreview__count'), language)
  )
}

function sumIn(json: string): Count | undefined {
  const numbers = /^[[{](?:(?:"\d{1,3}":)?\d{1,10},?){1,60}[\]}]$/.test(json.slice(0, 1_000))
    ? [...json.matchAll(/(?:"\d{1,3}":)?(\d{1,10})/g)].map((match) => Number(match[1]))
    : []
  return numbers.length > 0 ? wholeCount(numbers.reduce((sum, number) => sum + number)) : undefined
}

/** Where nobody did, nothing is printed: that is no zero, for it is also how a button looks that is closed. */
function countOf(root: Element, what: 'like' | 'comment' | 'share', language: string | undefined): Count | undefined {
  const action = own(root, `[data-testid="post_footer_action_${what}"], .item_${what === 'comment' ? 'replies' : what}`)
  if (action) {
    const printed = shown(own(action, '[class*="label"], [class^="v_"]') ?? action, language)
    return exactOf(action.getAttribute('aria-label'), printed, language) ?? printed
  }
  const button = own(root, `.PostBottomAction.${what}, .like_btn.${what}`)
  const told = wholeCount(button?.getAttribute('data-count') ?? undefined)
  // Zero is also what stands there where comments are closed
  return told?.value === 0 ? undefined : (told ?? shown(button?.querySelector('[class*="_count"]'), language))
}

/** A button's label may say the whole number where a rounded one is printed. */
function exactOf(label: string | null, printed: Count | undefined, language: string | undefined): Count | undefined {
  const said = label && printed ? findCount(oneLine(label.slice(0, 120)), language) : undefined
  return said && printed && printed.low <= said.low && said.high <= printed.high ? said : undefined
}

function shown(element: Element | null | undefined, language: string | undefined): Count | undefined {
  return element ? parseCount(oneLine(textOf(element)), language) : undefined
}

/** Beside an eye; the whole number stands in the element's title. */
function viewsOf(root: Element, language: string | undefined): Count | undefined {
  const eye = own(root, '.like_views')
  const phrases = eye
    ? [eye.getAttribute('title'), eye.getAttribute('aria-label')]
    : select(root, '[title], [aria-label]', 200)
        .filter((element) => !element.closest(WITHIN) && !element.matches('a, img, [data-testid^="post_footer"]'))
        .flatMap((element) => [element.getAttribute('title'), element.getAttribute('aria-label')])
        .filter((text) => saysViewsAlone(text))
  const counts = phrases.flatMap((text) => (text ? (findCount(oneLine(text.slice(0, 80)), language) ?? []) : []))
  const [first, ...others] = counts
  if (first) return others.every(({ value }) => value === first.value) ? first : undefined
  return shown(eye?.matches('._views') ? eye : eye?.querySelector('._views'), language)
}

/** "12 345 просмотров": a number and what it counts; what people call their videos says more. */
function saysViewsAlone(text: string | null): boolean {
  return (
    text !== null &&
    text.length <= 80 &&
    /^[\d\s.,]+\S{0,4}\s*\p{L}{3,14}$/u.test(text) &&
    saysWhichCount(text) === 'views'
  )
}
