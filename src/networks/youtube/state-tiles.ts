/** The videos and Shorts on a channel's pages, as their data tell of them. */
import type { Count, Post } from '../../core/profile/reading.ts'
import { eachObject, type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import { at } from '../shared/scripts.ts'
import { partsOf, tabsOf } from './state.ts'
import { countAt, countInText, DURATION, textIn, wordedViews } from './words.ts'

const MOST_VIDEOS = 1_000

/** Large parts of the data that hold no video. */
export const SKIPPED = new Set(
  `menu menuOnTap onTap thumbnail thumbnails richThumbnail navigationEndpoint trackingParams loggingDirectives endpoint
  rendererContext itemPlayback inlinePlaybackEndpoint avatar channelThumbnailSupportedRenderers channelThumbnail
  submenu subMenu sidebarThumbnails`.split(/\s+/),
)

/** Posts by channel and language, for as long as the page keeps the data. */
const walked = new WeakMap<object, Map<string, Post[]>>()

export function videosIn(data: Json | undefined, channel: string, language: string | undefined): Post[] {
  const selected = tabsOf(data).find((tab) => at(tab, 'tabRenderer', 'selected') === true)
  const content = at(selected, 'tabRenderer', 'content')
  if (content === null || typeof content !== 'object') return []
  const known = walked.get(content) ?? new Map<string, Post[]>()
  walked.set(content, known)
  const key = `${channel} ${language}`
  const posts =
    known.get(key) ??
    walk(content, channel, stringAt(at(data, 'metadata', 'channelMetadataRenderer'), 'title') ?? '', language)
  known.set(key, posts)
  return posts
}

function walk(content: Json, channel: string, title: string, language: string | undefined): Post[] {
  const posts = new Map<string, Post>()
  eachObject(content, true, (object) => {
    const post = videoOf(object, channel, title, language)
    if (post && posts.size < MOST_VIDEOS && !posts.has(post.id)) posts.set(post.id, post)
    return (key) => (SKIPPED.has(key) || post ? undefined : true)
  })
  return [...posts.values()]
}

function videoOf(object: Json, channel: string, title: string, language: string | undefined): Post | undefined {
  const older = ['videoRenderer', 'gridVideoRenderer', 'videoWithContextRenderer']
    .map((kind) => property(object, kind))
    .find((video) => video !== undefined)
  if (older !== undefined) return olderVideo(older, channel, language)
  const lockup = property(object, 'lockupViewModel')
  if (lockup !== undefined) return lockupVideo(lockup, channel, title, language)
  const short = property(object, 'shortsLockupViewModel') ?? property(object, 'reelItemRenderer')
  return short === undefined ? undefined : shortVideo(short, language)
}

const ID = /^[\w-]{11}$/

function post(id: string | undefined, kind: Post['kind'], views: Count | undefined, isJoint = false): Post | undefined {
  if (!id || !ID.test(id)) return undefined
  return { id, ...(kind && { kind }), ...(views && { views }), ...(isJoint && { collaboration: true }) }
}

const BYLINES = ['shortBylineText', 'longBylineText', 'ownerText']

/** Of a video by one channel the byline links to it; of one by several, to a list of them. */
function bylineOwners(byline: Json | undefined): Iterable<string> {
  const ids = listAt(byline, 'runs').map((run) => stringAt(at(run, 'navigationEndpoint', 'browseEndpoint'), 'browseId'))
  const known = ids.filter((id) => id !== undefined)
  return known.length > 0 ? known : ownersIn(byline)
}

/** Shelves of a channel's front show other channels' videos too: those name their channel. */
function olderVideo(video: Json, channel: string, language: string | undefined): Post | undefined {
  const owners = new Set(BYLINES.flatMap((key) => [...bylineOwners(property(video, key))]))
  if (owners.size > 0 && !owners.has(channel)) return undefined
  const style = overlayStyles(video)
  const isLive = style.includes('LIVE')
  const isCounted = !isLive && !style.includes('UPCOMING') && property(video, 'upcomingEventData') === undefined
  const views = isCounted ? viewsOf(video, language) : undefined
  const kind = isLive ? 'live' : style.includes('SHORTS') ? 'short' : 'video'
  const id = stringAt(video, 'videoId') ?? stringAt(at(video, 'navigationEndpoint', 'watchEndpoint'), 'videoId')
  return post(id, kind, views, owners.size > 1)
}

function viewsOf(video: Json, language: string | undefined): Count | undefined {
  const views = countAt(property(video, 'viewCountText'), language)
  return views ?? countAt(property(video, 'shortViewCountText'), language)
}

function overlayStyles(video: Json): string[] {
  return listAt(video, 'thumbnailOverlays').map(
    (overlay) => stringAt(property(overlay, 'thumbnailOverlayTimeStatusRenderer'), 'style') ?? '',
  )
}

function lockupVideo(lockup: Json, channel: string, title: string, language: string | undefined): Post | undefined {
  const type = stringAt(lockup, 'contentType')
  if (type !== undefined && type !== 'LOCKUP_CONTENT_TYPE_VIDEO') return undefined
  const metadata = at(lockup, 'metadata', 'lockupMetadataViewModel', 'metadata')
  const owners = ownersIn(metadata)
  if (owners.size > 0 && !owners.has(channel)) return undefined
  const rows = partsOf(metadata).filter((row) => row.some((text) => text.trim() !== ''))
  // A shelf of several channels' videos names each; where it does not link to it, its name tells
  if (owners.size === 0 && rows.length > 1 && rows[0]?.[0]?.trim() !== title.trim()) return undefined
  const badges = badgesIn(property(lockup, 'contentImage'))
  const isLive = badges.some(({ style }) => style.includes('LIVE'))
  const hasDuration = badges.some(({ text }) => DURATION.test(text))
  const isUsual = !isLive && (badges.length === 0 || hasDuration)
  const read = hasDuration ? countInText : wordedViews
  // A row of its own for the channel comes first; views stand before the date
  const [shown, date] = rows.at(-1) ?? []
  const views = isUsual && shown !== undefined && date !== undefined ? read(shown, language) : undefined
  return post(stringAt(lockup, 'contentId'), isLive ? 'live' : 'video', views, owners.size > 1)
}

/** The channels that a byline or the rows under a title link to: one, or all that published a video together. */
function ownersIn(part: Json | undefined): Set<string> {
  const owners = new Set<string>()
  eachObject(part ?? null, true, (object) => {
    const id = stringAt(object, 'browseId') ?? /^\/channel\/(UC[\w-]{22})/.exec(stringAt(object, 'url') ?? '')?.[1]
    if (id?.startsWith('UC')) owners.add(id)
    return () => true
  })
  return owners
}

function badgesIn(image: Json | undefined): { text: string; style: string }[] {
  const badges: { text: string; style: string }[] = []
  eachObject(image ?? null, true, (object) => {
    const badge = property(object, 'thumbnailBadgeViewModel')
    if (badge) badges.push({ text: textIn(property(badge, 'text')), style: stringAt(badge, 'badgeStyle') ?? '' })
    return (key) => (key === 'image' || SKIPPED.has(key) ? undefined : true)
  })
  return badges
}

function shortVideo(short: Json, language: string | undefined): Post | undefined {
  const id =
    stringAt(short, 'videoId') ??
    stringAt(at(short, 'onTap', 'innertubeCommand', 'reelWatchEndpoint'), 'videoId') ??
    stringAt(short, 'entityId')?.slice(-11)
  const text = property(short, 'viewCountText') ?? at(short, 'overlayMetadata', 'secondaryText')
  return post(id, 'short', countAt(text, language))
}
