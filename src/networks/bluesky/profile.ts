/** The head of a Bluesky profile, and what the page says of itself in its tags. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { elementsIn, oneLine, select, textOf } from '../shared/dom.ts'
import { type JsonObject, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { numberIn } from '../shared/labels.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import type { Meta } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { type Address, addressOf, asHandle, pathOf } from './address.ts'

const MOST_SCREENS = 20

/** What is drawn of this account; undefined while only others are. */
export function readHeader(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const followers = linkTo(page, 'profileHeaderFollowersButton', `/profile/${handle}/followers`)
  const following = linkTo(page, 'profileHeaderFollowsButton', `/profile/${handle}/follows`)
  const row = (followers ?? following)?.parentElement
  if (!row) return undefined
  return defined({
    ...nameAndBadge(row),
    followers: followers && countOf(followers, language),
    following: following && countOf(following, language),
    posts: postsIn(row, language),
  })
}

function linkTo(page: Document, testid: string, path: string): Element | undefined {
  return select(page, `[data-testid="${testid}"]`, MOST_SCREENS).find(
    (link) => pathOf(link.getAttribute('href'))?.toLowerCase() === path,
  )
}

/** The label is exact where the text is rounded. */
function countOf(link: Element, language: string | undefined): Count | undefined {
  return numberIn(link.getAttribute('aria-label'), language) ?? findCount(oneLine(textOf(link)), language)
}

/** The posts stand last in the row, and link to nothing. */
function postsIn(row: Element, language: string | undefined): Count | undefined {
  const last = row.lastElementChild
  return last && last.nodeName !== 'A' && !last.querySelector('a')
    ? findCount(oneLine(textOf(last)), language)
    : undefined
}

/** The name's element also holds the button that tells who verified it. */
function nameAndBadge(row: Element): PartialReading {
  let around = row.parentElement
  for (let depth = 0; depth < 4 && around; depth++, around = around.parentElement) {
    const [name, ...others] = select(around, '[data-testid="profileHeaderDisplayName"]', 2)
    // Screens that were left stay in the page: beyond this one stand their names
    if (others.length > 0 || select(around, '[data-testid="profileHeaderFollowersButton"]', 2).length > 1) return {}
    if (name) return { ...ownText(name), verified: name.querySelector('button') !== null }
  }
  return {}
}

function ownText(element: Element): { name?: string } {
  const inner = [...elementsIn(element, 20)].find((part) => part.nodeName === 'BUTTON')
  const all = textOf(element)
  const name = oneLine(inner ? all.slice(0, all.length - textOf(inner).length) : all).replace(/\p{Cf}/gu, '')
  return name && name.length <= 300 ? { name } : {}
}

/** Exact counts in the JSON-LD of a profile, where the posts are drawn rounded. */
export function readProfileData(page: Document, handle: string): PartialReading {
  const objects = linkedDataOf(page)
  const person = objects.find((object) => isOfType(object, ['Person']) && names(object, handle))
  const counts = { interactionStatistic: property(person, 'agentInteractionStatistic') ?? null }
  return defined({
    followers: interactionCount(person, 'FollowAction'),
    following: interactionCount(counts, 'FollowAction'),
    posts: interactionCount(counts, 'WriteAction'),
  })
}

function names(object: JsonObject, handle: string): boolean {
  return (
    asHandle(stringAt(object, 'alternateName')) === handle ||
    asHandle(stringAt(object, 'identifier')) === handle ||
    isBy(object, handle)
  )
}

/** The post the page was loaded for: exact counts in its tags and JSON-LD, whose shares are reposts and quotes together. */
export function readPostTags(page: Document, meta: Meta, { handle, post }: Address): Post | undefined {
  const tagged = addressOf(pathOf(meta.get('og:url') ?? meta.get('canonical')) ?? '')
  if (post === undefined || tagged?.post !== post || tagged.handle !== handle) return undefined
  const posting = linkedDataOf(page).find(
    (object) => isOfType(object, ['DiscussionForumPosting']) && isBy(object.author, handle),
  )
  return defined({
    id: post,
    at: momentIn(meta.get('article:published_time')) ?? momentIn(stringAt(posting, 'datePublished')),
    likes: interactionCount(posting, 'LikeAction'),
    comments: interactionCount(posting, 'CommentAction'),
    shares: labelled(meta, 'Reposts'),
  }) as Post
}

function isBy(author: unknown, handle: string): boolean {
  const path = pathOf(stringAt(author as never, 'url'))
  return path !== undefined && addressOf(path)?.handle === handle
}

/** `twitter:label4` is what `twitter:value4` counts. */
function labelled(meta: Meta, label: string): Count | undefined {
  for (let nth = 1; nth <= 6; nth++) {
    const value = meta.get(`twitter:value${nth}`)
    if (meta.get(`twitter:label${nth}`) === label && value && /^\d{1,12}$/.test(value)) {
      return { value: Number(value), low: Number(value), high: Number(value) }
    }
  }
  return undefined
}
