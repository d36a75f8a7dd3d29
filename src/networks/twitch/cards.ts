/** The past streams and clips on a channel's pages, as their cards are drawn. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { saysWhichCount } from '../shared/words.ts'
import { channelIn, recordingIn } from './address.ts'

const MOST_CARDS = 400
const PICTURE = 'a[data-a-target="preview-card-image-link"]'
/** How far around its picture a card may reach. */
const MOST_STEPS = 8

/** Every card proves whose it is: a clip's address names its channel, and under a past stream a link leads to it. */
export function cardsIn(main: Element, handle: string, language: string | undefined): Post[] {
  const posts = new Map<string, Post>()
  for (const picture of select(main, PICTURE, MOST_CARDS)) {
    const recording = recordingIn(picture.getAttribute('href'))
    if (!recording || posts.has(recording.id)) continue
    const owners = recording.handle === undefined ? ownersOf(picture) : [recording.handle]
    if (owners.length === 0 || owners.some((owner) => owner !== handle)) continue
    const views = viewsOn(picture, language)
    posts.set(recording.id, { id: recording.id, kind: 'video', ...(views && { views }) })
  }
  return [...posts.values()]
}

/** The channels that the card around a picture links to: as far as no other picture begins. */
function ownersOf(picture: Element): string[] {
  let card = picture
  for (let step = 0; step < MOST_STEPS; step++) {
    const around = card.parentElement
    if (!around || select(around, PICTURE, 2).length > 1) break
    card = around
  }
  return tagged(card, 'a', 20).flatMap((link) => channelIn(link.getAttribute('href')) ?? [])
}

/** On a picture stand its length, its views and its age, in parts that look alike: the word tells. */
function viewsOn(picture: Element, language: string | undefined): Count | undefined {
  const texts = tagged(picture, '*', 60)
    .filter((part) => !part.firstElementChild)
    .map((part) => oneLine(textOf(part)))
  const counts = texts.flatMap((text) => (saysWhichCount(text) === 'views' ? [findCount(text, language)] : []))
  return counts.length === 1 ? counts[0] : undefined
}
