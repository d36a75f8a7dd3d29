/** Posts as X draws them: in a timeline, or large on their own page. */
import type { Count, Post } from '../../core/profile/reading.ts'
import { select, tagged } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { numberIn, numbersIn } from '../shared/labels.ts'
import { postLink } from './address.ts'

const MOST_ARTICLES = 500
const MOST_LINKS = 100
const MOST_BUTTONS = 60

export type DrawnPost = { handle: string; article: Element; post: Post }

/** Every post the page draws, in its order, whoever wrote it. */
export function postsIn(page: Document, language: string | undefined): DrawnPost[] {
  return tagged(page, 'article', MOST_ARTICLES).flatMap((article) => {
    const written = article.closest('[data-testid="sidebarColumn"]') ? undefined : permalinkOf(article)
    if (!written) return []
    const { link, handle, post: id } = written
    const at = momentIn(link.querySelector('time')?.getAttribute('datetime'))
    const post = defined({ id, at, kind: kindOf(article), ...countsOf(article, language), ...pinnedOf(article) })
    return [{ handle, article, post: post as Post }]
  })
}

/** The date links to the post. That of a post quoted inside links to nothing. */
function permalinkOf(article: Element): ({ link: Element } & ReturnType<typeof postLink> & object) | undefined {
  const dated = tagged(article, 'a', MOST_LINKS).flatMap((link) => {
    // A long article holds posts of its own
    const target = link.closest('article') === article ? postLink(link.getAttribute('href')) : undefined
    return target && link.querySelector('time') ? [{ link, ...target }] : []
  })
  return dated.find(({ link }) => !isQuoted(link, article)) ?? dated.at(-1)
}

/** A quoted post is one large link of its own within the article, with its author in it. */
function isQuoted(element: Element, article: Element): boolean {
  if (element.closest('article') !== article) return true
  const block = element.parentElement?.closest('[role="link"]')
  return block ? article.contains(block) && block.querySelector('[data-testid="User-Name"]') !== null : false
}

/** "Pinned" stands alone; "Somebody reposted" is a link to that somebody. */
function pinnedOf(article: Element): { pinned?: true } {
  const context = article.querySelector('[data-testid="socialContext"]')
  const isPinned = context && !context.closest('a') && !context.querySelector('a') && !isQuoted(context, article)
  return isPinned ? { pinned: true } : {}
}

function kindOf(article: Element): Post['kind'] {
  const own = (testid: string) =>
    select(article, `[data-testid="${testid}"]`, 10).filter((element) => !isQuoted(element, article))
  if (own('videoPlayer').length > 0 || own('videoComponent').length > 0) return 'video'
  const photos = own('tweetPhoto').length
  if (photos > 0) return photos > 1 ? 'carousel' : 'photo'
  const hasCard = select(article, '[data-testid^="card."]', 1).length > 0
  // Pictures stand between the text and the buttons: until those are there, they may be still to come
  const isWhole = own('reply').length > 0
  return own('tweetText').length > 0 && !hasCard && isWhole ? 'text' : undefined
}

type Counts = Partial<Record<'comments' | 'shares' | 'likes' | 'saves' | 'views', Count>>

/** A button is called otherwise once the viewer has pressed it. */
const BUTTONS = [
  ['comments', /^reply$/],
  ['shares', /^(?:un)?retweet$/],
  ['likes', /^(?:un)?like$/],
  ['saves', /^(?:bookmark|removeBookmark)$/],
] as const

/**
 * The exact numbers stand in the label of the row of buttons, always in this order: replies, reposts, likes,
 * bookmarks, views; those that are zero are left out. Which are zero, the buttons' own labels tell.
 */
function countsOf(article: Element, language: string | undefined): Counts {
  // A quoted post has no such row
  const row = select(article, '[role="group"]', 20).findLast(
    (group) =>
      group.closest('article') === article &&
      (group.querySelector('[data-testid="reply"]') || /^\p{Nd}/u.test(group.getAttribute('aria-label') ?? '')),
  )
  if (!row) return {}
  const named = namedCounts(row, language)
  if (named) return named
  const buttons = buttonCounts(row, language)
  const numbers = numbersIn(row.getAttribute('aria-label'), language)
  if (numbers.length === 5) {
    const [comments, shares, likes, saves, views] = numbers
    const counts: Counts = defined({ comments, shares, likes, saves, views })
    return agree(counts, buttons) ? counts : buttons
  }
  const first = [buttons.comments, buttons.shares, buttons.likes]
  // A language may have words for one and two: then only the buttons tell which number is which
  if (first.some((count) => count === undefined)) return buttons
  const isShown = first.map((count) => count !== undefined && count.value > 0)
  const shown = isShown.filter(Boolean).length
  if (numbers.length < shown) return buttons
  const [comments, shares, likes] = isShown.map((is, nth) => (is ? numbers.shift() : first[nth]))
  return defined({
    comments,
    shares,
    likes,
    ...savesAndViews(numbers, row, buttons.saves, language),
  }) as Counts
}

/** Whether each button says what the label of their row says: where not, the label was not understood. */
function agree(counts: Counts, buttons: Counts): boolean {
  const names = Object.keys(buttons) as (keyof Counts)[]
  return names.every((name) => buttons[name]?.value === counts[name]?.value)
}

const ZERO: Count = { value: 0, low: 0, high: 0 }

/** The parts of a label in the languages whose words were seen on pages: English and Chinese. */
const WORDS = [
  ['comments', /repl(?:y|ies)|回复|回覆/i],
  ['shares', /repost|retweet|转帖|轉發|转推/i],
  ['likes', /likes?\b|喜欢|喜歡/i],
  ['saves', /bookmark|书签|書籤/i],
  ['views', /views?\b|观看|查看|觀看/i],
] as const

/** Each number by the word beside it; undefined unless all of them are known. */
function namedCounts(row: Element, language: string | undefined): Counts | undefined {
  const label = row.getAttribute('aria-label') ?? ''
  const parts = label.length > 0 && label.length <= 300 ? label.split(/,\s+|[，、]/u) : []
  const counts: Counts = {}
  for (const part of parts) {
    const names = WORDS.filter(([, word]) => word.test(part)).map(([name]) => name)
    const [name] = names
    const count = numberIn(part, language)
    if (!name || names.length > 1 || !count || counts[name]) return undefined
    counts[name] = count
  }
  if (parts.length === 0) return undefined
  const saves = countsBookmarks(row) || REPOST.test(label) ? { saves: ZERO } : {}
  return { comments: ZERO, shares: ZERO, likes: ZERO, ...saves, ...counts }
}

/** What was a retweet until the summer of 2023. Bookmarks have been counted since that spring. */
const REPOST = /repost|转帖|轉發/i

/** Whether bookmarks would be in the row's label if there were any: for rows before 2023 nobody counted them. */
function countsBookmarks(row: Element): boolean {
  return row.querySelector('[data-testid="bookmark"],[data-testid="removeBookmark"]') !== null
}

/** What follows the likes: bookmarks and views, one of them, or neither. Posts before 2022-12 have no views. */
function savesAndViews(
  rest: readonly Count[],
  row: Element,
  bookmarks: Count | undefined,
  language: string | undefined,
): Counts {
  const [one, other, ...more] = rest
  if (more.length > 0) return {}
  if (one && other) return { saves: one, views: other }
  const none = countsBookmarks(row) ? { saves: ZERO } : {}
  if (!one) return none
  const analytics = select(row, 'a[href$="/analytics"]', 1)[0]
  if (analytics) {
    // In a timeline the button to bookmark has no number, the link to the views has theirs if there are any
    const views = numberIn(analytics.getAttribute('aria-label'), language)
    if (!views) return { saves: one }
    return views.value === one.value ? { ...none, views: one } : {}
  }
  // On a post's own page it is the other way round
  if (bookmarks?.value === 0) return { saves: ZERO, views: one }
  return bookmarks?.value === one.value ? { saves: one } : {}
}

function buttonCounts(row: Element, language: string | undefined): Counts {
  const counts: Counts = {}
  for (const button of select(row, '[data-testid][aria-label]', MOST_BUTTONS)) {
    const testid = button.getAttribute('data-testid') ?? ''
    const name = BUTTONS.find(([, pattern]) => pattern.test(testid))?.[0]
    const count = name && numberIn(button.getAttribute('aria-label'), language)
    if (count) counts[name] = count
  }
  return counts
}
