/**
 * The data a YouTube page carries: `ytInitialData`, and of `ytInitialPlayerResponse` the part about the video.
 * Both are those of the address the document was loaded from: after a move within the site they are stale, so each
 * says whom and what it is about.
 */

import { exactly } from '../../core/facts.ts'
import type { Count, Post } from '../../core/reading.ts'
import { dayIn } from '../shared/days.ts'
import { eachObject, type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import type { PartialReading } from '../shared/network.ts'
import { assignedIn, at, objectUnder, scriptReader, wholeNumber } from '../shared/scripts.ts'
import { type Address, asHandle, handleIn, showsVideos } from './address.ts'
import { bestOf, countAt, countInText, DURATION, headCounts, languageIn, textIn } from './words.ts'

type Script = { player: boolean; data: Json; language: string | undefined }

const NAME = /^\s*(?:var\s+|window\.|window\[["'])?(ytInitialData|ytInitialPlayerResponse)\b/
const MOST_VIDEOS = 1_000

const readScripts = scriptReader<Script>(
  (_, text) => NAME.test(text.slice(0, 60)),
  (text) => ({
    player: NAME.exec(text.slice(0, 60))?.[1] === 'ytInitialPlayerResponse',
    data: watchParts(text) ?? assignedIn(text),
    language: languageIn(text),
  }),
)

/**
 * What matters of a video's page, laid out as the whole is: nine tenths of it are the videos beside it and what the
 * video sells. Undefined for other pages.
 */
function watchParts(text: string): Json | undefined {
  const currentVideoEndpoint = objectUnder(text, 'currentVideoEndpoint')
  if (currentVideoEndpoint === undefined) return undefined
  const part = (key: string): Json => objectUnder(text, key) ?? null
  const contents: Json = [
    { videoPrimaryInfoRenderer: part('videoPrimaryInfoRenderer') },
    { videoSecondaryInfoRenderer: { owner: { videoOwnerRenderer: part('videoOwnerRenderer') } } },
    {
      itemSectionRenderer: {
        contents: [{ commentsEntryPointHeaderRenderer: part('commentsEntryPointHeaderRenderer') }],
      },
    },
  ]
  const comments: Json = { contextualInfo: commentsIn(text) ?? null }
  const description: Json = [{ videoDescriptionHeaderRenderer: part('videoDescriptionHeaderRenderer') }]
  return {
    currentVideoEndpoint,
    contents: { twoColumnWatchNextResults: { results: { results: { contents } } } },
    overlay: { reelPlayerOverlayRenderer: part('reelPlayerOverlayRenderer') },
    engagementPanels: [
      panel({ panelIdentifier: COMMENTS, header: { engagementPanelTitleHeaderRenderer: comments } }),
      panel({ content: { structuredDescriptionContentRenderer: { items: description } } }),
    ],
  }
}

const COMMENTS = 'engagement-panel-comments-section'

function panel(content: Json): Json {
  return { engagementPanelSectionListRenderer: content }
}

/** The number in the head of the panel with the comments: panels follow each other, none is within another. */
function commentsIn(text: string): Json | undefined {
  const panels = text.split('"engagementPanelSectionListRenderer":{', 60)
  const own = panels
    .slice(1)
    .find((one) => one.includes(`"targetId":"${COMMENTS}"`) || one.startsWith(`"panelIdentifier":"${COMMENTS}"`))
  return own && objectUnder(own, 'contextualInfo')
}

export type State = { data: Json | undefined; player: Json | undefined; language: string | undefined }

export function stateOf(page: Document): State {
  const scripts = readScripts(page)
  const data = scripts.find(({ player }) => !player)
  return { data: data?.data, player: scripts.find(({ player }) => player)?.data, language: data?.language }
}

/** An account as the state tells of it. */
export type Told = { handle: string; facts: PartialReading }

/** The channel of the address; undefined where the state is about another, or about none. */
export function channelOf(state: State, address: Address, language: string | undefined): Told | undefined {
  const topic = topicIn(state, address, language)
  if (topic) return topic
  const { data } = state
  const metadata = at(data, 'metadata', 'channelMetadataRenderer')
  const id = stringAt(metadata, 'externalId')
  const owned = [stringAt(metadata, 'vanityChannelUrl'), ...listAt(metadata, 'ownerUrls').map(textIn)]
  const handle = owned.map(handleIn).find((name) => name !== undefined)
  // Pages of games and other hubs have another kind of head, and no videos of their own
  const isChannel = ['pageHeaderRenderer', 'c4TabbedHeaderRenderer'].some((kind) => at(data, 'header', kind))
  if (!id || !isChannel || !isOf(address, id, handle, data)) return undefined
  const recent = showsVideos(address) ? videosIn(data, id, language) : []
  return {
    handle: handle ?? id,
    facts: { ...headFacts(at(data, 'header'), metadata, language), ...(recent.length > 0 && { recent }) },
  }
}

function isOf(address: Address, id: string, handle: string | undefined, data: Json | undefined): boolean {
  if (address.handle !== undefined) return address.handle === handle
  if (address.channel !== undefined) return address.channel === id
  if (address.custom?.toLowerCase().split('/').at(-1) === handle) return true
  // A channel's tabs keep the address under which it was opened
  const tabs = listAt(at(data, 'contents', 'twoColumnBrowseResultsRenderer'), 'tabs')
  return tabs.some((tab) => {
    const path = stringAt(at(tab, 'tabRenderer', 'endpoint', 'commandMetadata', 'webCommandMetadata'), 'url')
    return path?.startsWith(`${address.custom}/`) === true
  })
}

/** Topics are pages YouTube makes itself: they have subscribers, but no videos of their own. */
function topicIn({ data }: State, address: Address, language: string | undefined): Told | undefined {
  const parts = listAt(at(data, 'header', 'carouselHeaderRenderer'), 'contents')
  const topic = parts.map((part) => property(part, 'topicChannelDetailsRenderer')).find(Boolean)
  const button = at(topic, 'subscribeButton', 'subscribeButtonRenderer')
  const id = stringAt(button, 'channelId')
  if (!id || address.channel !== id) return undefined
  const followers = countAt(property(topic, 'subtitle'), language)
  const name = textIn(property(topic, 'title')).slice(0, 300)
  return { handle: id, facts: { ...(name && { name }), ...(followers && { followers }) } }
}

function headFacts(header: Json | undefined, metadata: Json | undefined, language: string | undefined): PartialReading {
  const head = at(header, 'pageHeaderRenderer', 'content', 'pageHeaderViewModel')
  const older = property(header, 'c4TabbedHeaderRenderer')
  const name = (stringAt(metadata, 'title') ?? '').slice(0, 300)
  const counts = head ? rowCounts(head, language) : olderCounts(older, language)
  const verified = head ? isTicked(head) : older ? badgeOf(listAt(older, 'badges')) : undefined
  return { ...(name && { name }), ...(verified !== undefined && { verified }), ...counts }
}

function rowCounts(head: Json, language: string | undefined): PartialReading {
  return headCounts(partsOf(property(head, 'metadata')).flat(), language)
}

function olderCounts(older: Json | undefined, language: string | undefined): PartialReading {
  const followers = countAt(property(older, 'subscriberCountText'), language)
  const posts = countAt(property(older, 'videosCountText'), language)
  return { ...(followers && { followers }), ...(posts && { posts }) }
}

/** The texts of each row of a `contentMetadataViewModel`. */
function partsOf(metadata: Json | undefined): string[][] {
  return listAt(at(metadata, 'contentMetadataViewModel'), 'metadataRows').map((row) =>
    listAt(row, 'metadataParts').map((part) => textIn(property(part, 'text'))),
  )
}

const TICK = /^CHECK_CIRCLE/
const NOTE = /AUDIO|MUSIC/

/** The tick after the name. The note of an official artist's channel is something else: nothing is said of it. */
function isTicked(head: Json): boolean | undefined {
  const runs = listAt(at(head, 'title', 'dynamicTextViewModel', 'text'), 'attachmentRuns')
  const icons = runs.map((run) =>
    textIn(at(run, 'element', 'type', 'imageType', 'image', 'sources', 0, 'clientResource', 'imageName')),
  )
  if (icons.some((icon) => TICK.test(icon))) return true
  return icons.some((icon) => NOTE.test(icon)) ? undefined : false
}

function badgeOf(badges: readonly Json[]): boolean | undefined {
  const styles = badges.map((badge) => stringAt(property(badge, 'metadataBadgeRenderer'), 'style'))
  if (styles.includes('BADGE_STYLE_TYPE_VERIFIED')) return true
  return styles.includes('BADGE_STYLE_TYPE_VERIFIED_ARTIST') ? undefined : false
}

/** Large parts of the data that hold no video. */
const SKIPPED = new Set(
  `menu menuOnTap onTap thumbnail thumbnails richThumbnail navigationEndpoint trackingParams loggingDirectives endpoint
  rendererContext itemPlayback inlinePlaybackEndpoint avatar channelThumbnailSupportedRenderers channelThumbnail
  submenu subMenu sidebarThumbnails`.split(/\s+/),
)

/** Posts by channel and language, for as long as the page keeps the data. */
const walked = new WeakMap<object, Map<string, Post[]>>()

function videosIn(data: Json | undefined, channel: string, language: string | undefined): Post[] {
  const tabs = listAt(at(data, 'contents', 'twoColumnBrowseResultsRenderer'), 'tabs')
  const selected = tabs.find((tab) => at(tab, 'tabRenderer', 'selected') === true)
  const content = at(selected, 'tabRenderer', 'content')
  if (content === null || typeof content !== 'object') return []
  const known = walked.get(content) ?? new Map<string, Post[]>()
  walked.set(content, known)
  const key = `${channel} ${language}`
  const posts = known.get(key) ?? walk(content, channel, language)
  known.set(key, posts)
  return posts
}

function walk(content: Json, channel: string, language: string | undefined): Post[] {
  const posts = new Map<string, Post>()
  eachObject(content, true, (object) => {
    const post = videoOf(object, channel, language)
    if (post && posts.size < MOST_VIDEOS && !posts.has(post.id)) posts.set(post.id, post)
    return (key) => (SKIPPED.has(key) || post ? undefined : true)
  })
  return [...posts.values()]
}

function videoOf(object: Json, channel: string, language: string | undefined): Post | undefined {
  const older = property(object, 'videoRenderer') ?? property(object, 'gridVideoRenderer')
  if (older !== undefined) return olderVideo(older, channel, language)
  const lockup = property(object, 'lockupViewModel')
  if (lockup !== undefined) return lockupVideo(lockup, channel, language)
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
  return post(stringAt(video, 'videoId'), kind, views, owners.size > 1)
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

function lockupVideo(lockup: Json, channel: string, language: string | undefined): Post | undefined {
  const type = stringAt(lockup, 'contentType')
  if (type !== undefined && type !== 'LOCKUP_CONTENT_TYPE_VIDEO') return undefined
  const metadata = at(lockup, 'metadata', 'lockupMetadataViewModel', 'metadata')
  const owners = ownersIn(metadata)
  if (owners.size > 0 && !owners.has(channel)) return undefined
  const rows = partsOf(metadata).filter((row) => row.some((text) => text.trim() !== ''))
  const badges = badgesIn(property(lockup, 'contentImage'))
  const isLive = badges.some(({ style }) => style.includes('LIVE'))
  const isUsual = !isLive && (badges.length === 0 || badges.some(({ text }) => DURATION.test(text)))
  // A row of its own for the channel comes first; views stand before the date
  const [shown, date] = rows.at(-1) ?? []
  const views = isUsual && shown !== undefined && date !== undefined ? countInText(shown, language) : undefined
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

/** A video's page as the state tells of it: whose it is, and its counts. */
export function watchIn(state: State, address: Address, language: string | undefined): Told | undefined {
  const { data, player } = state
  const id = address.video ?? ''
  const current = at(data, 'currentVideoEndpoint')
  const isData = [at(current, 'watchEndpoint', 'videoId'), at(current, 'reelWatchEndpoint', 'videoId')].includes(id)
  const about = at(player, 'videoDetails', 'videoId') === id ? player : undefined
  if (!isData && !about) return undefined
  const parts = partsOfWatch(isData ? data : undefined)
  const owner = ownerIn(parts, about, language)
  if (!owner?.handle) return undefined
  const post = watchPost(id, parts, about, owner.isJoint, address.isShort === true, language)
  return { handle: owner.handle, facts: { ...owner.facts, ...(post && { recent: [post] }) } }
}

type WatchParts = {
  primary: Json | undefined
  owner: Json | undefined
  description: Json | undefined
  buttons: Json | undefined
  comments: Json | undefined
}

function partsOfWatch(data: Json | undefined): WatchParts {
  const contents = listAt(at(data, 'contents', 'twoColumnWatchNextResults', 'results', 'results'), 'contents')
  const primary = contents.map((part) => property(part, 'videoPrimaryInfoRenderer')).find(Boolean)
  const secondary = contents.map((part) => property(part, 'videoSecondaryInfoRenderer')).find(Boolean)
  const entry = contents.map((part) =>
    at(part, 'itemSectionRenderer', 'contents', 0, 'commentsEntryPointHeaderRenderer'),
  )
  const panels = listAt(data, 'engagementPanels').map((panel) => property(panel, 'engagementPanelSectionListRenderer'))
  const comments = panels.find((panel) => stringAt(panel, 'panelIdentifier') === COMMENTS)
  const description = panels
    .flatMap((panel) => listAt(at(panel, 'content', 'structuredDescriptionContentRenderer'), 'items'))
    .map((item) => property(item, 'videoDescriptionHeaderRenderer'))
    .find(Boolean)
  return {
    primary,
    owner: at(secondary, 'owner', 'videoOwnerRenderer') ?? undefined,
    description,
    buttons:
      at(primary, 'videoActions', 'menuRenderer', 'topLevelButtons') ??
      at(data, 'overlay', 'reelPlayerOverlayRenderer'),
    comments:
      at(comments, 'header', 'engagementPanelTitleHeaderRenderer', 'contextualInfo') ??
      entry.map((part) => property(part, 'commentCount')).find(Boolean),
  }
}

type Owner = { handle: string | undefined; isJoint: boolean; facts: PartialReading }

function ownerIn(parts: WatchParts, player: Json | undefined, language: string | undefined): Owner | undefined {
  const { owner, description } = parts
  const about = at(player, 'microformat', 'playerMicroformatRenderer')
  const links = [
    ...[owner, description].flatMap((part) => [
      at(part, 'navigationEndpoint', 'browseEndpoint'),
      at(part, 'channelNavigationEndpoint', 'browseEndpoint'),
      at(part, 'title', 'runs', 0, 'navigationEndpoint', 'browseEndpoint'),
    ]),
  ]
  const collaborators = collaboratorsIn(owner)
  const isJoint = collaborators.length > 1
  const handle =
    handleIn(stringAt(about, 'ownerProfileUrl')) ??
    (isJoint ? collaborators[0]?.handle : undefined) ??
    links.map((link) => handleIn(stringAt(link, 'canonicalBaseUrl'))).find((name) => name !== undefined) ??
    links.map((link) => stringAt(link, 'browseId')).find((id) => id !== undefined) ??
    stringAt(about, 'externalChannelId') ??
    stringAt(at(player, 'videoDetails'), 'channelId')
  if (isJoint) {
    const followers = collaborators.find((one) => one.handle === handle)?.followers
    const count = followers === undefined ? undefined : countInText(followers, language)
    return { handle, isJoint, facts: count ? { followers: count } : {} }
  }
  const followers = countAt(property(owner, 'subscriberCountText'), language)
  const verified = owner === undefined ? undefined : badgeOf(listAt(owner, 'badges'))
  const name = (textIn(property(owner, 'title')) || textIn(property(description, 'channel'))).slice(0, 300)
  return {
    handle,
    isJoint,
    facts: {
      ...(name && { name }),
      ...(verified !== undefined && { verified }),
      ...(followers && { followers }),
    },
  }
}

/** "‎⁨@name⁩ • ⁨2.86m subscribers⁩" */
const COLLABORATOR = /^(@\S+)\s*•\s*(.+)$/u

/** The channels that a video is published by together, as the list behind their names has them: its owner first. */
function collaboratorsIn(owner: Json | undefined): { handle: string; followers: string }[] {
  const found: { handle: string; followers: string }[] = []
  eachObject(owner ?? null, true, (object) => {
    const subtitle = textIn(property(object, 'subtitle')).replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    const [, name, followers = ''] = COLLABORATOR.exec(subtitle.slice(0, 300).trim()) ?? []
    const handle = asHandle(name)
    if (handle && found.length < 20) found.push({ handle, followers })
    return (key) => (key === 'thumbnail' || key === 'trackingParams' ? undefined : true)
  })
  return found
}

function watchPost(
  id: string,
  parts: WatchParts,
  player: Json | undefined,
  isJoint: boolean,
  isShort: boolean,
  language: string | undefined,
): Post | undefined {
  const { primary, description } = parts
  const about = at(player, 'microformat', 'playerMicroformatRenderer')
  const counter = at(primary, 'viewCount', 'videoViewCountRenderer')
  const isLive = property(counter, 'isLive') === true || at(about, 'liveBroadcastDetails', 'isLiveNow') === true
  const views =
    isLive || at(player, 'videoDetails', 'isUpcoming') === true ? undefined : viewsIn(parts, about, language)
  const likes = likesIn(parts, about, views, language)
  const comments = countAt(parts.comments, language)
  const when =
    momentIn(stringAt(about, 'publishDate')) ??
    dayIn(textIn(property(primary, 'dateText')) || textIn(property(description, 'publishDate')), language)
  const kind = isLive ? 'live' : isShort || property(about, 'isShortsEligible') === true ? 'short' : 'video'
  const isPaid = at(player, 'paidContentOverlay', 'paidContentOverlayRenderer') !== undefined
  if (!views && !likes && !comments && !when) return undefined
  return {
    id,
    kind,
    ...(when && { at: when }),
    ...(views && { views }),
    ...(likes && { likes }),
    ...(comments && { comments }),
    ...(isJoint && { collaboration: true }),
    ...(isPaid && { paid: true }),
  }
}

function viewsIn({ primary, description }: WatchParts, about: Json | undefined, language: string | undefined) {
  const counter = at(primary, 'viewCount', 'videoViewCountRenderer')
  const own = wholeNumber(property(about, 'viewCount'))
  return bestOf(
    countAt(property(counter, 'viewCount'), language),
    countAt(property(description, 'views'), language),
    own === undefined ? undefined : exactly(own),
    countAt(property(counter, 'shortViewCount'), language),
  )
}

/** Fewer views than this may have brought no like at all, which is drawn as hidden likes are: no number. */
const VIEWS_WITH_LIKES = 1_000

/** The button's default state: the other one has the viewer's own like in it. */
function likesIn(
  { buttons, description }: WatchParts,
  about: Json | undefined,
  views: Count | undefined,
  language: string | undefined,
): Post['likes'] {
  const told = wholeNumber(property(about, 'likeCount'))
  const button = likeButtonIn(buttons)
  const factoid = at(description, 'factoid', 0, 'factoidRenderer')
  const count = bestOf(
    ...(button?.texts ?? []).map((text) => countInText(text, language)),
    told === undefined ? undefined : exactly(told),
    countAt(property(factoid, 'value'), language),
  )
  if (count) return count
  const isHidden = button?.texts.every((text) => !/\p{Nd}/u.test(text)) && (views?.low ?? 0) >= VIEWS_WITH_LIKES
  return isHidden ? 'hidden' : undefined
}

function likeButtonIn(buttons: Json | undefined): { texts: string[] } | undefined {
  let found: { texts: string[] } | undefined
  eachObject(buttons ?? null, true, (object) => {
    if (found) return () => undefined
    const toggle = at(object, 'likeButtonViewModel', 'toggleButtonViewModel', 'toggleButtonViewModel')
    const button = at(toggle, 'defaultButtonViewModel', 'buttonViewModel')
    const older = at(object, 'likeButton', 'toggleButtonRenderer') ?? likeToggleIn(object)
    const reel = at(object, 'likeButtonRenderer')
    if (button) found = { texts: [stringAt(button, 'accessibilityText') ?? '', stringAt(button, 'title') ?? ''] }
    else if (older) found = { texts: olderTexts(older) }
    else if (reel && wholeNumber(property(reel, 'likeCount')) !== undefined) {
      found = { texts: [String(property(reel, 'likeCount'))] }
    }
    return (key) =>
      /dislike|Endpoint$|^onTap$|flexibleItems/i.test(key) &&
      key !== 'segmentedLikeDislikeButtonViewModel' &&
      key !== 'segmentedLikeDislikeButtonRenderer'
        ? undefined
        : true
  })
  return found
}

/** Until 2022 the two buttons stood beside each other, told by their icons. */
function likeToggleIn(object: Json): Json | undefined {
  const toggle = property(object, 'toggleButtonRenderer')
  return at(toggle, 'defaultIcon', 'iconType') === 'LIKE' ? toggle : undefined
}

function olderTexts(button: Json): string[] {
  const text = property(button, 'defaultText')
  const label = at(text, 'accessibility', 'accessibilityData', 'label')
  return [textIn(label), textIn(text), textIn(at(button, 'accessibilityData', 'accessibilityData', 'label'))]
}

const EARLIEST = Date.UTC(2005, 3, 23)

/** A moment or a day; before YouTube's first video there is none. */
function momentIn(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text)) return undefined
  const moment = Date.parse(text)
  if (Number.isNaN(moment) || moment < EARLIEST || moment > Date.UTC(2100, 0)) return undefined
  return text.includes('T') ? new Date(moment).toISOString() : text
}
