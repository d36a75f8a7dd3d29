/**
 * Kick: a channel's followers, and its clips' views. Those who watch now are never read: they are not followers, and not
 * views; nor are subscribers, who pay. Built without a saved page (November 2026): from what others' code finds in its pages.
 */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { elementsIn, languageOf, oneLine, select, textOf } from '../shared/dom.ts'
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { followersIn, saysWhichCount } from '../shared/words.ts'
import { addressOf, asHandle, clipIn } from './address.ts'

const MOST_ELEMENTS = 3_000
const MOST_CLIPS = 200
/** Others' channels, and what people write. */
const ELSEWHERE =
  'nav, aside, #sidebar-wrapper, [data-testid^="sidebar"], #chatroom, [id^="chatroom"], [role="dialog"], [class*="group/card"]'
/** How far up from a link its card reaches. */
const CARD_DEPTH = 4

function readChannel(page: Document, handle: string): PartialReading {
  const heading = page.getElementById('channel-username')
  // The address changes at once, the page later
  if (!heading || asHandle(textOf(heading)) !== handle) return {}
  const language = languageOf(page)
  const root = heading.closest('#channel-content, main') ?? page.body
  const followers = followersOf(root, language)
  const recent = clipsIn(root, handle, language)
  if (!followers && recent.length === 0) return {}
  const facts = {
    name: oneLine(textOf(heading)).slice(0, 300),
    ...(followers && { followers }),
    ...(recent.length > 0 && { recent }),
  }
  return { handle, ...layered([{ origin: 'page', facts }]) }
}

/** "12.3K followers", whose number has every digit in its title; none where two disagree. */
function followersOf(root: Element, language: string | undefined): Count | undefined {
  const counts: Count[] = []
  for (const element of elementsIn(root, MOST_ELEMENTS)) {
    if (element.children.length > 2 || element.closest(ELSEWHERE)) continue
    const shown = followersIn(textOf(element), language)
    if (shown) counts.push(exactIn(element, shown) ?? shown)
  }
  const [first] = counts.toSorted((one, other) => one.high - one.low - (other.high - other.low))
  return first && counts.every(({ low, high }) => low <= first.value && first.value <= high) ? first : undefined
}

function exactIn(element: Element, shown: Count): Count | undefined {
  const [titled] = element.hasAttribute('title') ? [element] : select(element, '[title]', 1)
  const exact = parseCount(titled?.getAttribute('title') ?? '')
  const isSame = exact && exact.low === exact.high && shown.low <= exact.value && exact.value <= shown.high
  return isSame ? exact : undefined
}

function clipsIn(root: Element, handle: string, language: string | undefined): Post[] {
  const clips = new Map<string, Post>()
  for (const link of select(root, 'a[href*="clip_"]', MOST_CLIPS)) {
    const id = clipIn(link.getAttribute('href'), handle)
    const views = id && !clips.has(id) ? viewsBeside(link, handle, language) : undefined
    if (id && views) clips.set(id, { id, kind: 'video', views })
  }
  return [...clips.values()]
}

/** In the card that a link belongs to: as far up as it links to no other clip. */
function viewsBeside(link: Element, handle: string, language: string | undefined): Count | undefined {
  const id = clipIn(link.getAttribute('href'), handle)
  let around: Element | null = link
  for (let depth = 0; around && depth < CARD_DEPTH; depth++, around = around.parentElement) {
    const others = select(around, 'a[href*="clip_"]', 10).filter(
      (other) => clipIn(other.getAttribute('href'), handle) !== id,
    )
    if (others.length > 0) return undefined
    const counts = [...elementsIn(around, 80)].flatMap((part) => viewsIn(part, language) ?? [])
    const [first, ...more] = counts
    if (first) return more.every(({ value }) => value === first.value) ? first : undefined
  }
  return undefined
}

/** "1,204 views": a number and what it counts, nothing else; titles of clips say more. */
function viewsIn(element: Element, language: string | undefined): Count | undefined {
  const text = element.children.length > 1 ? '' : oneLine(textOf(element))
  const [, number, word] =
    /^(\p{Nd}[\p{Nd}.,\s]*\s?(?:[KMkm]|mil|tys\.|тыс\.?|млн\.?)?)\s*(\p{L}{4,16})$/u.exec(text) ?? []
  return number && word && saysWhichCount(word) === 'views' ? parseCount(number.trim(), language) : undefined
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  return address && address.clip === undefined ? readChannel(page, address.handle) : {}
}

const kick: Network = {
  id: 'kick',
  name: 'Kick',
  hosts: ['https://kick.com/*', 'https://www.kick.com/*'],
  yields: [{ page: 'about', covers: (url) => addressOf(url)?.tab === 'about', facts: ['followers'] }],
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://kick.com/kick/about'],
}

export default kick
