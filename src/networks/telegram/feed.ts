/** The preview of a channel at `t.me/s/NAME`, and the frame of one post: its head and its messages. */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { sumOf } from '../shared/counts.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { accountLink, asHandle } from './address.ts'

/** Telegram's pages are in English and do not say so. */
const LANGUAGE = 'en'
const MOST_MESSAGES = 400
/** Telegram has about a dozen kinds of reaction in one channel. */
const MOST_REACTIONS = 60
const LONGEST_POST = 20_000

/** The head of the preview. Only the audience: its photos, videos and links are no count of posts. */
export function readFeedHead(page: Document, handle: string): PartialReading {
  const head = page.querySelector('.tgme_channel_info')
  if (!head || ownerOf(head) !== handle) return {}
  const title = head.querySelector('.tgme_channel_info_header_title')
  return {
    ...defined({ followers: followersIn(head) }),
    ...(title && nameIn(title)),
    ...(title && { verified: head.querySelector('.tgme_channel_info_header .verified-icon') !== null }),
  }
}

/** The name has an element of its own; marks stand beside it, which are no part of it. */
export function nameIn(title: Element): { name?: string } {
  const [own] = select(title, ':scope > span', 2).filter((part) => !part.querySelector('.verified-icon'))
  const name = own ? oneLine(textOf(own)).slice(0, 300) : ''
  return name ? { name } : {}
}

function ownerOf(head: Element): string | undefined {
  const link = head.querySelector('.tgme_channel_info_header_username a')
  return link ? (accountLink(link.getAttribute('href')) ?? asHandle(textOf(link))) : undefined
}

/** Only channels have a preview: their "members" of some years ago were followers too. */
function followersIn(head: Element): Count | undefined {
  for (const counter of select(head, '.tgme_channel_info_counter', 10)) {
    const type = textOf(counter.querySelector('.counter_type') ?? counter)
    const value = counter.querySelector('.counter_value')
    if (value && /^(?:subscriber|member)s?$/.test(type)) return parseCount(textOf(value), LANGUAGE)
  }
  return undefined
}

/** The account's own messages: neither what it forwards, nor what Telegram says of it ("Channel photo updated"). */
export function readMessages(page: Document, handle: string): Post[] {
  const posts = new Map<string, Post>()
  for (const message of select(page, '.tgme_widget_message[data-post]', MOST_MESSAGES)) {
    const id = ownId(message, handle)
    if (id === undefined || posts.has(id)) continue
    posts.set(id, readMessage(message, id))
  }
  return [...posts.values()]
}

const NOT_OWN = '.tgme_widget_message_forwarded_from,.tgme_widget_message_error,.message_media_not_found'

function ownId(message: Element, handle: string): string | undefined {
  const [owner, id, ...more] = (message.getAttribute('data-post') ?? '').split('/')
  if (more.length > 0 || asHandle(owner) !== handle || !id || !/^\d{1,12}$/.test(id)) return undefined
  const isOwn = !message.classList.contains('service_message') && !message.querySelector(NOT_OWN) && !isNotice(message)
  return isOwn && isBy(message, handle) ? id : undefined
}

/** In a frame a notice is no message of a kind of its own, but one that says so where others say why they are not shown. */
function isNotice(message: Element): boolean {
  return select(message, '.message_media_not_supported_label', 4).some((label) => textOf(label) === 'Service message')
}

const WRITERS = '.tgme_widget_message_owner_name,.tgme_widget_message_author_name'

/** In a group a message names its author, and the group beside them; what a message answers names its author too. */
function isBy(message: Element, handle: string): boolean {
  const names = select(message, WRITERS, 6).filter((name) => !name.closest('.tgme_widget_message_reply'))
  return names.every((name) => accountLink(name.getAttribute('href')) === handle)
}

function readMessage(message: Element, id: string): Post {
  const views = message.querySelector('.tgme_widget_message_views')
  const time = message.querySelector('.tgme_widget_message_date time[datetime]')
  return {
    id,
    ...defined({
      at: momentIn(time?.getAttribute('datetime')),
      kind: kindOf(message),
      views: views ? parseCount(textOf(views), LANGUAGE) : undefined,
      likes: reactionsOf(message),
      captionLength: captionLengthOf(message),
    }),
  }
}

/** All reactions together. Stars are paid for, by few and many at once: they are no likes. */
function reactionsOf(message: Element): Count | undefined {
  const reactions = select(message, '.tgme_widget_message_reactions .tgme_reaction', MOST_REACTIONS)
  const free = reactions.filter((reaction) => !reaction.classList.contains('tgme_reaction_paid'))
  return sumOf(free.map((reaction) => parseCount(ownText(reaction), LANGUAGE)))
}

/** The text of an element itself, without that of the emoji inside. */
function ownText(element: Element): string {
  let text = ''
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) text += node.nodeValue
  return text.slice(0, 100).trim()
}

const PHOTO = '.tgme_widget_message_photo_wrap'
const VIDEO = '.tgme_widget_message_video_player,.tgme_widget_message_roundvideo_player'
const OTHER_MEDIA =
  '.tgme_widget_message_voice,.tgme_widget_message_document,.tgme_widget_message_poll,.tgme_widget_message_sticker_wrap'

function kindOf(message: Element): Post['kind'] {
  if (message.querySelector('.tgme_widget_message_grouped_wrap')) return 'carousel'
  if (message.querySelector(VIDEO)) return 'video'
  if (message.querySelector(PHOTO)) return 'photo'
  if (message.querySelector(OTHER_MEDIA)) return undefined
  return textElement(message) ? 'text' : undefined
}

/** The quotation of what a message answers looks like its text. */
function textElement(message: Element): Element | undefined {
  return tagged(message, 'div', 100).find((element) => element.classList.contains('js-message_text'))
}

function captionLengthOf(message: Element): number | undefined {
  const text = textElement(message)?.textContent?.trim()
  return text === undefined || text.length > LONGEST_POST ? undefined : [...text].length
}
