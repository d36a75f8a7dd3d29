/** How an account's counts stood over time: the one fact that no single page can show. */
import type { Count } from '../profile/facts.ts'
import type { HistoryPoint } from '../profile/reading.ts'
import { outlived } from './retention.ts'

const HOUR_MS = 3_600_000
/** A point a day for as long as anything is kept, and more than one for the last month. */
const MOST_POINTS = 500

const COUNTS = ['followers', 'following', 'posts'] as const

/**
 * Adds points to a history, in whatever order they come; the result is oldest first. What was
 * seen within one hour (UTC) is one point, and points age as readings do, seen from the newest.
 */
export function addToHistory(known: readonly HistoryPoint[], fresh: readonly HistoryPoint[]): HistoryPoint[] {
  if (fresh.length === 0) return [...known]
  const timed = [...known, ...fresh].map((point) => ({ point, time: Date.parse(point.at) }))
  const points = onePerHour(timed.sort((a, b) => a.time - b.time))
  const moments = points.map(({ time }) => time)
  const gone = outlived(moments, moments.at(-1) ?? 0)
  const kept = points.filter((_, index) => !gone[index]).map(({ point }) => point)
  return kept.slice(-MOST_POINTS)
}

/** `time`: its moment in ms since 1970, worked out once. */
type Timed = { point: HistoryPoint; time: number }

function onePerHour(sorted: readonly Timed[]): Timed[] {
  const hours = new Map<number, Timed>()
  for (const { point, time } of sorted) {
    const hour = Math.floor(time / HOUR_MS)
    const earlier = hours.get(hour)
    hours.set(hour, { point: earlier ? combine(earlier.point, point) : point, time })
  }
  return [...hours.values()]
}

function combine(earlier: HistoryPoint, later: HistoryPoint): HistoryPoint {
  const combined: HistoryPoint = { at: later.at }
  for (const name of COUNTS) {
    const [before, after] = [earlier[name], later[name]]
    const count = before && after && isVaguer(after, before) ? before : (after ?? before)
    if (count) combined[name] = count
  }
  return combined
}

/** "48.2K" after 48 213: the same number, told less exactly. */
export function isVaguer(fresh: Count, known: Count): boolean {
  return fresh.low <= known.low && known.high <= fresh.high && fresh.high - fresh.low > known.high - known.low
}
