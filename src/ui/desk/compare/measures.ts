/** What people are compared by, each measure as intervals on one scale. */
import type { Interval } from '../../../core/desk/compare.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { AUTHENTIC_FROM } from '../../../core/judgement/grade.ts'

type MeasureId = 'score' | 'engagement' | 'audience' | 'views' | 'price'

export type Measure = {
  id: MeasureId
  scale: 'linear' | 'log'
  /** Which end is wanted; neither of an audience, nor of engagement, too much of which is a sign itself. */
  best?: 'highest' | 'lowest'
  intervals: (Interval | undefined)[]
}

/** `currency`: that of all prices; undefined where they differ or there is none. */
export function measuresOf(people: readonly ListedPerson[]): { measures: Measure[]; currency?: string } {
  const currencies = new Set(people.flatMap(({ person }) => person.price?.currency ?? []))
  const [currency] = currencies.size === 1 ? currencies : []
  const measures: Measure[] = [
    { id: 'score', scale: 'linear', best: 'highest', intervals: people.map(scoreOf) },
    { id: 'engagement', scale: 'log', intervals: people.map(engagementOf) },
    { id: 'audience', scale: 'log', intervals: people.map(({ main }) => main?.audience?.count) },
    { id: 'views', scale: 'log', best: 'highest', intervals: people.map(({ main }) => main?.views) },
    ...(currency === undefined
      ? []
      : [{ id: 'price', scale: 'log', best: 'lowest', intervals: people.map(priceOf) } satisfies Measure]),
  ]
  return { measures, ...(currency !== undefined && { currency }) }
}

function scoreOf({ main }: ListedPerson): Interval | undefined {
  if (!main || main.score === null || !main.range) return undefined
  return { value: main.score, low: main.range[0], high: main.range[1] }
}

/** As multiples of what is typical for the size: networks and sizes have nothing else in common. */
function engagementOf({ main }: ListedPerson): Interval | undefined {
  const { engagement } = main ?? {}
  const typical = engagement?.expected?.[1]
  if (!engagement || !typical) return undefined
  return { value: engagement.rate / typical, low: engagement.low / typical, high: engagement.high / typical }
}

/** Per thousand people. */
function priceOf({ person: { price }, main }: ListedPerson): Interval | undefined {
  const audience = main?.audience?.count
  if (!price || !audience || audience.low <= 0) return undefined
  const per = (people: number) => (1_000 * price.amount) / people
  return { value: per(audience.value), low: per(audience.high), high: per(audience.low) }
}

const MARGIN = 3
/** Percent of a plot's width that two marks below it need between them. */
const APART = 12

/** What is written below the plots of a measure: its ends, and what it is read against. */
export function marksOf(measure: Measure): { value: number; at: number }[] {
  const at = sharedScale(measure)
  const { id, intervals } = measure
  const values = intervals.flatMap((one) => (one ? [one.low, one.high] : []))
  const ends = id === 'score' ? [0, 100] : [Math.min(...values), Math.max(...values)]
  const wanted = [...readAgainst(measure), ...ends]
  const marks = wanted.map((value) => ({ value, at: at(value) }))
  // What it is read against is written first: an end that lies too near gives way to it.
  return marks.filter((mark, index) => marks.slice(0, index).every((one) => Math.abs(one.at - mark.at) >= APART))
}

/** Drawn through all plots of a measure: from where an account looks authentic, and what is typical for a size. */
export function readAgainst({ id }: Measure): number[] {
  if (id === 'score') return [AUTHENTIC_FROM]
  return id === 'engagement' ? [1] : []
}

/** Percent of a plot's width, the same for all that is drawn on it. Above zero only, where the scale is logarithmic. */
export function sharedScale({ id, scale, intervals }: Measure): (value: number) => number {
  const ends = id === 'score' ? [0, 100] : intervals.flatMap((one) => (one ? [one.low, one.high] : []))
  // What is typical is drawn too.
  const drawn = id === 'engagement' ? [...ends, 1] : ends
  const positive = drawn.filter((value) => value > 0)
  const floor = positive.length > 0 ? Math.min(...positive) / 2 : 1
  const transform = (value: number) => (scale === 'log' ? Math.log(Math.max(value, floor)) : value)
  const [start, end] = [Math.min(...drawn.map(transform)), Math.max(...drawn.map(transform))]
  return (value) => {
    const share = end > start ? (transform(value) - start) / (end - start) : 0.5
    return MARGIN + (100 - 2 * MARGIN) * share
  }
}
