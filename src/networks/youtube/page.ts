/**
 * What a YouTube page draws. Classes were renamed in 2026, so elements are found by their tags, ids and roles.
 * A page that was left within the site may still be there, hidden: each part proves whose it is.
 */

import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { dayIn } from '../shared/days.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import type { PartialReading } from '../shared/network.ts'
import { type Address, asHandle, handleIn, showsVideos, videoIn } from './address.ts'
import { bestOf, countInText, DURATION, headCounts, viewsInAll, wordedViews } from './words.ts'

const MOST_CARDS = 1_000
const MOST_HEADS = 5

/** A drawn channel: the part of the page that holds its head and its videos. */
type Drawn = { around: Element; facts: PartialReading }

/** The channel with this handle, where the page draws its head. */
export function drawnChannel(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const head = [
    ...tagged(page, 'yt-page-header-renderer', MOST_HEADS),
    ...tagged(page, 'ytd-c4-tabbed-header-renderer', MOST_HEADS),
  ]
    .map((element) => readHead(element, handle, language))
    .find((found) => found !== undefined)
  return head?.facts
}

/**
 * All views of the channel with this handle: what is drawn about it once its description is opened, among other lines
 * of which one is its address.
 */
export function drawnAbout(page: Document, handle: string, language: string | undefined): PartialReading {
  for (const about of tagged(page, 'ytd-about-channel-renderer', 3)) {
    const lines = select(about, '#additional-info-container td', 40).map((cell) => oneLine(textOf(cell)))
    if (!lines.some((line) => handleIn(line.replace(/^(?:https?:\/\/)?www\./, 'https://www.')) === handle)) continue
    const counts = lines.flatMap((line) => viewsInAll(line, language) ?? [])
    if (counts.length === 1) return { totalViews: counts[0] }
  }
  return {}
}

/** The videos drawn under the head of the channel with this handle. */
export function drawnVideos(page: Document, address: Address, handle: string, language: string | undefined): Post[] {
  if (!showsVideos(address)) return []
  const head = [
    ...tagged(page, 'yt-page-header-renderer', MOST_HEADS),
    ...tagged(page, 'ytd-c4-tabbed-header-renderer', MOST_HEADS),
  ].find((element) => textsIn(element).some((text) => asHandle(text) === handle && text.includes('@')))
  const around = head?.closest('ytd-browse')
  if (!head || !around || around.hasAttribute('hidden')) return []
  const { name } = readHead(head, handle, language)?.facts ?? {}
  const posts = new Map<string, Post>()
  for (const tag of [
    'ytd-rich-item-renderer',
    'ytd-grid-video-renderer',
    'ytm-shorts-lockup-view-model',
    'yt-lockup-view-model',
  ]) {
    for (const card of tagged(around, tag, MOST_CARDS)) {
      const post = readCard(card, handle, name, language)
      if (post && !posts.has(post.id) && posts.size < MOST_CARDS) posts.set(post.id, post)
    }
  }
  return [...posts.values()]
}

function textsIn(element: Element): string[] {
  const older = select(element, '#channel-handle, #subscriber-count, #videos-count', 12)
  const parts = [...select(element, 'yt-content-metadata-view-model > div', 6).flatMap(partsOf), ...older]
  return parts.map((part) => textOf(part).replace(/[\u200e\u200f\u2066-\u2069]/g, ''))
}

/** The texts of a row: until 2026 all had a role. Icons are empty, and a dot stands between two texts. */
function partsOf(row: Element): Element[] {
  const named = select(row, '[role="text"]', 6).filter((part) => part.parentElement?.closest('[role="text"]') === null)
  if (named.length > 0) return named
  return [...row.children]
    .slice(0, 10)
    .filter((part) => part.nodeName === 'SPAN' && /[\p{L}\p{Nd}]/u.test(textOf(part)))
}

function readHead(element: Element, handle: string, language: string | undefined): Drawn | undefined {
  const texts = textsIn(element)
  if (!texts.some((text) => text.startsWith('@') && asHandle(text) === handle)) return undefined
  const title = element.querySelector('h1') ?? element.querySelector('#channel-name #text')
  const name = title ? oneLine(textOf(title)).slice(0, 300) : ''
  return { around: element, facts: { ...(name && { name }), ...headCounts(texts, language) } }
}

function readCard(
  card: Element,
  handle: string,
  name: string | undefined,
  language: string | undefined,
): Post | undefined {
  const link = select(card, 'a[href]', 6)
    .map((element) => videoIn(element.getAttribute('href')))
    .find((video) => video !== undefined)
  if (!link || isOthers(card, handle, name)) return undefined
  if (link.isShort) return { id: link.id, kind: 'short', ...views(shortViews(card, language)) }
  const badges = badgesOf(card)
  const isLive = card.querySelector(LIVE) !== null
  const hasDuration = badges.some((text) => DURATION.test(text))
  if (link.isInList && !hasDuration) return undefined
  const isUsual = !isLive && (badges.length === 0 || hasDuration)
  const kind = isLive ? 'live' : isUsual ? 'video' : undefined
  const read = hasDuration ? countInText : wordedViews
  return { id: link.id, ...(kind && { kind }), ...views(isUsual ? videoViews(card, language, read) : undefined) }
}

const LIVE =
  '[overlay-style="LIVE"], .badge-style-type-live-now, .badge-style-type-live-now-alternate, badge-shape[class*="Live"], badge-shape[class*="--live"]'

function views(count: Count | undefined): { views?: Count } {
  return count ? { views: count } : {}
}

const CHANNEL_LINK = /^(?:https:\/\/(?:www|m)\.youtube\.com)?\/(?:@|channel\/)/

/** A card of somebody else's video links to its channel, or at least names it in a row of its own. */
function isOthers(card: Element, handle: string, name: string | undefined): boolean {
  const links = select(card, 'a[href*="/@"], a[href*="/channel/"]', 4)
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => CHANNEL_LINK.test(href))
  if (links.length > 0) return links.some((href) => handleIn(href) !== handle)
  const rows = rowsOf(card)
  return rows.length > 1 && rows[0]?.[0] !== name
}

function badgesOf(card: Element): string[] {
  const badges = select(card, 'badge-shape, ytd-thumbnail-overlay-time-status-renderer #text', 6)
  return badges.map(textOf).filter((text) => text !== '')
}

/** The rows of texts under a title, as they are drawn since 2025. */
function rowsOf(card: Element): string[][] {
  const rows = select(card, 'yt-content-metadata-view-model > div', 3).map((row) =>
    partsOf(row)
      .slice(0, 3)
      .map((part) => oneLine(textOf(part))),
  )
  return rows.filter((row) => row.length > 0)
}

/** Views stand before the date, in the last row under the title. */
function videoViews(card: Element, language: string | undefined, read: typeof countInText): Count | undefined {
  const older = select(card, '#metadata-line > span', 3).map(textOf)
  const [shown, date] = rowsOf(card).at(-1) ?? older
  return shown !== undefined && date !== undefined ? read(shown, language) : undefined
}

function shortViews(card: Element, language: string | undefined): Count | undefined {
  const texts = select(card, '[role="text"]', 6).filter((part) => part.closest('h3, a[title]') === null)
  const counts = texts.flatMap((part) => countInText(textOf(part), language) ?? [])
  return counts.length === 1 ? counts[0] : undefined
}

/** The video with this id, where the page draws it, and whose it is. */
export function drawnWatch(
  page: Document,
  { video = '' }: Address,
  language: string | undefined,
): { handle: string | undefined; facts: PartialReading } | undefined {
  const watch = tagged(page, 'ytd-watch-flexy', 2).find((element) => element.getAttribute('video-id') === video)
  const about = watch && tagged(watch, 'ytd-watch-metadata', 2)[0]
  if (!watch || !about || watch.hasAttribute('hidden')) return undefined
  if ((about.getAttribute('video-id') ?? video) !== video) return undefined
  const owners = select(about, '#owner a[href], ytd-video-owner-renderer a[href]', 6).flatMap(
    (link) => handleIn(link.getAttribute('href') ?? '') ?? [],
  )
  const handle = new Set(owners).size === 1 ? owners[0] : undefined
  const subscribers = about.querySelector('#owner-sub-count')
  const followers = subscribers ? countInText(textOf(subscribers), language) : undefined
  const post = drawnPost(watch, about, video, language)
  return { handle, facts: { ...(followers && handle && { followers }), recent: [post] } }
}

function drawnPost(watch: Element, about: Element, id: string, language: string | undefined): Post {
  const isLive = watch.querySelector('.ytp-live, .ytp-live-badge-is-livehead') !== null
  const tooltip = select(about, 'ytd-watch-info-text #tooltip', 2).map((part) => oneLine(textOf(part)))[0] ?? ''
  const [shown = '', day = ''] = tooltip.split('•').map((part) => part.trim())
  const views = isLive ? undefined : wordedViews(shown, language)
  const when = dayIn(day, language)
  const likes = drawnLikes(about, language)
  const comments = drawnComments(watch, id, language)
  return {
    id,
    kind: isLive ? 'live' : 'video',
    ...(when && { at: when }),
    ...(views && { views }),
    ...(likes && { likes }),
    ...(comments && { comments }),
  }
}

/** The button's label has the exact number of the others who like it; pressed, it may have the viewer's own in it. */
function drawnLikes(about: Element, language: string | undefined): Count | undefined {
  const button = about.querySelector('like-button-view-model button, #segmented-like-button button')
  if (!button) return undefined
  const label = findCount(button.getAttribute('aria-label') ?? '', language)
  const count = bestOf(label, countInText(textOf(button), language))
  if (!count || button.getAttribute('aria-pressed') !== 'true' || count.value === 0) return count
  return { value: count.value, low: Math.max(0, count.low - 1), high: count.high }
}

/** The last video's comments stay until the next one's have come: a comment's own link says whose they are. */
function drawnComments(watch: Element, id: string, language: string | undefined): Count | undefined {
  const section = tagged(watch, 'ytd-comments', 2)[0]
  const header = section && tagged(section, 'ytd-comments-header-renderer', 1)[0]
  const count = header?.querySelector('#count')
  const isOfVideo = select(section ?? watch, 'ytd-comment-thread-renderer a[href*="lc="]', 3).some((link) =>
    link.getAttribute('href')?.includes(`v=${id}`),
  )
  return count && isOfVideo ? countInText(oneLine(textOf(count)), language) : undefined
}
