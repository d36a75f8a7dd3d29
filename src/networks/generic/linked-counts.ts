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

/** What the links to the account's own lists say, right below its own address; two that say different things say nothing. */
export function readLinkedCounts(page: Document, { url, handle }: Subject): PartialReading {
  const here = plainAddress(url.href, url)
  if (handle === undefined || !here?.includes('/')) return {}
  const language = languageOf(page)
  const found: Record<List, Count[]> = { followers: [], following: [] }
  for (const link of tagged(page, 'a', MOST_LINKS)) {
    const list = listOf(link.getAttribute('href') ?? '', here, url)
    const count = list && countOn(link, list, language)
    if (list && count) found[list].push(count)
  }
  const facts = defined({ followers: theOne(found.followers), following: theOne(found.following) })
  return isEmpty(facts) ? {} : { handle, ...facts }
}

/** Which of the lists of the account at `here` an address leads to. */
function listOf(href: string, here: string, base: URL): List | undefined {
  const target = plainAddress(href, base)
  if (target === undefined || !target.startsWith(here)) return undefined
  const name =
    target === here ? new URL(href, base).searchParams.get('tab') : target.slice(here.length).replace('/', '')
  return name === 'followers' || name === 'following' ? name : undefined
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
