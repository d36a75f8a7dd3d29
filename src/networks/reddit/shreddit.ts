/** Reddit since 2023: what it shows stands in attributes of its own elements, exact and the same in every language. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { wholeCount } from '../shared/counts.ts'
import { select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { personOf, postIdOf } from './address.ts'

const MOST_POSTS = 300
const LANGUAGE = 'en'

/** A post, whose it is, and in which community it stands. */
export type ListedPost = { author: string | undefined; community: string | undefined; post: Post }

/** Promoted posts are elements of another name, or say so. */
export function postsIn(page: Document): ListedPost[] {
  return tagged(page, 'shreddit-post', MOST_POSTS).flatMap((element) => {
    const id = postIdOf(element.getAttribute('id'))
    if (!id || element.hasAttribute('promoted') || isRemoved(element)) return []
    const author = personOf(element.getAttribute('author'))
    const community = communityOf(element)
    return [{ author, community, post: readPost(element, id) }]
  })
}

/** Until 2024 posts had the community's name with its prefix alone. */
function communityOf(post: Element): string | undefined {
  const name = post.getAttribute('subreddit-name') ?? post.getAttribute('subreddit-prefixed-name')
  return name?.toLowerCase().replace(/^r\//, '')
}

function isRemoved(element: Element): boolean {
  // "[ Removed by moderator ]", in whatever language: nothing but what stands in the brackets
  return /^\[\s*(?:removed|deleted)|^\[\s[^\]]{1,80}\s\]$/i.test(element.getAttribute('post-title')?.trim() ?? '')
}

const KINDS: Readonly<Record<string, Post['kind']>> = {
  text: 'text',
  image: 'photo',
  gallery: 'carousel',
  video: 'video',
  gif: 'video',
}

function readPost(element: Element, id: string): Post {
  const type = element.getAttribute('post-type') ?? ''
  return {
    id,
    ...defined({
      at: momentIn(element.getAttribute('created-timestamp')),
      kind: Object.hasOwn(KINDS, type) ? KINDS[type] : undefined,
      likes: scoreOf(element),
      comments: wholeCount(element.getAttribute('comment-count')),
      pinned: element.hasAttribute('stickied') || undefined,
    }),
  }
}

function scoreOf(element: Element): Count | undefined {
  const ratio = element.getAttribute('upvote-ratio')
  return scoreUnlessHidden(wholeCount(element.getAttribute('score')), ratio ? Number(ratio) : undefined)
}

/** A hidden score is written as 0; where at most half the votes were for the post, 0 is what it has. */
export function scoreUnlessHidden(score: Count | undefined, ratio: number | undefined): Count | undefined {
  const isDownvoted = ratio !== undefined && ratio <= 0.5
  return score?.value === 0 && !isDownvoted ? undefined : score
}

/** A community's head. Since 2025 it shows who came by in a week, and no longer who joined: they are never the same. */
export function readCommunity(page: Document, name: string): PartialReading {
  const header = page.querySelector('shreddit-subreddit-header')
  if (!header || nameOf(header) !== name) return {}
  return defined({
    name: header.getAttribute('display-name')?.trim().slice(0, 300) || undefined,
    weeklyVisitors: wholeCount(header.getAttribute('weekly-active-users')),
    members: wholeCount(header.getAttribute('subscribers')) ?? labelledMembers(page, name),
  })
}

function nameOf(header: Element): string | undefined {
  const name = header.getAttribute('name') ?? header.getAttribute('prefixed-name')
  return name?.toLowerCase().replace(/^r\//, '')
}

/** "19,528,644 members", where the number's own element is followed by the word; lists of other communities have it too. */
function labelledMembers(page: Document, name: string): Count | undefined {
  const numbers = tagged(page, 'faceplate-number', 60).filter(
    (number) => /^\s*members?\b/i.test((number.nextSibling?.textContent ?? '').slice(0, 40)) && !isBeside(number, name),
  )
  const [first, ...others] = numbers.map((number) => number.getAttribute('number'))
  return others.every((other) => other === first) ? wholeCount(first) : undefined
}

const AROUND = 5
const COMMUNITY = /^(?:https:\/\/\w+\.reddit\.com)?\/r\/([^/?#]+)/i

/** Whether a number stands in a list, or beside a link to another community. */
function isBeside(number: Element, name: string): boolean {
  if (number.closest('li,a,shreddit-post,faceplate-hovercard')) return true
  let around = number.parentElement
  for (let depth = 0; depth < AROUND && around && around.nodeName !== 'BODY'; depth++, around = around.parentElement) {
    const links = select(around, 'a[href*="/r/" i]', 20).flatMap(
      (link) => COMMUNITY.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase() ?? [],
    )
    if (links.length > 0) return !links.every((community) => community === name)
  }
  return false
}

/** A person's column beside their posts. Karma may be one number, or one for posts and one for comments. */
export function readPerson(page: Document, name: string): PartialReading {
  const column = page.querySelector('#right-sidebar-contents') ?? page.querySelector('[data-testid="profile-main"]')
  if (!column || !isOf(page, column, name)) return {}
  const numbers = select(column, '[data-testid="karma-number"]', 3).map((it) => findCount(textOf(it), LANGUAGE))
  const [first, second] = numbers
  const main = page.querySelector('[data-testid="profile-main"]')
  const head = main && isOf(page, main, name) ? main : undefined
  const display = (head ?? column).querySelector('[data-testid="profile-display-name"]')
  return defined({
    name: (display && textOf(display).slice(0, 300)) || undefined,
    karma: first && second ? sum(first, second) : numbers.length === 1 ? first : undefined,
  })
}

function sum(one: Count, other: Count): Count {
  return { value: one.value + other.value, low: one.low + other.low, high: one.high + other.high }
}

/** Whether a column, or else the page's title, names this person. */
export function isOf(page: Document, column: Element, name: string): boolean {
  const written = (column.textContent ?? '').slice(0, 5_000).toLowerCase()
  const named = /\bu\/([a-z0-9_-]{3,20})/.exec(written)?.[1]
  if (named !== undefined) return named === name
  return new RegExp(`(?:^|[^a-z0-9_-])${name}(?:$|[^a-z0-9_-])`).test(page.title.slice(0, 300).toLowerCase())
}
