/** How counts moved between readings. Every change is an interval: what rounding leaves open is never growth. */
import type { Count } from '../profile/facts.ts'
import type { HistoryPoint } from '../profile/reading.ts'
import { median } from '../statistics/median.ts'

const DAY_MS = 86_400_000

/** A count at a moment; `day` in days since 1970. */
export type DatedCount = { day: number; count: Count }

/** A rise of followers that the account's own pace does not explain. */
export type Jump = {
  from: DatedCount
  to: DatedCount
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
export function datedCounts(history: readonly HistoryPoint[], fact: 'followers' | 'following' | 'posts'): DatedCount[] {
  return history.flatMap(({ at, [fact]: count }) => (count ? [{ day: Date.parse(at) / DAY_MS, count }] : []))
}

/**
 * The largest jump in a history of followers. The own pace is the faster of that before and that
 * after, a fall counting as standing still. Undefined while a week of either was not seen.
 */
export function largestJump(moments: readonly DatedCount[]): Jump | undefined {
  let largest: Jump | undefined
  for (let start = 0; start < moments.length - 1; start++) {
    for (let end = start + 1; end < moments.length; end++) {
      const [from, to] = [moments[start] as DatedCount, moments[end] as DatedCount]
      if (end > start + 1 && to.day - from.day > LONGEST_JUMP_DAYS) break
      const pace = paceAround(moments, start, end)
      const jump = pace === undefined ? undefined : jumpOf(from, to, pace)
      if (jump && (!largest || jump.excess.low > largest.excess.low)) largest = jump
    }
  }
  return largest
}

function jumpOf(from: DatedCount, to: DatedCount, pace: number): Jump {
  const expected = pace * (to.day - from.day)
  const excess = {
    low: logRatio(to.count.low, from.count.high) - expected,
    value: logRatio(to.count.value, from.count.value) - expected,
    high: logRatio(to.count.high, from.count.low) - expected,
  }
  return { from, to, excess, people: Math.max(0, to.count.low - from.count.high * Math.exp(expected)) }
}

/** Fastest growth a day, natural logarithm, that the time before or after leaves possible. */
function paceAround(moments: readonly DatedCount[], start: number, end: number): number | undefined {
  const sides = [
    [moments[0], moments[start]],
    [moments[end], moments.at(-1)],
  ] as [DatedCount, DatedCount][]
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

/** Of what the reading before brought, what attention that fades still brings. Our own choice. */
const FADING = { least: 0.2, most: 0.85 }

/**
 * Whether what came with a jump fades over the two readings after its height, as after a post that spread: a delivery
 * stops at once, goes on evenly, or melts.
 */
export function isFading(moments: readonly DatedCount[], { from, to }: Jump): boolean {
  const gains = moments.slice(1).map((next, index) => ({ next, ...gainOf(moments[index] as DatedCount, next) }))
  const within = gains.filter(({ next }) => next.day > from.day && next.day <= to.day)
  const height = within.reduce((most, gain) => (gain.value > most.value ? gain : most))
  const at = gains.indexOf(height)
  const [second, third] = [gains[at + 1], gains[at + 2]]
  return second !== undefined && third !== undefined && fadesTo(height, second) && fadesTo(second, third)
}

function fadesTo(before: Gain, after: Gain): boolean {
  return after.value >= FADING.least * before.value && after.value <= FADING.most * before.value
}

/** A stretch of equal gains, far above those of the rest of the time. */
export type Drip = {
  from: DatedCount
  to: DatedCount
  /** Followers a day, within and outside of it. */
  perDay: number
  ownPerDay: number
  /** What it brought beyond the own pace, as a share of the followers at its start. */
  share: number
}

/** Gains in a row that are needed, and how far each may lie from their median, rounding included. Our own choice, by simulation. */
const DRIP_GAINS = 5
const DRIP_EVENNESS = 0.12
const DRIP_DAYS = 21
/** Longer ones are found by their first part: histories may be long. */
const MOST_GAINS = 60
/** Times the own pace from which a drip is one, and the least it brings: less is lost in the scatter of any account. */
const DRIP_TIMES = 2
const DRIP_SHARE = 0.05
/** Gains outside of it, its neighbours aside (it may begin within one), from which the own pace is known. */
const OWN_GAINS = 2

/**
 * The largest delivery by the day: sellers bring 400 to 1,000 followers a day, every day alike, while what an account
 * gains by itself comes and goes. The drip itself is no part of the own pace. Undefined where there is none, where the
 * own pace was not seen, and wherever rounding leaves a gain open.
 */
export function largestDrip(moments: readonly DatedCount[]): Drip | undefined {
  const gains = moments.slice(1).map((to, index) => gainOf(moments[index] as DatedCount, to))
  let largest: Drip | undefined
  for (let start = 0; start + DRIP_GAINS <= gains.length; start += 1) {
    const last = Math.min(gains.length, start + MOST_GAINS)
    for (let end = start + DRIP_GAINS; end <= last; end += 1) {
      if (!isNear(gains[end - 1] as Gain, gains[start] as Gain)) break
      const drip = dripOf(moments, gains, start, end)
      if (drip && (!largest || drip.share > largest.share)) largest = drip
    }
  }
  return largest
}

/** Whether both can be of one drip: each lies close to its median. */
function isNear(gain: Gain, first: Gain): boolean {
  const widest = (1 + DRIP_EVENNESS) / (1 - DRIP_EVENNESS)
  return gain.value <= first.value * widest && gain.value * widest >= first.value
}

/** Change a day, with what rounding leaves open. */
type Gain = { low: number; value: number; high: number }

function gainOf(from: DatedCount, to: DatedCount): Gain {
  const days = Math.max(to.day - from.day, 1 / 24)
  return {
    low: (to.count.low - from.count.high) / days,
    value: (to.count.value - from.count.value) / days,
    high: (to.count.high - from.count.low) / days,
  }
}

function dripOf(moments: readonly DatedCount[], gains: readonly Gain[], start: number, end: number): Drip | undefined {
  const [from, to] = [moments[start] as DatedCount, moments[end] as DatedCount]
  const within = gains.slice(start, end)
  const perDay = median(within.map(({ value }) => value))
  const isEven = within.every(
    ({ low, high }) => low >= perDay * (1 - DRIP_EVENNESS) && high <= perDay * (1 + DRIP_EVENNESS),
  )
  if (perDay <= 0 || !isEven || to.day - from.day < DRIP_DAYS) return undefined
  const outside = gains.filter((_, index) => index < start - 1 || index > end)
  if (outside.length < OWN_GAINS) return undefined
  const ownPerDay = outside.reduce((most, { high }) => Math.max(most, high), 0)
  const share = ((perDay - ownPerDay) * (to.day - from.day)) / Math.max(1, from.count.high)
  if (perDay < DRIP_TIMES * ownPerDay || share < DRIP_SHARE) return undefined
  return { from, to, perDay, ownPerDay, share }
}

/** A fall is worth the name from this share of the count on: accounts lose a few every day. */
const TOOTH = 0.01
const SMALLEST_TOOTH = 20
/** A refill brings back what was lost, within this share of it. Our own choice. */
const EXACTNESS = 0.2

/**
 * Falls that were filled up again to where they began, as sellers who guarantee their followers do: each as the share
 * of the followers that was lost, oldest first. What rounding leaves open is none.
 */
export function refills(moments: readonly DatedCount[]): number[] {
  const teeth: number[] = []
  let peak = moments[0]
  let trough: DatedCount | undefined
  let top: DatedCount | undefined
  const close = () => {
    if (peak && trough && top && isRefill(peak, trough, top)) teeth.push(1 - trough.count.value / peak.count.value)
  }
  for (const moment of moments.slice(1)) {
    if (!peak) break
    if (!trough) {
      if (isFall(peak, moment)) trough = moment
      else if (moment.count.value >= peak.count.value) peak = moment
    } else if (!top) {
      if (moment.count.value <= trough.count.value) trough = moment
      else top = moment
    } else if (isFall(top, moment)) {
      close()
      peak = top
      trough = moment
      top = undefined
    } else if (moment.count.value > top.count.value) top = moment
  }
  close()
  return teeth
}

function isFall(from: DatedCount, to: DatedCount): boolean {
  return from.count.low - to.count.high >= Math.max(SMALLEST_TOOTH, TOOTH * from.count.value)
}

function isRefill(peak: DatedCount, trough: DatedCount, top: DatedCount): boolean {
  const fall = peak.count.low - trough.count.high
  const missed = Math.max(top.count.high - peak.count.low, peak.count.high - top.count.low)
  return missed <= EXACTNESS * fall
}

/**
 * Falls of a count that rises followed: turning points, each at least `least` away from the last
 * by whatever the rounded numbers allow. Oldest first, in counts.
 */
export function fallsAfterRises(moments: readonly DatedCount[], least: number): number[] {
  const falls: number[] = []
  let [trough, peak] = [moments[0], undefined as DatedCount | undefined]
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
