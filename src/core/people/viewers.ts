/**
 * Strangers in the viewer lists of the user's own stories: who was seen where, and how much it says that
 * somebody who does not follow keeps coming back.
 *
 * Three kinds of strangers open a story. Casual ones come through a share or a search and seldom return; how seldom,
 * the user's own other strangers tell. Lurkers return as faithfully as anybody without following. Mass viewers return
 * because a program opens the stories of whole lists. Lurkers cannot be told from mass viewers by their returning, so
 * it never says more than how rare lurkers are.
 */

import type { Source } from '../judgement/signal.ts'
import type { Sightings } from '../profile/reading.ts'
import { logBeta } from '../statistics/beta.ts'

/**
 * Of the strangers who are not mass viewers, the share that comes back as often as one. Larger accounts have better
 * things to do than to watch the stories of those they do not follow. Nobody has published either; our own choices.
 */
const LURKERS = 0.05
const LURKERS_AMONG_LARGE = 0.01
const LARGE_FROM = 5_000

/** How casual strangers' chances to return differ: as if each had been watched over so many stories before. Our own choice. */
const CASUAL_STORIES = 8
/** What is believed of them before any was seen: of thirty that came once, one came twice. Our own choice. */
const CAME_ONCE = 30
const CAME_TWICE = 1
/** Where every other stranger returns, returning says nothing. */
const MOST_CASUAL = 0.3

/** At least as surely, as one account among the user's strangers. */
const LEAST = -1

export const VIEWERS_SOURCE: Source = {
  id: 'own-story-viewers',
  title: 'The viewer lists of your own stories, as you opened them',
  year: 2026,
  population: 'everyone who viewed them without following you',
}

/**
 * log10 likelihood ratio, mass viewer ÷ any other stranger, of having returned as often as was seen.
 * `followers`: how many the account has, where that is known.
 */
export function evidenceOfReturning({ stories, seen, others }: Sightings, followers = 0): number {
  const chances = stories - 1
  const returns = Math.min(chances, seen.length - 1)
  const lurkers = followers >= LARGE_FROM ? LURKERS_AMONG_LARGE : LURKERS
  // Every rate of viewing is as likely: programs open some of a list's stories a day, or all.
  const faithful = 1 / (chances + 1)
  const casual = returningOf(casualRate(stories, others), chances, returns)
  return Math.max(LEAST, Math.log10(faithful / (lurkers * faithful + (1 - lurkers) * casual)))
}

/**
 * The chance that a casual stranger is there again under another story, from how many came twice for each that came
 * once. Those who came more often are left out: among them are those who are looked for.
 */
export function casualRate(stories: number, [once = 0, twice = 0]: readonly number[]): number {
  if (stories < 2) return MOST_CASUAL
  const odds = (2 * (twice + CAME_TWICE)) / (once + CAME_ONCE) / (stories - 1)
  return Math.min(MOST_CASUAL, odds / (1 + odds))
}

/** Chance of `returns` under `chances` stories, for people whose rates lie around `rate` (beta-binomial). */
function returningOf(rate: number, chances: number, returns: number): number {
  const yes = rate * CASUAL_STORIES
  const no = (1 - rate) * CASUAL_STORIES
  const logWays = -Math.log(chances + 1) - logBeta(returns + 1, chances - returns + 1)
  return Math.exp(logWays + logBeta(returns + yes, chances - returns + no) - logBeta(yes, no))
}

/** Under how many stories 95 of 100 of the other strangers were seen at most. */
export function usualSightings(others: readonly number[]): { low: number; median: number; high: number } {
  const all = others.reduce((sum, count) => sum + count, 0)
  const quantile = (share: number) => {
    let passed = 0
    const index = others.findIndex((count) => {
      passed += count
      return passed >= share * all
    })
    return Math.max(1, index + 1)
  }
  return { low: quantile(0.05), median: quantile(0.5), high: quantile(0.95) }
}

/** One story of the user's and the strangers in its list, as far as it was read. `at`: when first, ISO 8601. */
export type ViewedStory = {
  id: string
  /** Whose story it is, where the user has several accounts. */
  owner?: string
  at: string
  /** People in the list, strangers or not. */
  listed: number
  /** Hash of a stranger → when first seen there (ISO 8601) and the place in the list, 0 first. */
  strangers: Readonly<Record<string, { at: string; position: number }>>
}

/**
 * What all the user's stories say of their strangers: hash → its sightings, oldest first, of those seen under two
 * stories or more. `stories` in any order; each id once.
 */
export function strangersOf(stories: readonly ViewedStory[]): Record<string, Sightings> {
  const inOrder = [...stories].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const places = new Map<string, number[]>()
  for (const [place, { strangers }] of inOrder.entries()) {
    for (const hash of Object.keys(strangers)) {
      const known = places.get(hash)
      if (known) known.push(place)
      else places.set(hash, [place])
    }
  }
  const tallies = talliesFrom(inOrder.length, [...places.values()])
  const brands = brandsOf(inOrder)
  const returning = [...places].flatMap(([hash, seenAt]) => {
    const [first] = seenAt
    if (first === undefined || seenAt.length < 2) return []
    const seen = seenAt.flatMap((place) => {
      const { id, listed, strangers } = inOrder[place] as ViewedStory
      const sighting = strangers[hash]
      return sighting ? [{ story: id, ...sighting, listed: Math.max(listed, sighting.position + 1) }] : []
    })
    const others = without(tallies[first] ?? [], seen.length)
    const accounts = new Set(seenAt.map((place) => brands.get(ownerOf(inOrder[place] as ViewedStory)))).size
    return [[hash, { stories: inOrder.length - first, seen, others, ...(accounts > 1 && { accounts }) }] as const]
  })
  return Object.fromEntries(returning)
}

/**
 * Whoever looks after several accounts has several lists, and nobody but a program turns up in all of them. Accounts of one
 * brand (two countries, two shops) share their public, though: those that share this part of the strangers of the smaller
 * one, and more than a handful, count as one. Our own choices.
 */
const ONE_BRAND = 0.2
const HANDFUL = 5

/** Own account → the first of those that belong together with it. */
function brandsOf(stories: readonly ViewedStory[]): Map<string, string> {
  const publics = new Map<string, Set<string>>()
  for (const story of stories) {
    const known = publics.get(ownerOf(story)) ?? new Set()
    publics.set(ownerOf(story), known)
    for (const hash of Object.keys(story.strangers)) known.add(hash)
  }
  const brands = new Map([...publics.keys()].map((owner) => [owner, owner]))
  const owners = [...publics]
  owners.forEach(([owner, mine], at) => {
    for (const [other, theirs] of owners.slice(at + 1)) {
      if (!isOneBrand(mine, theirs)) continue
      const [kept, joined] = [brands.get(owner) as string, brands.get(other)]
      for (const [one, brand] of brands) if (brand === joined) brands.set(one, kept)
    }
  })
  return brands
}

function isOneBrand(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const shared = [...mine].filter((hash) => theirs.has(hash)).length
  return shared > HANDFUL && shared >= ONE_BRAND * Math.min(mine.size, theirs.size)
}

function ownerOf({ owner = '' }: ViewedStory): string {
  return owner
}

/** For each place to begin: how many strangers were seen under one story from there on, under two, … */
function talliesFrom(stories: number, places: readonly (readonly number[])[]): number[][] {
  const tallies: number[][] = Array.from({ length: stories }, () => [])
  for (const seenAt of places) {
    let at = 0
    for (let first = 0; first < stories; first += 1) {
      while ((seenAt[at] ?? stories) < first) at += 1
      const count = seenAt.length - at
      if (count === 0) break
      const tally = tallies[first] as number[]
      while (tally.length < count) tally.push(0)
      tally[count - 1] = (tally[count - 1] as number) + 1
    }
  }
  return tallies
}

/** A tally without one that was seen so often. */
function without(tally: readonly number[], count: number): number[] {
  return tally.map((people, index) => (index === count - 1 ? Math.max(0, people - 1) : people))
}
