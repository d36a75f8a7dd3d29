/** A channel, as the data of its pages tell of it. */
import type { Count } from '../../core/profile/reading.ts'
import { eachObject, type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import type { PartialReading } from '../shared/network.ts'
import { at } from '../shared/scripts.ts'
import { type Address, asChannel, handleIn, showsVideos } from './address.ts'
import { type ChannelFacts, isForPhones, partsOf, type State, tabsOf } from './state.ts'
import { SKIPPED, videosIn } from './state-tiles.ts'
import { countAt, headCounts, textIn, viewsInAll } from './words.ts'

/** The channel of the address; undefined where the state is about another, or about none. */
export function channelOf(state: State, address: Address, language: string | undefined): ChannelFacts | undefined {
  const topic = topicIn(state, address, language)
  if (topic) return topic
  const { data } = state
  const metadata = at(data, 'metadata', 'channelMetadataRenderer')
  const id = asChannel(stringAt(metadata, 'externalId'))
  const owned = [stringAt(metadata, 'vanityChannelUrl'), ...listAt(metadata, 'ownerUrls').map(textIn)]
  const handle = owned.map(handleIn).find((name) => name !== undefined)
  // Pages of games and other hubs have another kind of head, and no videos of their own
  const isChannel = ['pageHeaderRenderer', 'c4TabbedHeaderRenderer'].some((kind) => at(data, 'header', kind))
  if (!id || !isChannel || !isOf(address, id, handle, data)) return undefined
  const recent = showsVideos(address) ? videosIn(data, id, language) : []
  const totalViews = address.tab === 'about' ? viewsOfAll(data, id, language) : undefined
  return {
    handle: handle ?? id,
    facts: {
      ...headFacts(data, metadata, language),
      ...(totalViews && { totalViews }),
      ...(recent.length > 0 && { recent }),
    },
  }
}

const ABOUT = ['channelAboutFullMetadataRenderer', 'aboutChannelViewModel']

/** All views of a channel, as the data of its page about itself have them. */
function viewsOfAll(data: Json | undefined, id: string, language: string | undefined): Count | undefined {
  let found: Count | undefined
  eachObject(data ?? null, true, (object) => {
    const about = ABOUT.map((key) => property(object, key)).find((part) => stringAt(part, 'channelId') === id)
    if (about) found ??= viewsInAll(textIn(property(about, 'viewCountText')), language)
    return (key) => (SKIPPED.has(key) || found ? undefined : true)
  })
  return found
}

function isOf(address: Address, id: string, handle: string | undefined, data: Json | undefined): boolean {
  if (address.handle !== undefined) return address.handle === handle
  if (address.channel !== undefined) return address.channel === id
  if (address.custom?.toLowerCase().split('/').at(-1) === handle) return true
  // A channel's tabs keep the address under which it was opened
  return tabsOf(data).some((tab) => {
    const path = stringAt(at(tab, 'tabRenderer', 'endpoint', 'commandMetadata', 'webCommandMetadata'), 'url')
    return path?.startsWith(`${address.custom}/`) === true
  })
}

/** Topics are pages YouTube makes itself: they have subscribers, but no videos of their own. */
function topicIn({ data }: State, address: Address, language: string | undefined): ChannelFacts | undefined {
  const parts = listAt(at(data, 'header', 'carouselHeaderRenderer'), 'contents')
  const topic = parts.map((part) => property(part, 'topicChannelDetailsRenderer')).find(Boolean)
  const button = at(topic, 'subscribeButton', 'subscribeButtonRenderer')
  const id = stringAt(button, 'channelId')
  if (!id || address.channel !== id) return undefined
  const followers = countAt(property(topic, 'subtitle'), language)
  const name = textIn(property(topic, 'title')).slice(0, 300)
  return { handle: id, facts: { ...(name && { name }), ...(followers && { followers }) } }
}

function headFacts(data: Json | undefined, metadata: Json | undefined, language: string | undefined): PartialReading {
  const header = at(data, 'header')
  const head = at(header, 'pageHeaderRenderer', 'content', 'pageHeaderViewModel')
  const older = property(header, 'c4TabbedHeaderRenderer')
  const name = (stringAt(metadata, 'title') ?? '').slice(0, 300)
  const counts = head ? rowCounts(head, language) : olderCounts(older, language)
  const ticked = head ? isTicked(head) : older ? badgeOf(listAt(older, 'badges')) : undefined
  // No tick was seen on a phone: without one nothing is said
  const verified = isForPhones(data) ? ticked || undefined : ticked
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

export function badgeOf(badges: readonly Json[]): boolean | undefined {
  const styles = badges.map((badge) => stringAt(property(badge, 'metadataBadgeRenderer'), 'style'))
  if (styles.includes('BADGE_STYLE_TYPE_VERIFIED')) return true
  return styles.includes('BADGE_STYLE_TYPE_VERIFIED_ARTIST') ? undefined : false
}
