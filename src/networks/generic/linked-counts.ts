/** The counts in an account's head, where each is a link to the list it counts: `/ada/followers`, `/ada?tab=following`. */
import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { countLeaves, languageOf, oneLine, tagged, textOf } from '../shared/dom.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import type { PartialReading } from '../shared/network.ts'
import { followersSaid } from './phrases.ts'
import { plainAddress, type Subject } from './subject.ts'

type List = 'followers' | 'following'

const MOST_LINKS = 3_000
/** Characters: a number and its name. */
const LONGEST = 60
/** What stands beside a number that is an element of its own. */
const NAME = /^[\p{L}\p{M}:()]{2,30}$/u
/** "310 Following" */
const NUMBER_AND_NAME = /^\S{1,20} [\p{L}\p{M}]{3,30}$/u
/** The same either way round: "Siguiendo 209" */
const CONTACTS = /^(?:\S{1,20} [\p{L}\p{M}]{3,30}|[\p{L}\p{M}]{3,30} \S{1,20})$/u
/** Where some sites keep the lists of those whose pages are elsewhere: `/users/ada/followers`, of `/ada`. */
const OF_PEOPLE = /^\/(?:people|users?|u|profiles?|members?|accounts?|photos)(?=\/)/
/** What stands between two counts on one line. */
const BETWEEN = /^[\s•·|,–-]+|[\s•·|,–-]+$/gu

/** What the links to the account's own lists say, right below its own address; two that say different things say nothing. */
export function readLinkedCounts(page: Document, { url, handle }: Subject): PartialReading {
  const here = plainAddress(url.href, url)
  if (handle === undefined || !here?.includes('/')) return {}
  const language = languageOf(page)
  const found: Record<List, Count[]> = { followers: [], following: [] }
  for (const link of tagged(page, 'a', MOST_LINKS)) {
    const list = listOf(link.getAttribute('href') ?? '', here, handle, url)
    if (list === 'contacts') {
      const { following, followers } = contactsOn(link, language)
      if (following) found.following.push(following)
      if (followers) found.followers.push(followers)
      continue
    }
    const count = list && countOn(link, list, language)
    if (list && count) found[list].push(count)
  }
  const facts = defined({ followers: theOne(found.followers), following: theOne(found.following) })
  return isEmpty(facts) ? {} : { handle, ...facts }
}

/** Which of the lists of the account at `here` an address leads to. */
function listOf(href: string, here: string, handle: string, base: URL): List | 'contacts' | undefined {
  const target = plainAddress(href, base)
  if (target === undefined) return undefined
  const name =
    target === here ? new URL(href, base).searchParams.get('tab') : pathBelow(target, here, handle)?.replace('/', '')
  return name === 'followers' || name === 'following' || name === 'contacts' ? name : undefined
}

/** The rest of an address below the account's own, or below where the site keeps what is of its people. */
function pathBelow(target: string, here: string, handle: string): string | undefined {
  if (target.startsWith(`${here}/`)) return target.slice(here.length)
  const site = here.split('/', 1)[0] ?? ''
  // A subject may have the name of an account: /tags/ada
  const isPerson = here.slice(site.length).replace(OF_PEOPLE, '') === `/${handle}`
  if (!isPerson || !target.startsWith(`${site}/`)) return undefined
  const path = target.slice(site.length).replace(OF_PEOPLE, '')
  return path.startsWith(`/${handle}/`) ? path.slice(handle.length + 1) : undefined
}

/** Contacts are those who are followed, where the line they stand on says how many follow: "360 Followers • 209 Following". */
function contactsOn(link: Element, language: string | undefined): Partial<Record<List, Count>> {
  const text = oneLine(textOf(link))
  const line = link.parentElement
  if (text.length > LONGEST || !CONTACTS.test(text) || !line || tagged(line, 'a', 2).length > 1) return {}
  const beside = oneLine(textOf(line)).replace(text, '').replace(BETWEEN, '')
  const followers = beside.length <= LONGEST ? followersSaid(beside, language) : undefined
  const following = findCount(text, language)
  return followers && following ? { followers, following } : {}
}

/** The number with its name and nothing else: "3 new followers" and "12 followers you know" are other numbers. */
function countOn(link: Element, list: List, language: string | undefined): Count | undefined {
  const text = oneLine(textOf(link))
  if (text.length > LONGEST) return undefined
  const [leaf, ...others] = countLeaves(link, language)
  if (others.length > 0) return undefined
  if (leaf) {
    const number = oneLine(textOf(leaf.element))
    const name = text.replace(number, '').trim()
    if (list === 'followers' && name !== '') return followersSaid(`${number} ${name}`, language)
    return name === '' || NAME.test(name) ? leaf.count : undefined
  }
  if (list === 'followers') return followersSaid(text, language)
  return NUMBER_AND_NAME.test(text) ? findCount(text, language) : undefined
}

function theOne([first, ...others]: readonly Count[]): Count | undefined {
  return others.every((other) => other.low === first?.low && other.high === first?.high) ? first : undefined
}
