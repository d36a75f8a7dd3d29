/** What a Facebook page draws: the head of an account, and posts of its timeline. Its classes mean nothing. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import {
  countIn,
  countLeaves,
  elementsIn,
  isBefore,
  leafCount,
  oneLine,
  select,
  tagged,
  textOf,
} from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { saysWhichCount } from '../shared/words.ts'
import { linkOf } from './address.ts'
import { factOfSection, postNamed, type State } from './state.ts'

const MOST_LINKS = 2_000
const MOST_UNITS = 200
const MOST_BUTTONS = 60
/** How far up from the reactions the comments and shares may be. */
const ROW_DEPTH = 6

/** The counts in the head link to their lists, which name the account. */
export function readHeader(page: Document, own: ReadonlySet<string>, language: string | undefined): PartialReading {
  const main = page.querySelector('[role="main"]')
  const facts: PartialReading = {}
  for (const link of main ? tagged(main, 'a', MOST_LINKS) : []) {
    const target = linkOf(link.getAttribute('href'))
    const fact = target?.post === undefined ? factOfSection(target?.section) : undefined
    if (!fact || facts[fact] || !target?.handle || !own.has(target.handle) || isInPost(link)) continue
    const count = countIn(link, language) ?? findCount(oneLine(textOf(link)), language)
    if (count) facts[fact] = count
  }
  const heading = main?.querySelector('h1')
  const name = heading && Object.keys(facts).length > 0 ? oneLine(textOf(heading)).replace(/\p{Cf}/gu, '') : ''
  return name && name.length <= 300 ? { ...facts, name } : facts
}

function isInPost(element: Element): boolean {
  return element.closest('[aria-posinset],[role="article"],[role="dialog"]') !== null
}

/** The account's posts that are drawn and tell which they are; one posted in a group is the group's. */
export function drawnPosts(
  page: Document,
  state: State,
  own: ReadonlySet<string>,
  language: string | undefined,
): Post[] {
  return select(page, UNITS, MOST_UNITS).flatMap((unit) => {
    if (unit.parentElement?.closest(UNITS) || isComment(unit)) return []
    const links = tagged(unit, 'a', 40).map((link) => link.getAttribute('href') ?? '')
    const [author] = links.map(linkOf).filter((target) => target !== undefined)
    if (!author?.handle || !own.has(author.handle) || links.some((href) => href.includes('/groups/'))) return []
    const isOwn = (named: string) => own.has(postNamed(state, named)?.owner ?? '')
    const code = codeIn(unit, own, isOwn)
    const known = code === undefined ? undefined : postNamed(state, code)
    // The pictures may be those of a post that this one shares
    if (!code || (known && !own.has(known.owner))) return []
    const counts = { ...countsOnButtons(unit, language), ...countsIn(unit, language) }
    return Object.keys(counts).length > 0 ? [{ id: known?.id ?? code, ...counts }] : []
  })
}

/** The tiles of the tab of an account's reels, each a link to a reel with a picture and its views. */
export function drawnReels(
  page: Document,
  state: State,
  own: ReadonlySet<string>,
  language: string | undefined,
): Post[] {
  const main = page.querySelector('[role="main"]')
  return (main ? tagged(main, 'a', MOST_LINKS) : []).flatMap((link) => {
    const target = linkOf(link.getAttribute('href'))
    if (!target?.isReel || !target.post || !link.querySelector('img') || isInPost(link)) return []
    const known = postNamed(state, target.post)
    const [views, ...others] = countLeaves(link, language)
    if (!views || others.length > 0 || (known && !own.has(known.owner))) return []
    return [{ id: known?.id ?? target.post, kind: 'short' as const, views: views.count }]
  })
}

/** On a post's own page each comment is an article, whose date links to the comment. */
function isComment(unit: Element): boolean {
  return tagged(unit, 'a', 40).some(
    (link) => link.getAttribute('href')?.includes('comment_id=') && link.closest(UNITS) === unit,
  )
}

/**
 * A post's date links to it once the mouse was there; the pictures of a post name it always. Where the post may share
 * another, pictures, videos and reels may be that one's, which name nobody: then the data must know the number as the account's.
 */
function codeIn(unit: Element, own: ReadonlySet<string>, isOwn: (code: string) => boolean): string | undefined {
  const links = tagged(unit, 'a', 40).filter((link) => link.closest(UNITS) === unit)
  const [title, ...others] = select(unit, HEADINGS, 20).filter((heading) => leadsToAccount(heading))
  const inner = others.find((heading) => !title?.contains(heading) && heading.closest(UNITS) === unit)
  const mayShare = inner !== undefined || links.some((link) => !title?.contains(link) && isAnothers(link, own))
  for (const link of links) {
    const href = link.getAttribute('href') ?? ''
    const set = /[?&]set=pcb\.(\d{5,20})(?:&|$)/.exec(href)?.[1]
    const target = href.includes('/photo') || href.includes('comment_id=') ? undefined : linkOf(href)
    const code = set ?? target?.post
    const isNamed = set === undefined && target?.handle !== undefined && own.has(target.handle)
    if (!code || (set === undefined && target?.handle !== undefined && !isNamed)) continue
    const isOuter = isNamed && !(inner && isBefore(inner, link))
    if (!mayShare || isOuter || isOwn(code)) return code
  }
  return undefined
}

const UNITS = '[aria-posinset],[role="article"]'
const HEADINGS = 'h2,h3,h4,h5'

function leadsToAccount(heading: Element): boolean {
  return tagged(heading, 'a', 5).some((link) => linkOf(link.getAttribute('href'))?.handle !== undefined)
}

function isAnothers(link: Element, own: ReadonlySet<string>): boolean {
  const target = linkOf(link.getAttribute('href'))
  return target?.handle !== undefined && !own.has(target.handle)
}

type Counts = Pick<Post, 'likes' | 'comments' | 'shares' | 'views'>

/**
 * The reactions stand right after the bar with their kinds, written twice; comments, shares and views are buttons
 * of their own, left out when they are zero, so that only their words tell them apart.
 */
function countsIn(unit: Element, language: string | undefined): Counts {
  const bar = select(unit, '[role="toolbar"]', 5).find((one) => !one.closest('[role="article"] [role="article"]'))
  const counts: Counts = {}
  const row = bar && rowAround(bar)
  if (!bar || !row) return counts
  const likes = bar.nextElementSibling && repeatedCount(bar.nextElementSibling, language)
  if (likes) counts.likes = likes
  for (const button of select(row, '[role="button"]', MOST_BUTTONS)) {
    if (bar.parentElement?.contains(button)) continue
    const text = oneLine(textOf(button))
    const fact = text.length <= 60 ? saysWhichCount(text) : undefined
    const count = fact && !counts[fact] ? findCount(text, language) : undefined
    if (fact && count) counts[fact] = count
  }
  return defined(counts)
}

const BUTTONS = { like_button: 'likes', comment_button: 'comments', share_button: 'shares' } as const

/** In 2026 each button under a post bears its number, and within it a mark of what it is for. */
function countsOnButtons(unit: Element, language: string | undefined): Counts {
  const counts: Counts = {}
  for (const mark of select(unit, '[data-ad-rendering-role$="_button"]', 20)) {
    const role = mark.getAttribute('data-ad-rendering-role') ?? ''
    const fact = Object.hasOwn(BUTTONS, role) ? BUTTONS[role as keyof typeof BUTTONS] : undefined
    const button = mark.closest('[role="button"]')
    if (!fact || !button || button.closest(UNITS) !== unit) continue
    const [leaf, ...others] = countLeaves(button, language)
    // Two buttons of a kind are of two posts
    if (counts[fact]) return {}
    if (leaf && others.length === 0) counts[fact] = leaf.count
  }
  return counts
}

function rowAround(bar: Element): Element | undefined {
  let around: Element | null = bar.parentElement
  for (let depth = 0; depth < ROW_DEPTH && around; depth++, around = around.parentElement) {
    if (around.matches('[aria-posinset],[role="article"]')) return undefined
    if (select(around, '[role="button"]', MOST_BUTTONS).some((button) => !bar.parentElement?.contains(button)))
      return around
  }
  return undefined
}

/** The one number of an element, however often it is written. */
function repeatedCount(element: Element, language: string | undefined): Count | undefined {
  let found: Count | undefined
  for (const part of elementsIn(element, 40)) {
    const count = leafCount(part, language)
    if (!count) continue
    if (found && (found.low !== count.low || found.high !== count.high)) return undefined
    found = count
  }
  return found
}
