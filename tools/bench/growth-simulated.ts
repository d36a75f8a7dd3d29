/**
 * Twelve weekly readings of invented accounts, exact or written as pages write them: innocent explanations first, then
 * purchases in the sellers' own terms (lots, 400 to 1,000 a day, refills).
 */
import type { HistoryPoint } from '../../src/core/profile/reading.ts'
import { between, normal, type Random } from '../learn/random.ts'
import { asWritten } from './judgement/as-written.ts'

const WEEKS = 12
const START = Date.parse('2026-01-05T12:00:00Z')
const WEEK_MS = 7 * 86_400_000

/** What one week adds to `followers`, beside the account's own gain; negative where some leave. */
type Event = (context: { week: number; followers: number; size: number; at: number; random: Random }) => number

/** Own gains: half a per cent a week at the median, more for some accounts, a third up or down from week to week. */
function curve(size: number, random: Random, event: Event, isExact: boolean): HistoryPoint[] {
  const pace = 0.005 * Math.exp(0.8 * normal(random))
  const at = 4 + Math.floor(4 * random())
  let followers = size
  return Array.from({ length: WEEKS }, (_, week) => {
    if (week > 0)
      followers += followers * pace * Math.exp(0.33 * normal(random)) + event({ week, followers, size, at, random })
    const value = Math.round(followers)
    const count = { value, low: value, high: value }
    return { at: new Date(START + week * WEEK_MS).toISOString(), followers: isExact ? count : asWritten(count) }
  })
}

export const INNOCENT: Record<string, Event> = {
  'nothing happened': () => 0,
  'a post that spread: +20 % that week, half as many each week after': ({ week, size, at }) =>
    week < at ? 0 : 0.2 * size * 0.5 ** (week - at),
  'a giveaway: +15 % at once, a third of them leave over three weeks': ({ week, size, at }) =>
    week === at ? 0.15 * size : week > at && week <= at + 3 ? -0.0167 * size : 0,
  'a season: up to +3 % a week and down again': ({ week, size }) =>
    0.03 * size * Math.sin((Math.PI * week) / WEEKS) ** 2,
  'a purge by the network: 4 % on one day': ({ week, size, at }) => (week === at ? -0.04 * size : 0),
  'advertising from one week on: +2 % a week, a quarter up or down': ({ week, size, at, random }) =>
    week < at ? 0 : 0.02 * size * Math.exp(0.25 * normal(random)),
}

/** What nobody can tell from a purchase by the curve alone: the signs may only weigh it little. */
export const ALIKE: Record<string, Event> = {
  'television: +30 % at once': ({ week, size, at }) => (week === at ? 0.3 * size : 0),
}

const lots = (people: number) => Math.max(100, 100 * Math.round(people / 100))

export const BOUGHT: Record<string, Event> = {
  'the audience doubled within a week': ({ week, size, at }) => (week === at ? lots(size) : 0),
  'half as many again within a week, a tenth of them purged each week after': ({ week, size, at }) =>
    week === at ? lots(size / 2) : week > at ? -0.05 * size * 0.9 ** (week - at) : 0,
  'a drip of 400 to 1,000 a day for the rest of the time': ({ week, at, size, random }) =>
    week >= at ? 7 * (400 + (600 * ((size * 7) % 13)) / 13) * between(random, 0.93, 1.07) : 0,
  'a drip of one per cent a day for the rest of the time': ({ week, at, size, random }) =>
    week >= at ? 0.07 * size * between(random, 0.93, 1.07) : 0,
  'five per cent fall off and are refilled every other week': ({ week, size, at }) =>
    week === 1 ? 0.5 * size : week < at - 2 ? 0 : (week % 2 === 0 ? -1 : 1) * 0.05 * size,
}

/** `n` curves of one kind, of accounts of about `size` followers. */
export function simulated(event: Event, size: number, n: number, random: Random, isExact = true): HistoryPoint[][] {
  return Array.from({ length: n }, () =>
    curve(Math.round(size * Math.exp(0.3 * normal(random))), random, event, isExact),
  )
}
