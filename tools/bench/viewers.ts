/**
 * Who is mass-viewing, told from viewer lists: what is caught after one, three and ten stories. Lists with known mass
 * viewers exist nowhere, so brands are simulated; every number of the simulation is an assumption and stands below.
 */
import { evidenceOfReturning, strangersOf, type ViewedStory } from '../../src/core/people/viewers.ts'
import { type Random, random } from '../site/random.ts'
import type { Figure, Part } from './report.ts'

const BRANDS = [1_000, 10_000, 100_000, 1_000_000]
const AFTER = [1, 3, 10]
const FALSE_ALARMS = 0.01
/** Of each size; half of them teach the bound, on the other half everything is reported. */
const SIMULATIONS = 40
/** People of a list that somebody scrolls through. */
const READ = 500

/** Viewers ÷ followers of a story, about the published medians. */
const VIEWERS: Readonly<Record<number, number>> = { 1000: 0.1, 10000: 0.08, 100000: 0.042, 1000000: 0.038 }
/** Share of a story's viewers who do not follow, without the mass viewers: from 3 to 20 %. */
const STRANGERS = { least: 0.03, most: 0.2 }
/** A casual stranger sees each story with such a chance, spread threefold. */
const CASUAL_RATE = 0.02
/** Share of a story's strangers who are lurkers, and the chance that one sees a story. */
const LURKERS = { share: 0.03, least: 0.3, most: 1 }
/** So many accounts mass-view the brand, each opening this share of its stories. */
const MASS_VIEWERS = { fewest: 5, most: 40, rates: [0.2, 0.5, 0.9] }
/** Followers of the strangers: log-normal, median and spread. Mass viewing is done to grow. */
const SIZES = { stranger: { median: 400, variation: 3 }, massViewer: { median: 6_000, variation: 4 } }

type Person = { hash: string; rate: number; followers: number; massRate?: number }

export function viewers(): Part {
  return {
    title: 'Mass viewing, first-hand',
    figures: BRANDS.flatMap((followers) => AFTER.flatMap((stories) => figuresOf(followers, stories))),
    notes: [
      `${SIMULATIONS} simulated brands of each size; the first ${READ} people of each list are read; ${MASS_VIEWERS.fewest} to ${MASS_VIEWERS.most} mass viewers, who open 20, 50 or 90 % of the stories; 3 to 20 % of the other viewers do not follow, 3 % of these are lurkers who see 30 to 100 % of the stories`,
      'caught: of all mass viewers, those whose profile, when opened, shows more than 99 % of the other strangers; who was in none of the lists that were read cannot be',
      'counted: a likelihood ratio counted from another half of the very simulation, by sightings, stories and size',
      'at the cut: evidence of 0.8 or more, which is called moderate',
    ],
  }
}

/** `score`: ours; `cell`: what the bound may know, undefined for who was in no list. */
type Judged = { isMass: boolean; score: number; cell?: string }

function figuresOf(followers: number, stories: number): Figure[] {
  const half = (parity: number) =>
    Array.from({ length: SIMULATIONS }, (_, index) => index)
      .filter((index) => index % 2 === parity)
      .flatMap((index) => simulate(followers, stories, random(`viewers ${followers} ${index}`)))
  const [taught, judged] = [half(0), half(1)]
  const bound = boundFrom(taught)
  const best = judged.map((one) => ({
    ...one,
    score: one.cell === undefined ? Number.NEGATIVE_INFINITY : bound(one.cell),
  }))
  const of = `${followers.toLocaleString('en')} followers, ${stories === 1 ? 'one story' : `${stories} stories`}`
  return [
    { what: `${of}: caught at 1 % false alarms`, value: 100 * caught(judged), unit: '%' },
    { what: `${of}: (counted from the simulation)`, value: 100 * caught(best), unit: '%' },
    {
      what: `${of}: (caught at the cut)`,
      value:
        100 *
        shareFrom(
          judged.filter(({ isMass }) => isMass),
          0.8,
        ),
      unit: '%',
    },
    { what: `${of}: (false alarms at the cut)`, value: 100 * shareFrom(strangersSeen(judged), 0.8), unit: '%' },
  ]
}

function strangersSeen(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ isMass, cell }) => !isMass && cell !== undefined)
}

function shareFrom(judged: readonly Judged[], cut: number): number {
  return judged.filter(({ score }) => score >= cut).length / judged.length
}

/** Share of mass viewers above the score that at most one in a hundred of the other strangers reaches. */
function caught(judged: readonly Judged[]): number {
  const others = strangersSeen(judged)
    .map(({ score }) => score)
    .sort((a, b) => b - a)
  const limit = others[Math.floor(FALSE_ALARMS * others.length)] ?? Number.POSITIVE_INFINITY
  const mass = judged.filter(({ isMass }) => isMass)
  return mass.filter(({ score }) => score > limit).length / mass.length
}

/** Of what is alike to the bound, how much more often it is a mass viewer's. */
function boundFrom(judged: readonly Judged[]): (cell: string) => number {
  const counts = new Map<string, { mass: number; other: number }>()
  for (const { cell, isMass } of judged) {
    if (cell === undefined) continue
    const count = counts.get(cell) ?? { mass: 0, other: 0 }
    counts.set(cell, { mass: count.mass + Number(isMass), other: count.other + Number(!isMass) })
  }
  return (cell) => {
    const { mass, other } = counts.get(cell) ?? { mass: 0, other: 0 }
    return (mass + 0.01) / (other + 0.1)
  }
}

function simulate(followers: number, stories: number, chance: Random): Judged[] {
  const between = (least: number, most: number) => least + ((most - least) * chance.below(1e6)) / 1e6
  const happens = (share: number) => chance.below(1e6) < share * 1e6
  const seenBy = Math.max(20, Math.round(followers * (VIEWERS[followers] as number)))
  const organic = seenBy * between(STRANGERS.least, STRANGERS.most)
  const sized = ({ median, variation }: { median: number; variation: number }) =>
    Math.round(chance.logNormal(median, variation))
  const people: Person[] = []
  const add = (count: number, rate: () => number, size: typeof SIZES.stranger, massRate?: number) => {
    for (let n = 0; n < count; n += 1) {
      people.push({ hash: `${people.length}`, rate: rate(), followers: sized(size), ...(massRate && { massRate }) })
    }
  }
  const lurkers = (organic * LURKERS.share) / ((LURKERS.least + LURKERS.most) / 2)
  add(Math.round(lurkers), () => between(LURKERS.least, LURKERS.most), SIZES.stranger)
  add(
    Math.round((organic * (1 - LURKERS.share)) / CASUAL_RATE),
    () => Math.min(1, chance.logNormal(CASUAL_RATE, 1) / 1.4),
    SIZES.stranger,
  )
  const massViewers = MASS_VIEWERS.fewest + chance.below(MASS_VIEWERS.most - MASS_VIEWERS.fewest + 1)
  for (const rate of MASS_VIEWERS.rates) add(Math.ceil(massViewers / 3), () => rate, SIZES.massViewer, rate)

  const lists = Array.from({ length: stories }, (_, n): ViewedStory => {
    const viewing = people.filter(({ rate }) => happens(rate))
    // Followers and strangers stand in the list as they came; no more of it is read than somebody scrolls.
    const listed = seenBy + viewing.length
    const read = viewing.filter(() => happens(Math.min(1, READ / listed)))
    const at = new Date(Date.UTC(2026, 4, 1 + n)).toISOString()
    return {
      id: `${n}`,
      at,
      listed,
      strangers: Object.fromEntries(read.map(({ hash }, position) => [hash, { at, position }])),
    }
  })
  const returning = strangersOf(lists)
  const seenOnce = new Set(lists.flatMap(({ strangers }) => Object.keys(strangers)))
  return people.map(({ hash, followers: size, massRate }) => {
    const sightings = returning[hash]
    const isMass = massRate !== undefined
    if (!sightings && !seenOnce.has(hash)) return { isMass, score: Number.NEGATIVE_INFINITY }
    // What is seen once says as little as how large it is, which is no sign of viewing.
    const score = sightings ? evidenceOfReturning(sightings, size) : 0
    return {
      isMass,
      score,
      cell: `${sightings?.seen.length ?? 1}/${sightings?.stories ?? 0}/${Math.round(Math.log(size + 1))}`,
    }
  })
}
