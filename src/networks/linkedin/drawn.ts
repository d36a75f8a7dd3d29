/** What LinkedIn draws of an account: signed in, and signed out. */
import { hasDigit } from '../../core/count/characters.ts'
import { findCount, parseCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { elementsIn, isBefore, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { followersIn, saysFollowers } from '../shared/words.ts'
import { accountLink } from './address.ts'

const MOST_LINKS = 300
/** Elements that a phrase may be written in, and how many may be inside: the number may have one of its own. */
const MOST_INSIDE: Readonly<Record<string, number>> = { LI: 3, A: 3, P: 3, SPAN: 1, DIV: 1 }
const LONGEST_LABEL = 80
/** What people write of themselves below their name. */
const HEADLINE = '[data-generated-suggestion-target],.text-body-medium,.org-top-card-summary__tagline'
/** LinkedIn lets nobody have more. */
const MOST_CONNECTIONS = 30_000

/** Followers and connections of this account, wherever its head is drawn. */
export function readHead(page: Document, handle: string, language: string | undefined): PartialReading {
  return (
    publicHead(page, handle, language) ??
    activityCard(page, handle, language) ??
    keyedCard(page, handle, language) ??
    topCard(page, handle, language) ??
    {}
  )
}

/**
 * Signed out: a person's place, followers and connections, or an organisation's place and followers, in one line; where no
 * line has that name, somewhere in the card below what they write of themselves.
 */
function publicHead(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const [title] = select(page, '.top-card-layout__title,.top-card__title', 1)
  const [line] = select(page, '.top-card-layout__first-subline', 1)
  if (!title || !isAbout(page, handle)) return undefined
  const items = select(page, '.top-card__subline-item', 10).map(textOf)
  const around = line ?? title.closest('section')
  const parts = around ? phrasesWithin(around) : []
  const whole = line ? [...(parts.length > 0 ? [] : [textOf(line)]), lastPhrase(textOf(line))] : []
  return countsOf([...items, ...parts, ...whole], language, textOf(title))
}

function phrasesWithin(card: Element): string[] {
  return [...elementsIn(card, 200)]
    .filter((element) => !element.firstElementChild && !element.closest(PUBLIC_HEADLINE))
    .map((element) => textOf(element))
}

const PUBLIC_HEADLINE =
  '[class*="__headline"], [class*="__title"], [class*="__second-subline"], aside, dialog, [role="dialog"]'

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
  const found = select(card, '.pv-recent-activity-top-card__extra-info > div', 10).flatMap((row) => {
    const [label, number, ...more] = [...row.children].map((element) => textOf(element))
    const isFollowers = more.length === 0 && label && saysFollowers(label)
    return (isFollowers && parseCount(number ?? '', language)) || []
  })
  const followers = theOne(found)
  return followers && defined({ followers, name: heading && nameOf(textOf(heading)) })
}

function linksTo(element: Element, handle: string): boolean {
  return tagged(element, 'a', MOST_LINKS).some((link) => accountLink(link.getAttribute('href')) === handle)
}

/** Signed in: the first part of the page, which has the account's name as its heading and links to what belongs to it. */
function topCard(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const main = page.querySelector('main')
  const heading = (main ?? page.body)?.querySelector('h1')
  const card = heading && (heading.closest('section') ?? aroundHeading(heading, main))
  if (!heading || !card || !linksTo(handle.includes('/') ? (main ?? card) : card, handle)) return undefined
  const parts = [...elementsIn(card, 1_500)]
    .filter((element) => element.children.length <= (MOST_INSIDE[element.nodeName] ?? -1))
    .map((element) => ({ element, text: oneLine(textOf(element)) }))
    .filter(({ text }) => text.length <= LONGEST_LABEL && hasDigit(text))
    .filter(({ element }) => !element.closest(`aside,[role="dialog"],${HEADLINE}`) && !element.querySelector(HEADLINE))
  // What people write of themselves stands by itself; the counts are in a list or a link
  const listed = parts.filter(({ element }) => element.closest('li,a'))
  const found = countsOf(listed.map(textIn), language, textOf(heading))
  if (found?.followers || !handle.includes('/')) return found
  const { followers } = countsOf(parts.map(textIn), language, textOf(heading)) ?? {}
  return followers ? { ...found, followers, name: nameOf(textOf(heading)) } : found
}

const MOST_AROUND = 12

/** An organisation's card is no section: it reaches as far as nothing else has a heading. */
function aroundHeading(heading: Element, main: Element | null): Element | undefined {
  let card: Element | undefined
  for (let nth = 0, around = heading.parentElement; nth < MOST_AROUND && around && around !== main; nth++) {
    if (select(around, 'h1,h2,h3', 2).length > 1) break
    card = around
    around = around.parentElement
  }
  return card
}

/** Since 2025 a person's page is drawn as the server lays it out: nothing has a lasting name but the cards, which share one number. */
const CARD = 'com.linkedin.sdui.profile.card.ref'
const TOP = /^(.{5,120})Topcard$/i
/** How far up from the heading "Activity" the number of followers may stand. */
const HEADING_DEPTH = 4

/** Signed in, since 2025: the first card has the name, the followers of most are below, at the head of their activity. */
function keyedCard(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const cards = select(page, `[componentkey^="${CARD}"],[id^="${CARD}"]`, 60).map((card) => ({
    card,
    key: keyOf(card),
  }))
  const top = cards.find(({ key }) => TOP.test(key))
  const heading = top?.card.querySelector('h1,h2')
  if (!top || !heading || !linksTo(top.card, handle)) return undefined
  const found = countsOf(phrasesBelow(top.card), language, textOf(heading))
  if (found?.followers) return found
  const number = TOP.exec(top.key)?.[1] ?? ''
  const activity = cards.find(({ key }) => key.startsWith(`${number}Activity`))
  const followers = activity && followersAtHead(activity.card, language)
  return followers ? { ...found, followers, name: nameOf(textOf(heading)) } : found
}

function keyOf(card: Element): string {
  return card.getAttribute('componentkey') ?? card.id
}

function phrasesIn(card: Element): string[] {
  return tagged(card, 'p', 60).map((part) => oneLine(textOf(part)))
}

const CONTACT = 'a[href*="/overlay/contact-info"]'

/**
 * Below the name stands what people write of themselves, which may be nothing but a number of followers; the counts stand
 * below the place and the way to their address, or are links themselves.
 */
function phrasesBelow(card: Element): string[] {
  const contact = card.querySelector(CONTACT)
  const isBelow = (part: Element) => contact !== null && isBefore(contact, part) && !contact.contains(part)
  return tagged(card, 'p', 60)
    .filter((part) => isBelow(part) || part.closest('a') !== null)
    .map((part) => oneLine(textOf(part)))
}

/** Between the heading and what the person wrote, reposted and shared, where organisations have followers too. */
function followersAtHead(card: Element, language: string | undefined): Count | undefined {
  let around = card.querySelector('h2')?.parentElement
  for (
    let depth = 0;
    depth < HEADING_DEPTH && around && card.contains(around);
    depth++, around = around.parentElement
  ) {
    if (around.querySelector('img,ul,[role="list"],[role="listitem"]')) return undefined
    const found = theOne(phrasesIn(around).flatMap((text) => followersIn(text, language) ?? []))
    if (found) return found
  }
  return undefined
}

const textIn = ({ text }: { text: string }) => text

function nameOf(text: string): string | undefined {
  return oneLine(text).slice(0, 300) || undefined
}

/** Employees, members and places have numbers too: followers are known by their word, connections by "500+" beside another one. */
function countsOf(phrases: readonly string[], language: string | undefined, name: string): PartialReading | undefined {
  const short = phrases.map(oneLine).filter((text) => text.length > 0 && text.length <= LONGEST_LABEL)
  const followers = theOne(short.flatMap((text) => followersIn(text, language) ?? []))
  const connections = short.flatMap((text) => (saysFollowers(text) ? [] : (moreThan500(text) ?? [])))[0]
  if (!followers && !connections) return undefined
  return defined({ followers, connections, name: nameOf(name) })
}

/** One number, however often it is written; undefined where there are two. */
function theOne(counts: readonly Count[]): Count | undefined {
  const [first, ...others] = counts
  return others.every(({ value }) => value === first?.value) ? first : undefined
}

/** "500+ connections", "+ de 500 relations", "Más de 500 contactos", "つながり: 500人以上". */
const MORE_THAN_500 =
  /^500\s?\+\s?\p{L}+|^\p{L}+\s?[:：]\s?500人以上$|^(?:\+\s?de|más de|plus de|mais de|più di|mehr als)\s500\s\p{L}+$/iu

/** LinkedIn does not tell more than that, in any language. */
function moreThan500(text: string): Count | undefined {
  return MORE_THAN_500.test(text) ? { value: 500, low: 500, high: MOST_CONNECTIONS, shown: '500+' } : undefined
}

/**
 * "Name | 5,750 followers on LinkedIn. …": an organisation's description, where it has not been drawn. That of a person
 * begins with what they write of themselves.
 */
export function readDescription(page: Document, handle: string, language: string | undefined): PartialReading {
  if (!handle.includes('/') || !isAbout(page, handle)) return {}
  const tag = page.querySelector('meta[name="description"]') ?? page.querySelector('meta[property="og:description"]')
  const description = tag?.getAttribute('content')?.slice(0, 300) ?? ''
  const [, ...phrases] = description.split(' | ').map((part) => part.split(/\.\s/, 1)[0] ?? '')
  const said = phrases.filter((phrase) => saysFollowers(phrase) && phrase.includes('LinkedIn'))
  return defined({ followers: said.length === 1 ? findCount(said[0] ?? '', language) : undefined })
}
