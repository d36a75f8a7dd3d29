/**
 * The head of a person's or a community's page on VK. Its names change from year to year; that it is this account's is
 * proven by its name: the one that the account's own posts bear, or the one that the page was loaded with.
 */

import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { elementsIn, oneLine, select, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { followersIn } from '../shared/words.ts'
import { accountLink } from './address.ts'

const HEADINGS = '#owner_page_name, .page_name, .ProfileInfoName, .OwnerPageName, h1, h2'
/** Beside the wall, or in the head, by names of their own. */
const COUNTS =
  '#public_followers .header_count, #group_followers .header_count, #page_subscribers, .redesigned-group-subscribers, .group_friends_count, .counts_module .page_counter, .OwnerInfo__rowCenter, .pm_item'
/** How far up from the name its head reaches. */
const HEAD_DEPTH = 6
const MOST_ELEMENTS = 400
/** What communities call those who follow them; the word for "followers" is known elsewhere. */
const AUDIENCE =
  /^([\d\s.,\u00a0\u202f]+\s?(?:[KMkm]|тыс\.?|млн\.?)?)\s*(?:subscribers?|members?|участник(?:а|ов|и)?|учасник(?:а|ів|и)?)$/iu

/**
 * @param names what the account is called, as far as something of its own says
 */
export function readHead(page: Document, names: readonly string[], language: string | undefined): PartialReading {
  const heading = select(page, HEADINGS, 30).find((element) => {
    const text = oneLine(textOf(element))
    return !element.closest('[data-post-id]') && names.some((name) => isSameName(text, name))
  })
  if (!heading) return {}
  const name = names.find((one) => isSameName(oneLine(textOf(heading)), one))
  const followers = theNarrowest([...namedCounts(page, language), ...countsAround(heading, language)])
  const verified = heading.querySelector('.page_verified, .verified, [class*="icon--verified" i]') !== null || undefined
  return defined({ name: name?.slice(0, 300), followers, verified })
}

/** The name the page was loaded with, where it was loaded for this account. */
export function loadedName(page: Document, handle: string): string | undefined {
  const content = (name: string) => page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content')
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('url')
  return accountLink(canonical) === handle ? oneLine(content('title')?.slice(0, 300) ?? '') || undefined : undefined
}

/** A heading may also say that somebody is online, or that they are who they say. */
function isSameName(text: string, name: string): boolean {
  const [short = '', long = ''] = text.length < name.length ? [text, name] : [name, text]
  return short.length > 1 && (short === long || long.startsWith(`${short} `))
}

function namedCounts(page: Document, language: string | undefined): Count[] {
  return select(page, COUNTS, 20).flatMap((element) => {
    if (element.closest('[data-post-id], aside [class*="card"], [role="dialog"]')) return []
    const isNumberAlone = element.matches('.header_count, .group_friends_count')
    const count = isNumberAlone ? findCount(oneLine(textOf(element)), language) : audienceIn(element, language)
    return count ? [count] : []
  })
}

function countsAround(heading: Element, language: string | undefined): Count[] {
  let around = heading.parentElement
  for (let depth = 0; around && depth < HEAD_DEPTH; depth++, around = around.parentElement) {
    if (around.matches('body, main') || around.querySelector('[data-post-id]')) return []
    const parts = [...elementsIn(around, MOST_ELEMENTS)].filter((element) => element.children.length <= 3)
    const counts = parts.flatMap((element) => audienceIn(element, language) ?? [])
    if (counts.length > 0) return counts
  }
  return []
}

function audienceIn(element: Element, language: string | undefined): Count | undefined {
  const parts = element.firstElementChild ? [...elementsIn(element, 12)].filter((part) => !part.firstElementChild) : []
  const counter = element.querySelector('.pm_counter')
  const counted = counter ? [`${textOf(counter)} ${textOf(element).replace(textOf(counter), '')}`] : []
  const texts = [...counted, textOf(element), parts.map((part) => textOf(part)).join(' ')].map(oneLine)
  for (const text of texts) {
    const number = AUDIENCE.exec(text)?.[1]
    const count = number === undefined ? followersIn(text, language) : findCount(number, language)
    if (count) return count
  }
  return undefined
}

/** The whole number where it stands beside a rounded one; none where two disagree. */
function theNarrowest(counts: readonly Count[]): Count | undefined {
  const [first] = counts.toSorted((one, other) => one.high - one.low - (other.high - other.low))
  return first && counts.every(({ low, high }) => low <= first.value && first.value <= high) ? first : undefined
}
