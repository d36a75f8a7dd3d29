/** How counts moved between readings. Every change is an interval: what rounding leaves open is never growth. */
import type { Count } from './facts.ts'
import type { HistoryPoint } from './reading.ts'

const DAY_MS = 86_400_000

/** A count at a moment; `day` in days since 1970. */
export type Moment = { day: number; count: Count }

/** A rise of followers that the account's own pace does not explain. */
export type Jump = {
  from: Moment
  to: Moment
  /** Growth beyond the account's own pace, natural logarithm; `low` is what rounding cannot explain away. */
  excess: { low: number; value: number; high: number }
  /** Followers beyond what the own pace would have brought, at least. */
  people: number
}

/** A jump is delivered within days or weeks; what takes longer is growth. */
const LONGEST_JUMP_DAYS = 35
/** The monthly lists that the norm comes from lie up to a quarter of a year apart: one step of theirs is always a candidate. */
const SHORTEST_PACE_DAYS = 7

/** The moments at which a count was seen, oldest first. */
export function momentsOf(history: readonly HistoryPoint[], fact: 'followers' | 'following' | 'posts'): Moment[] {
  return history.flatMap(({ at, [fact]: count }) => (count ? [{ day: Date.parse(at) / DAY_MS, count }] : []))
}

/**
 * The largest jump in a history of followers. The own pace is the faster of that before and that
 * after, a fall counting as standing still. Undefined while a week of either was not seen.
 */
export function largestJump(moments: readonly Moment[]): Jump | undefined {
  let largest: Jump | undefined
  for (let start = 0; start < moments.length - 1; start++) {
    for (let end = start + 1; end < moments.length; end++) {
      const [from, to] = [moments[start] as Moment, moments[end] as Moment]
      if (end > start + 1 && to.day - from.day > LONGEST_JUMP_DAYS) break
      const pace = paceAround(moments, start, end)
      const jump = pace === undefined ? undefined : jumpOf(from, to, pace)
      if (jump && (!largest || jump.excess.low > largest.excess.low)) largest = jump
    }
  }
  return largest
}

function jumpOf(from: Moment, to: Moment, pace: number): Jump {
  const expected = pace * (to.day - from.day)
  const excess = {
    low: logRatio(to.count.low, from.count.high) - expected,
    value: logRatio(to.count.value, from.count.value) - expected,
    high: logRatio(to.count.high, from.count.low) - expected,
  }
  return { from, to, excess, people: Math.max(0, to.count.low - from.count.high * Math.exp(expected)) }
}

/** Fastest growth a day, natural logarithm, that the time before or after leaves possible. */
function paceAround(moments: readonly Moment[], start: number, end: number): number | undefined {
  const sides = [
    [moments[0], moments[start]],
    [moments[end], moments.at(-1)],
  ] as [Moment, Moment][]
  const paces = sides.flatMap(([first, last]) => {
    const days = last.day - first.day
    return days < SHORTEST_PACE_DAYS ? [] : [Math.max(0, logRatio(last.count.high, first.count.low) / days)]
  })
  return paces.length > 0 ? Math.max(...paces) : undefined
}

/** Natural logarithm of one count over another; nobody counts as one. */
export function logRatio(count: number, other: number): number {
  return Math.log(Math.max(1, count) / Math.max(1, other))
}

/**
 * Falls of a count that rises followed: turning points, each at least `least` away from the last
 * by whatever the rounded numbers allow. Oldest first, in counts.
 */
export function fallsAfterRises(moments: readonly Moment[], least: number): number[] {
  const falls: number[] = []
  let [trough, peak] = [moments[0], undefined as Moment | undefined]
  for (const moment of moments) {
    if (!trough || (!peak && moment.count.value < trough.count.value)) trough = moment
    if (!peak) {
      if (moment.count.low - trough.count.high >= least) peak = moment
    } else if (moment.count.value >= peak.count.value) {
      peak = moment
    } else if (peak.count.low - moment.count.high >= least) {
      falls.push(peak.count.value - moment.count.value)
      trough = moment
      peak = undefined
    }
  }
  return falls
}
