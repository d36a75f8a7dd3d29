/** What LinkedIn draws of an account: signed in, and signed out. */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count } from '../../core/reading.ts'
import { elementsIn, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { saysFollowers } from '../shared/words.ts'
import { accountLink } from './address.ts'

const MOST_LINKS = 300
const LONGEST_LABEL = 80
/** LinkedIn lets nobody have more. */
const MOST_CONNECTIONS = 30_000

/** Followers and connections of this account, wherever its head is drawn. */
export function readHead(page: Document, handle: string, language: string | undefined): PartialReading {
  return (
    publicHead(page, handle, language) ?? activityCard(page, handle, language) ?? topCard(page, handle, language) ?? {}
  )
}

/** Signed out: a person's place, followers and connections, or an organisation's place and followers, in one line. */
function publicHead(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const [line] = select(page, '.top-card-layout__first-subline', 1)
  const [title] = select(page, '.top-card-layout__title', 1)
  if (!line || !title || !isAbout(page, handle)) return undefined
  const parts = [...elementsIn(line, 60)]
    .filter((element) => !element.firstElementChild)
    .map((element) => textOf(element))
  const phrases = parts.length > 0 ? parts : [textOf(line)]
  return countsOf([...phrases, lastPhrase(textOf(line))], language, textOf(title))
}

/** Where the followers have no element of their own, they end the line. */
function lastPhrase(line: string): string {
  return oneLine(/(?:^|\s)(\p{Nd}[\p{Nd}.,\s\u00a0]*\D{0,30})$/u.exec(oneLine(line))?.[1] ?? '')
}

/** The canonical address of a page sent by the server names the account. */
function isAbout(page: Document, handle: string): boolean {
  const canonical = page.querySelector('link[rel="canonical"][href]')?.getAttribute('href')
  const named =
    accountLink(canonical) ?? accountLink(page.querySelector('meta[property="og:url"]')?.getAttribute('content'))
  return named === handle
}

/** Signed in, beside an account's activity: "Followers" and their number, under a link to the account. */
function activityCard(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const [card] = select(page, '#recent-activity-top-card', 1)
  if (!card || !linksTo(card, handle)) return undefined
  const [heading] = select(card, 'h3', 1)
  for (const row of select(card, '.pv-recent-activity-top-card__extra-info > div', 5)) {
    const [label, number, ...more] = [...row.children].map((element) => textOf(element))
    const followers =
      more.length === 0 && label && saysFollowers(label) ? parseCount(number ?? '', language) : undefined
    if (followers) return defined({ followers, name: heading && nameOf(textOf(heading)) })
  }
  return undefined
}

function linksTo(element: Element, handle: string): boolean {
  return tagged(element, 'a', MOST_LINKS).some((link) => accountLink(link.getAttribute('href')) === handle)
}

/** Signed in: the first part of the page, which has the account's name as its heading and links to what belongs to it. */
function topCard(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const main = page.querySelector('main')
  const heading = main?.querySelector('h1')
  const card = heading?.closest('section')
  if (!main || !heading || !card || !linksTo(handle.includes('/') ? main : card, handle)) return undefined
  const phrases = [...elementsIn(card, 1_500)]
    .filter((element) => element.children.length <= 1 && /^(?:LI|SPAN|P|A|DIV)$/.test(element.nodeName))
    .filter((element) => !element.closest('aside,[role="dialog"]'))
    .map((element) => textOf(element))
  return countsOf(phrases, language, textOf(heading))
}

function nameOf(text: string): string | undefined {
  return oneLine(text).slice(0, 300) || undefined
}

/** Employees, members and places have numbers too: followers are known by their word, connections by "500+" beside another one. */
function countsOf(phrases: readonly string[], language: string | undefined, name: string): PartialReading | undefined {
  const short = phrases.map(oneLine).filter((text) => text.length > 0 && text.length <= LONGEST_LABEL)
  const followers = firstOf(short, (text) => (saysFollowers(text) ? findCount(text, language) : undefined))
  const connections = firstOf(short, (text) => (saysFollowers(text) ? undefined : moreThan500(text)))
  if (!followers && !connections) return undefined
  return defined({ followers, connections, name: nameOf(name) })
}

function firstOf(texts: readonly string[], count: (text: string) => Count | undefined): Count | undefined {
  for (const text of texts) {
    const found = count(text)
    if (found) return found
  }
  return undefined
}

/** "500+ connections": LinkedIn does not tell more than that, in any language. */
function moreThan500(text: string): Count | undefined {
  return /^500\s?\+\s?\p{L}+/u.test(text) ? { value: 500, low: 500, high: MOST_CONNECTIONS, shown: '500+' } : undefined
}

/** "Name | 5,750 followers on LinkedIn. …": an organisation's description, where it has not been drawn. */
export function readDescription(page: Document, handle: string, language: string | undefined): PartialReading {
  if (!isAbout(page, handle)) return {}
  const description = page.querySelector('meta[name="description"]')?.getAttribute('content')?.slice(0, 300) ?? ''
  const [, ...phrases] = description.split(' | ').map((part) => part.split(/\.\s/, 1)[0] ?? '')
  const followers = firstOf(phrases, (phrase) => (saysFollowers(phrase) ? findCount(phrase, language) : undefined))
  return defined({ followers })
}
