/** The head of a profile: who it is, and the three counts. */
import type { Count } from '../../core/profile/reading.ts'
import { countIn, elementsIn, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { asHandle, pathOf, postLink, profileLink } from './address.ts'
import { iconOf } from './icons.ts'

/** How far up from a count's link the row of counts may be. */
const ROW_DEPTH = 8
/** A screen that was left may stay for a while. */
const MOST_MAINS = 5
/** Links looked at to find those to the lists. */
const MOST_LINKS = 5_000
const LIST = /^\/([^/]+)\/(followers|following)\/?$/
/** No other icon is drawn in a box of this size. */
const BADGE_BOX = '0 0 40 40'
const PICTURES = 'img,svg,canvas,video'

/** Where a profile's head is drawn, and whose it is. */
export type Header = {
  /** What holds everything: counts stand beside the head on narrow pages. */
  main: Element
  element: Element
  heading: Element | undefined
  followersLink: Element | undefined
  followingLink: Element | undefined
}

/** The head of this account's profile; undefined when the page draws none, or another account's. */
export function headerOf(page: Document, handle: string): Header | undefined {
  const mains = tagged(page, 'main', MOST_MAINS)
  const parts = mains.length === 0 && page.body ? [page.body] : mains
  for (const main of parts) {
    const header = headerIn(main, handle)
    if (header) return header
  }
  return undefined
}

function headerIn(main: Element, handle: string): Header | undefined {
  const heads = tagged(main, 'header', 10).filter(isOfProfile)
  // A card of somebody who is recommended may have a head too
  const element = heads.find((head) => headingOf(headingsIn(head), handle)) ?? heads[0]
  if (!element) return undefined

  const headings = headingsIn(element)
  const lists = listLinksIn(main)
  const own = lists.filter((link) => link.handle === handle)
  const linkTo = (list: string) => own.find((link) => link.list === list)?.element
  const header = {
    main,
    element,
    heading: headingOf(headings, handle),
    followersLink: linkTo('followers'),
    followingLink: linkTo('following'),
  }
  const isAnothers = own.length === 0 && lists.length > 0
  return !isAnothers && isProven(header, headings, handle) ? header : undefined
}

function headingsIn(head: Element): Element[] {
  return [...tagged(head, 'h2', 10), ...tagged(head, 'h1', 3)]
}

function headingOf(headings: readonly Element[], handle: string): Element | undefined {
  return headings.find((heading) => asHandle(textOf(heading)) === handle)
}

type ListLink = { element: Element; handle: string; list: string }

/** The links to the followers and the followings of the account whose page it is. */
function listLinksIn(main: Element): ListLink[] {
  return tagged(main, 'a', MOST_LINKS).flatMap((element) => {
    const href = element.getAttribute('href')
    const [, owner, list = ''] = (href?.includes('/follow') && LIST.exec(pathOf(href) ?? '')) || []
    const handle = asHandle(owner)
    return handle && !isElsewhere(element) ? [{ element, handle, list }] : []
  })
}

/** An account's name in the heading or the address of its lists says whose head it is; the heading may say no other. */
function isProven({ heading, followersLink, followingLink, element }: Header, headings: Element[], handle: string) {
  if (heading) return heading.nodeName !== 'H1' || followersLink !== undefined || ownsPicture(element, handle)
  const [first] = headings
  const isNamed = first?.nodeName === 'H2' && asHandle(textOf(first)) !== undefined
  return !isNamed && (followersLink !== undefined || followingLink !== undefined)
}

function ownsPicture(element: Element, handle: string): boolean {
  return tagged(element, 'a', 50).some(
    (link) => profileLink(link.getAttribute('href')) === handle && link.querySelector('img') !== null,
  )
}

/** A post has a head too; until 2018 a profile's stood in an article as well. */
function isOfProfile(header: Element): boolean {
  const isPosts = header.closest('article') !== null && header.querySelector('a[href*="/followers"]') === null
  return !isPosts && !isElsewhere(header)
}

function isElsewhere(element: Element): boolean {
  return element.closest('[role="dialog"],nav,footer') !== null
}

/**
 * @param isName whether the page's title, tags or data give this account that name
 */
export function readHeader(
  header: Header,
  language: string | undefined,
  isName: (text: string) => boolean,
): PartialReading {
  return defined({
    ...readCounts(header, language),
    name: readName(header, isName),
    verified: header.heading ? isVerified(header.element) : undefined,
    private: isPrivate(header) || undefined,
  })
}

type Counts = { posts?: Count | undefined; followers?: Count | undefined; following?: Count | undefined }

function readCounts(header: Header, language: string | undefined): Counts {
  const { element, followersLink, followingLink } = header
  if (!followersLink && !followingLink) return readRow(element, language)
  const followers = followersLink && countIn(followersLink, language)
  const following = followingLink && countIn(followingLink, language)
  const posts = followersLink && postsBeside(followersLink, language)
  return { posts, followers, following }
}

/** Posts stand first in the row, before the followers, and link to nothing. */
function postsBeside(followersLink: Element, language: string | undefined): Count | undefined {
  let item: Element = followersLink
  for (let depth = 0; depth < ROW_DEPTH; depth++) {
    const before = item.previousElementSibling
    if (before) return hasPicture(before) || hasLink(before) ? undefined : countIn(before, language)
    if (!item.parentElement || item.parentElement.nodeName === 'HEADER') return undefined
    item = item.parentElement
  }
  return undefined
}

/** Where the counts link to nothing (private, signed out): three siblings that each hold one count; no two such rows may differ. */
function readRow(element: Element, language: string | undefined): Counts {
  const [row, ...others] = rowsIn(element, language)
  return row && others.every((other) => isSame(row, other)) ? row : {}
}

function rowsIn(element: Element, language: string | undefined): Counts[] {
  const rows: Counts[] = []
  for (const row of elementsIn(element)) {
    if (row.children.length !== 3 || row.closest('[role="menu"],[role="presentation"]')) continue
    const items = select(row, ':scope > *', 3)
    if (items.some(hasPicture)) continue
    const [posts, followers, following] = items.map((item) => countIn(item, language))
    if (posts && followers && following) rows.push({ posts, followers, following })
  }
  return rows
}

function isSame(row: Counts, other: Counts): boolean {
  return (['posts', 'followers', 'following'] as const).every((fact) => row[fact]?.value === other[fact]?.value)
}

/** Whether the head draws the account's counts, readable or not. */
export function drawsCounts({ element, followersLink, followingLink }: Header, language: string | undefined): boolean {
  return followersLink !== undefined || followingLink !== undefined || rowsIn(element, language).length > 0
}

function hasPicture(element: Element): boolean {
  return element.querySelector(PICTURES) !== null
}

/** What links somewhere is another account's, or another count of this one. */
function hasLink(element: Element): boolean {
  return element.nodeName === 'A' || element.querySelector('a') !== null
}

function readName(header: Header, isName: (text: string) => boolean): string | undefined {
  for (const element of elementsIn(header.element)) {
    const text = oneLine(textOf(element))
    if (text && !element.firstElementChild && isName(text) && !header.heading?.contains(element))
      return text.slice(0, 300)
  }
  const name = tagged(header.element, 'h1', 3).find((heading) => heading !== header.heading)
  return (name && oneLine(textOf(name)).slice(0, 300)) || undefined
}

function isVerified(element: Element): boolean {
  return (
    element.querySelector('[class*="VerifiedBadge"]') !== null ||
    tagged(element, 'svg', 50).some((svg) => svg.getAttribute('viewBox') === BADGE_BOX || iconOf(svg) === 'verified')
  )
}

/** A private account's lists cannot be opened and its page has no tabs, only a heading that says why. */
function isPrivate({ main, element, heading, followersLink, followingLink }: Header): boolean {
  if (!heading || followersLink || followingLink || element.querySelector('ul button,div > button [title]') === null) {
    return false
  }
  if (main.querySelector('[role="tablist"],[role="progressbar"]')) return false
  if (tagged(main, 'a', MOST_LINKS).some((link) => postLink(link.getAttribute('href')))) return false
  return select(main, 'h2', 10).some((notice) => !element.contains(notice) && !isElsewhere(notice))
}
