/** The page of one video or Short, as its data tell of it. */
import { hasDigit } from '../../core/count/characters.ts'
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { dayIn } from '../shared/days.ts'
import { eachObject, type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import type { PartialReading } from '../shared/network.ts'
import { at, wholeNumber } from '../shared/scripts.ts'
import { type Address, asChannel, asHandle, handleIn } from './address.ts'
import { type ChannelFacts, COMMENTS, type State } from './state.ts'
import { badgeOf } from './state-channel.ts'
import { bestOf, countAt, countInText, headCounts, textIn, wordedViews } from './words.ts'

/** A video's page as the state tells of it: whose it is, and its counts. */
export function watchIn(state: State, address: Address, language: string | undefined): ChannelFacts | undefined {
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
    [
      ...links.map((link) => stringAt(link, 'browseId')),
      stringAt(about, 'externalChannelId'),
      stringAt(at(player, 'videoDetails'), 'channelId'),
    ].find((id) => asChannel(id) !== undefined)
  if (isJoint) {
    const followers = collaborators.find((one) => one.handle === handle)?.followers
    const count = followers === undefined ? undefined : countInText(followers, language)
    return { handle, isJoint, facts: count ? { followers: count } : {} }
  }
  const line = textIn(property(owner, 'expandedSubtitle'))
  // On phones that line may be another, and no badge was seen: without one nothing is said
  const followers = countAt(property(owner, 'subscriberCountText'), language) ?? headCounts([line], language).followers
  const badge = owner ? badgeOf(listAt(owner, 'badges')) : undefined
  const verified = line ? badge || undefined : badge
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
  const isLive =
    property(counter, 'isLive') === true ||
    at(about, 'liveBroadcastDetails', 'isLiveNow') === true ||
    at(player, 'videoDetails', 'isLive') === true
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
    wordedViews(textIn(property(counter, 'viewCount')), language),
    wordedViews(textIn(property(description, 'views')), language),
    own === undefined ? undefined : exactly(own),
    wordedViews(textIn(property(counter, 'shortViewCount')), language),
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
  const isHidden = button?.texts.every((text) => !hasDigit(text)) && (views?.low ?? 0) >= VIEWS_WITH_LIKES
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
export function momentIn(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text)) return undefined
  const moment = Date.parse(text)
  if (Number.isNaN(moment) || moment < EARLIEST || moment > Date.UTC(2100, 0)) return undefined
  return text.includes('T') ? new Date(moment).toISOString() : text
}
