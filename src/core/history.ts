/** How an account's counts stood over time: the one fact that no single page can show. */
import type { Count } from './facts.ts'
import type { HistoryPoint } from './reading.ts'
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
  const points = onePerHour([...known, ...fresh].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)))
  const moments = points.map(({ at }) => Date.parse(at))
  const gone = outlived(moments, moments.at(-1) ?? 0)
  return points.filter((_, index) => !gone[index]).slice(-MOST_POINTS)
}

function onePerHour(sorted: readonly HistoryPoint[]): HistoryPoint[] {
  const hours = new Map<number, HistoryPoint>()
  for (const point of sorted) {
    const hour = Math.floor(Date.parse(point.at) / HOUR_MS)
    const earlier = hours.get(hour)
    hours.set(hour, earlier ? combine(earlier, point) : point)
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
