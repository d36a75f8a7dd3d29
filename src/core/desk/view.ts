/** Which people a view shows, and in which order. What was not seen is never a zero: it comes last, whichever way. */

import { standingOf } from '../judgement/grade.ts'
import type { Suspicion } from '../judgement/signal.ts'
import type { Level } from '../judgement/verdict.ts'
import { memoizePerObject } from '../memoize.ts'
import type { Count } from '../profile/facts.ts'
import { type ListedPerson, nameOfPerson } from './listed.ts'
import { STAGES } from './person.ts'
import type { Filters, SortKey, ViewSettings } from './saved-view.ts'

/** The lines of a view, in its order. `language` decides how names are ordered (BCP 47). */
export function viewed(people: readonly ListedPerson[], view: ViewSettings, language: string): ListedPerson[] {
  const words = folded(view.search).split(/\s+/).filter(Boolean)
  const kept = people.filter((one) => isWanted(one, view.filters) && (words.length === 0 || holds(one, words)))
  return sorted(kept, view.sort, language)
}

function isWanted(one: ListedPerson, filters: Filters): boolean {
  const { stages, grades, platforms, tags, owner, audience, price, changed } = filters
  const { person, main, isSaved, changes } = one
  if (stages && !stages.includes(isSaved ? person.stage : 'unsaved')) return false
  if (grades && !grades.includes(main ? standingOf(main) : 'unknown')) return false
  if (platforms && !person.accounts.some(({ platform }) => platforms.includes(platform))) return false
  if (tags && !person.tags.some((tag) => tags.includes(tag))) return false
  if (owner && person.owner !== owner) return false
  if (audience && !overlaps(main?.audience?.count, audience)) return false
  if (price && !overlaps(person.price && exactCount(person.price.amount), price)) return false
  return !changed || changes.length > 0
}

function exactCount(value: number): Count {
  return { value, low: value, high: value }
}

/** Whether a count may lie between two ends. A count that was not seen lies nowhere. */
function overlaps(count: Count | undefined, { from, to }: { from?: number | undefined; to?: number | undefined }) {
  if (!count) return false
  return (from === undefined || count.high >= from) && (to === undefined || count.low <= to)
}

/** What a line is searched in. */
const haystackOf = memoizePerObject(({ person, summaries }: ListedPerson): string => {
  const { name, note, owner, refusal, tags, accounts } = person
  const names = [...accounts.map(({ handle }) => handle), ...summaries.map((one) => one.name)]
  return folded([name, note, owner, refusal, ...tags, ...names].filter(Boolean).join('\n'))
})

function holds(one: ListedPerson, words: readonly string[]): boolean {
  return words.every((word) => haystackOf(one).includes(word))
}

/** Only other letters have accents to lose; most names have none. */
const NOT_ASCII = /[^\0-\x7f]/

/** Without accents and capitals: "Zoé" is found by "zoe". */
function folded(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function sorted(people: ListedPerson[], { by, isDescending }: ViewSettings['sort'], language: string): ListedPerson[] {
  const keys = people.map((one, index) => ({ one, index, key: keyOf(one, by) }))
  const compareText = new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare
  keys.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      if (a.key === b.key) return a.index - b.index
      return a.key === undefined ? 1 : -1
    }
    const order =
      typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compareText(String(a.key), String(b.key))
    return (isDescending ? -order : order) || a.index - b.index
  })
  return keys.map(({ one }) => one)
}

const LEVELS: readonly Level[] = ['none', 'weak', 'moderate', 'strong']

/** What a line is sorted by: undefined where it was not seen. */
function keyOf(one: ListedPerson, by: SortKey): number | string | undefined {
  const { person, main, isSaved } = one
  switch (by) {
    case 'person':
      return nameOfPerson(one)
    case 'stage':
      return isSaved ? STAGES.indexOf(person.stage) : STAGES.length
    case 'score':
      return main?.score ?? undefined
    case 'likes':
    case 'followers':
    case 'stories':
      return levelKey(one, by)
    case 'engagement':
      return main?.engagement && besideNormal(main.engagement)
    case 'audience':
      return main?.audience?.count.value
    case 'views':
      return main?.views?.value
    case 'price':
      return person.price?.amount
    case 'tags':
      return person.tags.join(' ') || undefined
    case 'owner':
      return person.owner
    case 'seen':
      return main && Date.parse(main.readAt)
  }
}

function levelKey({ main }: ListedPerson, about: Suspicion): number | undefined {
  const level = main?.levels[about]
  return level === undefined || level === 'unknown' ? undefined : LEVELS.indexOf(level)
}

/** A rate beside the usual one of its size, where that is known: sizes and networks can be compared by nothing else. */
function besideNormal({ rate, expected }: { rate: number; expected?: readonly number[] }): number | undefined {
  const usual = expected?.[1]
  return usual ? rate / usual : undefined
}
