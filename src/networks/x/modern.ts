/**
 * X as drawn since the summer of 2026 for those who are not signed in: its parts have no names of their own any more. In
 * July posts told their exact numbers in microdata; since the autumn they are drawn rounded, each beside what is done with it.
 */
import type { Count, Post } from '../../core/profile/reading.ts'
import { elementsIn, isBefore, leafCount, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { type Json, listed } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { interactionCount } from '../shared/linked-data.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, pathOf, postLink } from './address.ts'
import type { DrawnPost } from './post.ts'
import { countsIn } from './profile.ts'

const MOST_ARTICLES = 500
const MOST_LINKS = 100
const ACTION = 'data-engagement-action'

/** Every post with its numbers that the page draws, whoever wrote it: one that is quoted has none. */
export function modernPostsIn(page: Document, language: string | undefined): DrawnPost[] {
  return tagged(page, 'article', MOST_ARTICLES).flatMap((article) => {
    if (article.closest('aside')) return []
    const own = ownIn(article)
    const counts = taggedCounts(own) ?? drawnCounts(own, language)
    const link = counts && permalinkOf(article, own)
    if (!link) return []
    const at = momentIn(own('[itemprop="datePublished"]')[0]?.getAttribute('content'))
    const post = defined({ id: link.post, at, kind: kindOf(own), ...counts, pinned: isPinned(own) || undefined })
    return [{ handle: link.handle, article, post: post as Post }]
  })
}

type Own = (selector: string) => Element[]

/** The parts of a post that are not those of a post within it. */
function ownIn(article: Element): Own {
  return (selector) => select(article, selector, MOST_LINKS).filter((element) => element.closest('article') === article)
}

/** The date links to the post, and so do its views; what its text links to may be another. */
function permalinkOf(article: Element, own: Own): ReturnType<typeof postLink> {
  const links = ownLinks(own).flatMap((link) => postLink(link.getAttribute('href')) ?? [])
  const answer = own(`[${ACTION}="reply"] [href]`)[0]?.getAttribute('href') ?? ''
  const id = article.getAttribute('data-tweet-id') ?? /[?&]in_reply_to=(\d{1,20})/.exec(answer)?.[1]
  if (id !== undefined) return links.find(({ post }) => post === id)
  return links.every(({ post }) => post === links[0]?.post) ? links[0] : undefined
}

function ownLinks(own: Own): Element[] {
  return own('a[href*="/status/"]').filter((link) => !link.closest(`[dir="auto"],[${ACTION}]`))
}

type Counts = Pick<Post, 'comments' | 'shares' | 'likes' | 'saves' | 'views'>

const TAGS = [
  ['comments', 'ReplyAction'],
  ['shares', 'ShareAction'],
  ['likes', 'LikeAction'],
  ['views', 'ViewAction'],
] as const

/** Exact numbers, for search engines. */
function taggedCounts(own: Own): Counts | undefined {
  const content = (element: Element, name: string) =>
    ['content', 'href'].map((key) => element.querySelector(`[itemprop="${name}"]`)?.getAttribute(key)).find(Boolean)
  const counters = own('[itemprop="interactionStatistic"]').map((counter) => ({
    interactionType: content(counter, 'interactionType') ?? '',
    userInteractionCount: content(counter, 'userInteractionCount') ?? '',
  }))
  if (counters.length === 0) return undefined
  const item: Json = { interactionStatistic: listed(counters) }
  return defined(Object.fromEntries(TAGS.map(([fact, action]) => [fact, interactionCount(item, action)])))
}

const ACTIONS = [
  ['comments', /^reply$/],
  ['shares', /^(?:un)?retweet$/],
  ['likes', /^(?:un)?like$/],
  ['saves', /^(?:remove|un)?bookmark$/i],
] as const

const ZERO: Count = { value: 0, low: 0, high: 0 }

/** Undefined where there is nothing to be done with the post: it is quoted, or still to come. */
function drawnCounts(own: Own, language: string | undefined): Counts | undefined {
  const actions = own(`[${ACTION}]`)
  if (actions.length === 0) return undefined
  const counts: Counts = {}
  for (const [fact, pattern] of ACTIONS) {
    const named = actions.filter((action) => pattern.test(action.getAttribute(ACTION) ?? ''))
    const count = named.length === 1 && named[0] ? numberIn(named[0], language) : undefined
    if (count) counts[fact] = count
  }
  const first = ['comments', 'shares', 'likes'] as const
  // None is written as nothing; bookmarks are left out of timelines whatever they are
  const areDrawn = first.some((fact) => counts[fact] !== undefined)
  for (const [fact, pattern] of ACTIONS.slice(0, 3)) {
    const isBare = actions.some((one) => pattern.test(one.getAttribute(ACTION) ?? '') && textOf(one) === '')
    if (areDrawn && isBare && counts[fact] === undefined) counts[fact] = ZERO
  }
  const views = viewsIn(actions, own, language)
  return { ...counts, ...(views && { views }) }
}

/** The one number of a part; none where there are several. */
function numberIn(part: Element, language: string | undefined): Count | undefined {
  const counts = [part, ...elementsIn(part, 40)].flatMap((element) => leafCount(element, language) ?? [])
  return counts.length === 1 ? counts[0] : undefined
}

/** In a timeline beside a chart; on the post's own page a link to it that is a number and its word. */
function viewsIn(actions: readonly Element[], own: Own, language: string | undefined): Count | undefined {
  const chart = actions.find((action) => hasIcon(action, 'icon-bar-chart'))
  if (chart) return numberIn(chart, language)
  const links = ownLinks(own).filter(({ children }) => children.length === 2)
  const [number, word] = links.length === 1 ? (links[0]?.children ?? []) : []
  return number && word && /^\P{Nd}+$/u.test(textOf(word)) ? leafCount(number, language) : undefined
}

/** Icons are drawn in place, or taken from a sheet. */
function hasIcon(element: Element, name: string): boolean {
  return element.querySelector(`[data-icon="${name}"],[href="#${name}"]`) !== null
}

function isPinned(own: Own): boolean {
  return own('[data-icon="icon-pin-fill"],[href="#icon-pin-fill"]').some((icon) => !icon.closest(`[${ACTION}]`))
}

/** Pictures beside those of accounts and within the text are the post's, or those of what it links to. */
function kindOf(own: Own): Post['kind'] {
  if (own('video').length > 0) return 'video'
  const photos = new Set(own('a[href*="/photo/"]').map((link) => link.getAttribute('href')?.split(/[?#]/, 1)[0]))
  if (photos.size > 0) return photos.size > 1 ? 'carousel' : 'photo'
  const others = own('img').filter((image) => !image.closest('[dir="auto"]') && !isOfAccount(image))
  const hasText = own('[dir="auto"]').some((part) => part.textContent?.trim())
  return others.length === 0 && hasText ? 'text' : undefined
}

function isOfAccount(image: Element): boolean {
  const path = pathOf(image.closest('a')?.getAttribute('href'))
  return path !== undefined && /^\/\w{1,15}\/?$/.test(path)
}

/** How far up from the links to an account's lists its name may be. */
const HEAD_DEPTH = 6

/**
 * What is drawn of this account beside its posts: its lists, whose links name it, below its handle. Undefined where the
 * page has the names of older ones.
 */
export function readModernHeader(
  page: Document,
  handle: string,
  language: string | undefined,
): PartialReading | undefined {
  if (page.querySelector('[data-testid="UserName"],.ProfileNav')) return undefined
  const links = tagged(page, 'a', 5_000).filter((link) => isListOf(link, handle) && !link.closest('article,aside,nav'))
  let around = links[0]?.parentElement
  for (let depth = 0; around && depth < HEAD_DEPTH; depth++, around = around.parentElement) {
    if (around.querySelector('article')) return undefined
    if (!namesBefore(around, links[0], handle)) continue
    const counts = countsIn(around, handle, language)
    return Object.keys(counts).length > 0 ? { ...counts, ...nameIn(page, handle) } : undefined
  }
  return undefined
}

function isListOf(link: Element, handle: string): boolean {
  const [, owner] =
    /^\/([^/]+)\/(?:verified_followers|followers|following)$/.exec(pathOf(link.getAttribute('href')) ?? '') ?? []
  return asHandle(owner) === handle
}

function namesBefore(around: Element, link: Element | undefined, handle: string): boolean {
  return [...elementsIn(around, 400)].some(
    (part) => link && isBefore(part, link) && !part.firstElementChild && textOf(part).toLowerCase() === `@${handle}`,
  )
}

/** "Name (@handle) / X" */
function nameIn(page: Document, handle: string): { name?: string } {
  const title = oneLine((page.title ?? '').slice(0, 500))
  const end = title.toLowerCase().indexOf(` (@${handle})`)
  const name = title.slice(0, Math.max(0, end)).replace(/^\(\d+\+?\) /, '')
  return name ? { name: name.slice(0, 300) } : {}
}
