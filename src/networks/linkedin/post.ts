/** Posts as LinkedIn draws them: signed in, and signed out. Most of a feed is reposted, and those are others' posts. */
import { hasDigit, mayHaveOtherDigits } from '../../core/count/characters.ts'
import { findCount, parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { countOf } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { byScript } from '../shared/latin.ts'
import { saysWhichCount } from '../shared/words.ts'
import { accountLink, urnOf } from './address.ts'
import { saysReactions, updatesIn } from './update.ts'

const MOST_POSTS = 300
/** The last one until 2022. */
const ACTOR =
  'a.update-components-actor__meta-link,a.update-components-actor__image,a.feed-shared-actor__container-link'

/** `author`: the account that wrote it, not the one that reposted it. */
export type DrawnPost = { author: string; post: Post }

/** Every post the page draws whose author is the first it names. */
export function postsIn(page: Document, language: string | undefined): DrawnPost[] {
  return [
    ...select(page, '.feed-shared-update-v2[data-urn]', MOST_POSTS).flatMap(
      (update) => signedIn(update, language) ?? [],
    ),
    ...select(page, 'article[data-activity-urn]', MOST_POSTS).flatMap((card) => signedOut(card) ?? []),
    ...updatesIn(page, language),
  ]
}

/** A line above the post says that somebody reposted, liked or answered it, or that it is an advertisement. */
function signedIn(update: Element, language: string | undefined): DrawnPost | undefined {
  const urn = urnOf(update.getAttribute('data-urn'))
  const header = select(update, '.update-components-header,.feed-shared-header', 1)[0]
  const [actor] = select(update, ACTOR, 1)
  const author = accountLink(actor?.getAttribute('href'))
  if (!urn || !author || (header && textOf(header) !== '')) return undefined
  if (update.parentElement?.closest('.feed-shared-update-v2')) return undefined
  return { author, post: defined({ id: urn.id, ...socialCounts(update, language) }) as Post }
}

type Counts = Pick<Post, 'likes' | 'comments' | 'shares'>
const ZERO: Count = { value: 0, low: 0, high: 0 }

/** Reactions, comments and reposts in one line, which is there as soon as one of them is not zero; those that are zero are left out. */
function socialCounts(update: Element, language: string | undefined): Counts {
  const [line, ...others] = select(update, '.social-details-social-counts', 2)
  const items = line && others.length === 0 ? select(line, 'li.social-details-social-counts__item', 6) : []
  if (!line || items.length === 0) return {}
  const facts = items.map((item) => factOf(item, language))
  // Where one item is not understood, or a number stands in none, it may be the one that seems to be left out
  const isWhole = digitsIn(line) === items.reduce((sum, item) => sum + digitsIn(item), 0)
  const rest = facts.includes(undefined) || !isWhole ? undefined : ZERO
  const counts: { [Fact in keyof Counts]: Count | undefined } = { likes: rest, comments: rest, shares: rest }
  for (const [nth, item] of items.entries()) {
    const fact = facts[nth]
    // Views of a video stand in the same line
    if (!fact || fact === 'views') continue
    // A number that cannot be read is not zero
    counts[fact] = fact === 'likes' ? reactionsIn(item, language) : findCount(shownIn(item), language)
  }
  return defined(counts)
}

const LETTER = byScript(({ letters }) => `[${letters}]`)

function digitsIn(element: Element): number {
  const text = element.textContent ?? ''
  return text.match(mayHaveOtherDigits(text) ? /\p{Nd}/gu : /\d/g)?.length ?? 0
}

/**
 * Reposts alone have no class of their own; reactions have pictures, which reposts have not, and reposts their word behind
 * their number, which reactions have not.
 */
function factOf(item: Element, language: string | undefined): keyof Counts | 'views' | undefined {
  if (item.matches('[class*="__reactions"]')) return 'likes'
  if (item.matches('[class*="__comments"]')) return 'comments'
  const shown = shownIn(item)
  const said = saysWhichCount(shown)
  if (item.matches('[class*="views"]') || said === 'views') return 'views'
  const isWorded = hasDigit(shown.charAt(0)) && LETTER(shown).test(shown)
  const isReposts = isWorded && !parseCount(shown, language) && !saysReactions(shown)
  return isReposts && said !== 'comments' && !item.querySelector('img') ? 'shares' : undefined
}

/** "Somebody and 84 others" stands for 85, which is written in an element that is not drawn. */
function reactionsIn(item: Element, language: string | undefined): Count | undefined {
  const [number] = select(
    item,
    '.social-details-social-counts__social-proof-fallback-number,.social-details-social-counts__reactions-count',
    1,
  )
  return number && parseCount(textOf(number), language)
}

function shownIn(item: Element): string {
  const [shown] = select(item, 'span[aria-hidden="true"]', 1)
  return oneLine(textOf(shown ?? item))
}

/** The counts are also in attributes. */
function signedOut(card: Element): DrawnPost | undefined {
  const urn = urnOf(card.getAttribute('data-activity-urn'))
  const [header] = select(card, '.main-feed-activity-card__header', 1)
  const [actor] = select(
    card,
    'a[data-tracking-control-name$="feed-actor-name"],a[data-tracking-control-name$="_actor-name"]',
    1,
  )
  const author = accountLink(actor?.getAttribute('href'))
  // The line that says who reposted it; a header with the author in it is the post's own
  const isReposted = header !== undefined && textOf(header) !== '' && !header.contains(actor ?? null)
  if (!urn || !author || isReposted) return undefined
  const likes = attributeCount(card, 'data-num-reactions')
  const comments = attributeCount(card, 'data-num-comments')
  return { author, post: defined({ id: urn.id, likes, comments }) as Post }
}

function attributeCount(card: Element, name: string): Count | undefined {
  const value = select(card, `[${name}]`, 1)[0]?.getAttribute(name)
  return value && /^\d{1,12}$/.test(value) ? countOf(Number(value)) : undefined
}
