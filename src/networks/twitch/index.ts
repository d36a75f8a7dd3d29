/**
 * Twitch: a channel's followers, past streams and clips. Those who watch now are never read: they are not followers, and not views;
 * nor are subscribers, who pay.
 */
import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { elementsIn, languageOf, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { followersIn } from '../shared/words.ts'
import { addressOf, channelIn } from './address.ts'
import { cardsIn } from './cards.ts'
import { readStream } from './stream.ts'

/** How far down in the page's main part the head and the panel about the channel may be. */
const MOST_ELEMENTS = 4_000
const PANEL = '[data-a-target="about-panel"], .about-section'
const ABOUT =
  '[data-a-target="about-panel"], .about-section, [class*="about-section"], .channel-info-content, #offline-channel-main-content, .home-header-sticky, [data-a-target="channel-header"]'

function readChannel(page: Document, handle: string): PartialReading {
  const main = tagged(page, 'main', 1)[0] ?? page.body
  const title = main && headingOf(main, handle)
  if (!main || !title) return {}
  const name = oneLine(textOf(title)).slice(0, 300)
  const language = languageOf(page)
  const followers = followersOf(main, [handle, name], language)
  const recent = cardsIn(main, handle, language)
  const facts = { ...(name && { name }), ...(followers && { followers }), ...(recent.length > 0 && { recent }) }
  return { handle, ...layered([{ origin: 'page', facts }]) }
}

/** The address changes at once, the page later: the channel's name links to the channel, or is its name. */
function headingOf(main: Element, handle: string): Element | undefined {
  return tagged(main, 'h1', 5).find((heading) => {
    const link = heading.closest('a') ?? heading.querySelector('a')
    return link ? channelIn(link.getAttribute('href')) === handle : textOf(heading).trim().toLowerCase() === handle
  })
}

/** The head and the panel say the same, one of them rounded; none where they do not. */
function followersOf(main: Element, names: readonly string[], language: string | undefined): Count | undefined {
  const scopes = select(main, ABOUT, 8)
  if (scopes.some((scope) => isOfAnother(scope, names))) return undefined
  const counts = scopes.flatMap((scope) => {
    const parts = [...elementsIn(scope, MOST_ELEMENTS)].filter((element) => element.children.length <= 3)
    return parts.flatMap((element) => followersIn(textOf(element), language) ?? [])
  })
  const [first] = counts.toSorted((one, other) => one.high - one.low - (other.high - other.low))
  return first && counts.every(({ low, high }) => low <= first.value && first.value <= high) ? first : undefined
}

/** "About NAME", in any language: where a panel is headed, its heading has the channel's name in it. */
function isOfAnother(scope: Element, names: readonly string[]): boolean {
  if (!scope.matches(PANEL)) return false
  const heading = select(scope, 'h2,h3', 1)[0]
  const said = heading ? oneLine(textOf(heading)).toLowerCase() : ''
  return said !== '' && !names.some((name) => name !== '' && said.includes(name.toLowerCase()))
}

/** Beside the number of views there is an eye; the other clips on the page are links. */
function readClip(page: Document, clip: string, named: string | undefined): PartialReading {
  const info = page.querySelector('.clips-sidebar-info, .clips-chat-info')
  if (!info || !isShared(page, clip)) return {}
  const owner = select(page, 'a[href*="tt_content=player_profile_img"], a[href*="tt_content=channel_name"]', 4)
    .map((link) => channelIn(link.getAttribute('href')))
    .find((handle) => handle !== undefined)
  const handle = owner ?? named
  if (!handle || (named !== undefined && named !== handle)) return {}
  const views = viewsIn(info, languageOf(page))
  if (!views) return {}
  return { handle, ...layered([{ origin: 'page', facts: { recent: [{ id: clip, kind: 'video', views }] } }], clip) }
}

/** The buttons to share the clip have its address in theirs. */
function isShared(page: Document, clip: string): boolean {
  const links = select(page, 'a[href*="clips.twitch.tv%2F"]', 6).map((link) => link.getAttribute('href') ?? '')
  return links.some((href) => new RegExp(`clips\\.twitch\\.tv%2F${clip}(?![\\w-])`).test(href))
}

function viewsIn(info: Element, language: string | undefined): Count | undefined {
  for (const figure of tagged(info, 'figure', 10)) {
    const row = figure.parentElement?.parentElement
    const texts = row ? tagged(row, 'span', 4).filter((span) => !span.firstElementChild && !span.closest('a')) : []
    const count = texts.length === 1 && texts[0] ? findCount(oneLine(textOf(texts[0])), language) : undefined
    if (count) return count
  }
  return undefined
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (!address) return {}
  if (address.clip !== undefined) return readClip(page, address.clip, address.handle)
  if (address.stream !== undefined) return readStream(page, address.stream)
  return address.handle === undefined ? {} : readChannel(page, address.handle)
}

const twitch: Network = {
  id: 'twitch',
  name: 'Twitch',
  hosts: ['https://www.twitch.tv/*', 'https://m.twitch.tv/*', 'https://clips.twitch.tv/*'],
  yields: [
    // Elsewhere the followers may be scrolled away.
    {
      page: 'about',
      covers: (url) => /^\/\w+\/about\/?$/.test(url.pathname) && addressOf(url) !== undefined,
      facts: ['followers'],
    },
    { page: 'clip', covers: (url) => addressOf(url)?.clip !== undefined, facts: ['recent'] },
  ],
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://www.twitch.tv/twitch'],
}

export default twitch
