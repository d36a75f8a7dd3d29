/**
 * Posts as LinkedIn draws them since 2026: what class names say changes with every build. Some are laid out with names for
 * their parts (`data-view-name`), others without: then only links, the text's key and words tell parts apart.
 */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { elementsIn, isBefore, oneLine, select, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { saysWhichCount } from '../shared/words.ts'
import { accountLink, pathOf, urnOf } from './address.ts'

const MOST_POSTS = 300
const NAMED = '[data-view-name="feed-full-update"]'
const UNNAMED = '[role="listitem"], li[data-testid="carousel-child-container"]'
const UPDATE = 'a[href*="/feed/update/urn"]'
const TEXT =
  '[data-view-name="feed-commentary"], [componentkey^="feed-commentary_"], [data-testid="expandable-text-box"]'
/** What was passed on with a few words, and what others answered, have authors, counts and addresses of their own. */
const OTHERS =
  '[componentkey^="feed-original-share"], [data-view-name="feed-reshare"], [data-view-name^="comment"], [data-view-name^="reply"], [id^="replaceableComment_"]'
const REACTIONS =
  /reactions?$|réactions?$|reacci(?:ón|ones)$|reaktion(?:en)?$|reaç(?:ão|ões)$|reazion[ei]$|реакци[йяи]$/
/** Whole words: other words for shares are those of a market too. */
const REPOSTS = /^(?:reposts?|republications?|репост(?:а|ов)?)$/iu

/** Whether a phrase ends in a word for reactions. */
export function saysReactions(text: string): boolean {
  return REACTIONS.test(text.toLowerCase())
}

export type Update = { author: string; post: Post }

export function updatesIn(page: Document, language: string | undefined): Update[] {
  const named = select(page, NAMED, MOST_POSTS)
  const roots =
    named.length > 0 ? named : select(page, UNNAMED, MOST_POSTS).filter((root) => !root.querySelector(UNNAMED))
  return roots.flatMap((root) => updateIn(root, language) ?? [])
}

const DETAIL = '[componentkey^="expanded"][componentkey$="FeedType_FEED_DETAIL"]'
const ANSWER = '[componentkey^="replaceableComment_"]'

/**
 * The post of a page of its own, which since 2026 says its number nowhere but in the page's address. What others answered
 * stands beside it and names the post it answers: where that is another one, the page has not been drawn anew.
 *
 * @param id of the page's address
 */
export function detailIn(page: Document, id: string, language: string | undefined): Update | undefined {
  const roots = select(page, DETAIL, 10).filter((root) => !root.parentElement?.closest(DETAIL))
  const [root, ...others] = roots
  if (!root || others.length > 0 || root.querySelector(OTHERS)) return undefined
  const answered = select(page, ANSWER, 20).flatMap(
    (answer) => /\(urn:li:\w+:(\d{15,20}),/.exec(answer.getAttribute('componentkey') ?? '')?.[1] ?? [],
  )
  const told = [...answered, idOf(root) ?? id]
  const author = told.every((other) => other === id) ? authorOf(root) : undefined
  return author === undefined ? undefined : { author, post: defined({ id, ...countsOf(root, language) }) as Post }
}

function updateIn(root: Element, language: string | undefined): Update | undefined {
  const id = idOf(root)
  const author = authorOf(root)
  if (!id || !author || root.parentElement?.closest(NAMED)) return undefined
  return { author, post: defined({ id, ...countsOf(root, language) }) as Post }
}

/** The one post whose address stands in it, or whose number its key holds. */
function idOf(root: Element): string | undefined {
  const links = select(root, UPDATE, 20).filter((link) => !link.closest(OTHERS))
  const linked = links.flatMap((link) => urnOf(decoded(pathOf(link.getAttribute('href'))?.split('/')[3]))?.id ?? [])
  const keyed = /^expanded(\d{15,20})FeedType/.exec(root.getAttribute('componentkey') ?? '')?.[1]
  const ids = new Set(keyed ? [keyed] : linked)
  return ids.size === 1 ? [...ids][0] : undefined
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * Whoever all links above the text lead to. A line above the author says that somebody passed it on or liked it, and links
 * to them: then it is not certain who wrote it.
 */
function authorOf(root: Element): string | undefined {
  const header = root.querySelector('[data-view-name="feed-header-text"]')
  const text = root.querySelector(TEXT)
  if (!text || (header && textOf(header) !== '')) return undefined
  const above = select(root, 'a[href]', 30).filter((link) => isBefore(link, text))
  const [author, ...others] = new Set(above.flatMap((link) => accountLink(link.getAttribute('href')) ?? []))
  return others.length === 0 ? author : undefined
}

type Counts = { [Fact in 'likes' | 'comments' | 'shares']: Count | undefined }

/** What is zero is left out, and so is what names somebody in place of a number ("Ada and 41 others"). */
function countsOf(root: Element, language: string | undefined): Counts {
  const named = (what: string) => {
    const found = select(root, `[data-view-name="feed-${what}-count"]`, 3).filter((element) => !element.closest(OTHERS))
    return found.length === 1 && found[0] ? numberAt(found[0], language) : undefined
  }
  const counts: Counts = { likes: named('reaction'), comments: named('comment'), shares: named('repost') }
  return counts.likes || counts.comments || counts.shares ? counts : phrasesIn(root, language)
}

function countedBy(word: string): keyof Counts | undefined {
  if (saysReactions(word)) return 'likes'
  if (REPOSTS.test(word)) return 'shares'
  return saysWhichCount(word) === 'comments' ? 'comments' : undefined
}

/** The number that an element begins with, however often it stands there: once to be seen, once to be heard. */
function numberAt(element: Element, language: string | undefined): Count | undefined {
  const whole = oneLine(textOf(element))
  if (!/^\p{Nd}/u.test(whole)) return undefined
  const leaves = [element, ...elementsIn(element, 30)].filter((part) => !part.firstElementChild)
  const counts = leaves.flatMap((leaf) => findCount(oneLine(textOf(leaf)), language) ?? [])
  const [first, ...others] = counts
  return first && others.every(({ value }) => value === first.value) ? first : undefined
}

/**
 * "1,204 reactions", "38 commentaires": a number and a word, each in an element of its own, below the text. Names and
 * what people write of themselves may be the same, above it and in links to them.
 */
function phrasesIn(root: Element, language: string | undefined): Counts {
  const counts: Counts = { likes: undefined, comments: undefined, shares: undefined }
  const written = root.querySelector(TEXT)
  for (const element of elementsIn(root, 800)) {
    const text = element.firstElementChild ? '' : oneLine(textOf(element))
    const word = /^\p{Nd}[\p{Nd}.,\s]*\S{0,4}\s(\p{L}{4,16})$/u.exec(text)?.[1]
    if (!word || element.closest(`${TEXT}, ${OTHERS}`) || (written && isBefore(element, written))) continue
    if (accountLink(element.closest('a')?.getAttribute('href'))) continue
    const fact = countedBy(word)
    if (fact) counts[fact] ??= findCount(text, language)
  }
  return counts
}
