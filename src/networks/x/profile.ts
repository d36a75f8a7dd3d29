/** The head of an X profile, as drawn and as the page describes it in JSON-LD. */
import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { countIn, elementsIn, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import type { PartialReading } from '../shared/network.ts'
import { type Address, asHandle, pathOf } from './address.ts'

const MOST_LINKS = 5_000
/** Tabs under whose name the number in the bar is that of posts; elsewhere it is of pictures or likes. */
const POSTS_TABS = new Set([undefined, 'with_replies', 'highlights'])

/** What is drawn of this account; undefined while the page draws another or none. */
export function readHeader(
  page: Document,
  { handle, tab }: Address,
  language: string | undefined,
): PartialReading | undefined {
  const column = page.querySelector('[data-testid="primaryColumn"]') ?? page.body
  const names = column && select(column, '[data-testid="UserName"]', 5)
  const name = names?.find((element) => handleIn(element) === handle)
  if (!column || !handle || !name) return undefined
  const shown = nameIn(name)
  return defined({
    name: shown,
    // The badge stands beside the name: it is not there to be seen before the name is
    verified: shown === undefined ? undefined : isVerified(name),
    private: name.querySelector('[data-testid="icon-lock"]') !== null || undefined,
    ...countsIn(column, handle, language),
    posts: POSTS_TABS.has(tab) ? postsIn(column, language) : undefined,
  })
}

/** How the badge begins that had no name of its own until 2022. */
const BADGE = 'M22.5 12.5c0-1.58'

/** Undefined where there is a mark beside the name that is not known. */
function isVerified(name: Element): boolean | undefined {
  const marks = tagged(name, 'svg', 10)
  const isBadge = (mark: Element) =>
    mark.getAttribute('data-testid') === 'icon-verified' ||
    mark.querySelector('path')?.getAttribute('d')?.startsWith(BADGE) === true
  if (name.querySelector('[data-testid="icon-verified"]') || marks.some(isBadge)) return true
  return marks.every((mark) => mark.getAttribute('data-testid') === 'icon-lock') ? false : undefined
}

function handleIn(element: Element): string | undefined {
  for (const part of elementsIn(element, 100)) {
    const text = part.firstElementChild ? '' : textOf(part)
    if (text.startsWith('@')) return asHandle(text)
  }
  return undefined
}

/** Emoji in a name are drawn as pictures. */
function nameIn(element: Element): string | undefined {
  const first = element.querySelector('[dir]')
  if (!first || textOf(first).startsWith('@')) return undefined
  let name = ''
  for (const node of nodesIn(first)) name += node
  return oneLine(name).slice(0, 300) || undefined
}

function* nodesIn(element: Element): Generator<string> {
  const waiting: Node[] = [element]
  for (let left = 200; left > 0; left--) {
    const node = waiting.pop()
    if (!node) return
    if (node.nodeType === 3) yield node.nodeValue ?? ''
    else if (node.nodeName === 'IMG') yield (node as Element).getAttribute('alt') ?? ''
    else if (node.nodeName !== 'svg') waiting.push(...[...node.childNodes].slice(0, 50).reverse())
  }
}

const LISTS: Readonly<Record<string, 'followers' | 'following'>> = {
  verified_followers: 'followers',
  followers: 'followers',
  following: 'following',
}

/** The account's lists link to themselves, by its name. */
export function countsIn(column: Element, handle: string, language: string | undefined): PartialReading {
  const counts: PartialReading = {}
  for (const link of tagged(column, 'a', MOST_LINKS)) {
    const [, owner, list = ''] = /^\/([^/]+)\/(\w+)$/.exec(pathOf(link.getAttribute('href')) ?? '') ?? []
    const fact = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined
    if (!fact || counts[fact] || asHandle(owner) !== handle) continue
    const count = findCount(oneLine(textOf(link)), language) ?? countIn(link, language)
    if (count) counts[fact] = count
  }
  return counts
}

/** The bar above the profile has its name, and below it the number of posts. */
function postsIn(column: Element, language: string | undefined): Count | undefined {
  const back = column.querySelector('[data-testid="app-bar-back"]')
  const heading = back?.parentElement?.parentElement?.querySelector('h2')
  const below = heading?.nextElementSibling
  return below ? findCount(oneLine(textOf(below)), language) : undefined
}

/** Exact counts. The script is replaced late after a move within the page, so it must name the account. */
export function readLinkedData(page: Document, handle: string): PartialReading {
  const person = linkedDataOf(page).find(
    (object) => isOfType(object, ['Person', 'Organization']) && asHandle(stringAt(object, 'additionalName')) === handle,
  )
  return defined({
    followers: interactionCount(person, 'FollowAction', 'Follows'),
    following: interactionCount(person, 'SubscribeAction', 'Friends'),
    posts: interactionCount(person, 'WriteAction', 'Tweets'),
    // Since 2026 as others write it, and the counters have no names of their own
    name: (stringAt(person, 'givenName') ?? stringAt(person, 'name'))?.slice(0, 300),
  })
}
