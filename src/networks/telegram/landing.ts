/** The card at `t.me/NAME`: a channel, a group, a bot, a person, or a name nobody has. */
import type { Count } from '../../core/profile/reading.ts'
import { spacedCount } from '../shared/counts.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import type { PartialReading } from '../shared/network.ts'
import { accountLink, appLink } from './address.ts'
import { nameIn } from './feed.ts'

/** What stands under the name: "11 286 994 subscribers", "97 957 members, 4 138 online", "8 122 955 monthly users". */
const EXTRA =
  /^(\d[\d\s\u00a0\u202f.,]*)[\s\u00a0]+(subscribers?|members?|monthly users?)(?:,[\s\u00a0]*[\d\s\u00a0\u202f.,]+ online)?$/u
const KINDS = { s: 'followers', m: 'members', u: 'monthlyUsers' } as const

/** The facts of the card; none where it is not this account's, or shows no number: a person, or a free name. */
export function readLanding(page: Document, handle: string): PartialReading {
  const title = page.querySelector('.tgme_page_title')
  if (!title || !isOf(page, handle)) return {}
  const isChannel = tagged(page, 'a', 200).some((link) => isPreviewOf(link, handle))
  for (const extra of select(page, '.tgme_page_extra', 5)) {
    const audience = audienceIn(oneLine(textOf(extra)), isChannel)
    if (audience) return { ...audience, ...nameIn(title), verified: title.querySelector('.verified-icon') !== null }
  }
  return {}
}

/** "Preview channel": a link of its own, until 2023 one more button. A description can hold links too. */
function isPreviewOf(link: Element, handle: string): boolean {
  if (link.closest('.tgme_page_description')) return false
  const href = link.getAttribute('href')
  return /^(?:https:\/\/t\.me)?\/s\//i.test(href ?? '') && accountLink(href) === handle
}

/** The buttons of the card open this account in the app; the page's head names it too. */
function isOf(page: Document, handle: string): boolean {
  const buttons = select(page, '.tgme_page_action a', 5).map((button) => appLink(button.getAttribute('href')))
  const named = buttons.filter((name) => name !== undefined)
  if (named.length > 0) return named.every((name) => name === handle)
  const tag = page.querySelector('meta[property="al:ios:url"],meta[property="al:android:url"]')
  return appLink(tag?.getAttribute('content')) === handle
}

/** Channels had "members" until 2021; a group has no preview of its posts. */
function audienceIn(text: string, isChannel: boolean): PartialReading | undefined {
  const [, number = '', word = ''] = EXTRA.exec(text) ?? []
  const count: Count | undefined = spacedCount(number.replace(/[.,]/g, ' '))
  if (!count) return undefined
  const kind = word.startsWith('monthly') ? KINDS.u : word.startsWith('s') || isChannel ? KINDS.s : KINDS.m
  return { [kind]: count }
}
