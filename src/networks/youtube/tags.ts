/**
 * What the document of a video says of it for search engines, in microdata: exact, and all that is left of its data
 * where its scripts are gone, as before 2020. It stays that of the video the document was loaded for.
 */
import { exactly } from '../../core/profile/facts.ts'
import type { Post } from '../../core/profile/reading.ts'
import { microdataOf } from '../generic/microdata.ts'
import { type JsonObject, listed, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { interactionCount, isOfType } from '../shared/linked-data.ts'
import { wholeNumber } from '../shared/scripts.ts'
import { type Address, handleIn } from './address.ts'
import type { ChannelFacts } from './state.ts'
import { momentIn } from './state-video.ts'

const CHANNEL = /(?:^|\/channel\/)(UC[\w-]{22})\/?$/

/** The video of the address, and whose it is; undefined where the document is about another, or does not say. */
export function taggedWatch(page: Document, { video = '', isShort }: Address): ChannelFacts | undefined {
  const item = microdataOf(page).find(
    (object) =>
      isOfType(object, ['VideoObject']) && ['identifier', 'videoId'].some((name) => stringAt(object, name) === video),
  )
  const authors = listed(property(item, 'author'))
  const addresses = authors.map((author) => stringAt(author, 'url'))
  const handle =
    addresses.map(handleIn).find((name) => name !== undefined) ??
    [stringAt(item, 'channelId'), ...addresses].map((text) => CHANNEL.exec(text ?? '')?.[1]).find(Boolean)
  if (!item || !handle) return undefined
  const isLive = isOnAir(item)
  const views = wholeNumber(property(item, 'interactionCount'))
  const counts = defined({
    at: momentIn(stringAt(item, 'datePublished')),
    views: isLive
      ? undefined
      : (interactionCount(item, 'WatchAction') ?? (views === undefined ? undefined : exactly(views))),
    likes: interactionCount(item, 'LikeAction'),
  })
  if (!counts.views && !counts.likes) return undefined
  const kind = isLive ? 'live' : isShort ? 'short' : 'video'
  const name = authors.map((author) => stringAt(author, 'name')?.trim()).find(Boolean)
  return { handle, facts: defined({ name: name?.slice(0, 300), recent: [{ id: video, kind, ...counts } as Post] }) }
}

/** A broadcast without an end. */
function isOnAir(item: JsonObject): boolean {
  return listed(property(item, 'publication')).some(
    (event) => isOfType(event, ['BroadcastEvent']) && stringAt(event, 'endDate') === undefined,
  )
}
