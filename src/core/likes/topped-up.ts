/** How likely the likes of a series are if weak posts were topped up to one level. */
import * as student from '../student.ts'
import { GENUINE_SCATTER } from './genuine.ts'
import type { LikesSeries } from './series.ts'

/** How far the posts of one level may lie apart: what services deliver, and looser. */
const LEVEL_WIDTHS = [0.03, 0.08]
/** Which of the lowest posts starts the level: one or two may have escaped. */
const LOWEST = [0, 1, 2]
/** Share of posts that escape. Our assumption. */
const ESCAPES = 0.03
const FEWEST_AT_LEVEL = 3

/** `posts`: indices of those at the level. Null when no three posts share one. */
export type Level = { logLikelihood: number; posts: number[] } | null

/**
 * The likes if every post below some level was topped up to it: the posts that the
 * account's own scatter would have left below lie at the level instead.
 */
export function toppedUp(series: Pick<LikesSeries, 'logs' | 'levels' | 'residuals' | 'widths'>): Level {
  const lowestFirst = series.logs
    .map((_, index) => index)
    .sort((a, b) => (series.logs[a] as number) - (series.logs[b] as number))
  const found = LEVEL_WIDTHS.flatMap((width) => LOWEST.map((rank) => levelAt(series, lowestFirst, rank, width)))
  const levels = found.filter((level) => level !== null)
  const [first] = levels
  if (!first) return null
  const best = levels.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one), first)
  const logs = found.map((level) => level?.logLikelihood ?? Number.NEGATIVE_INFINITY)
  return { ...best, logLikelihood: student.logMean(logs) }
}

function levelAt(
  { logs, levels, residuals, widths }: Pick<LikesSeries, 'logs' | 'levels' | 'residuals' | 'widths'>,
  lowestFirst: number[],
  rank: number,
  delivered: number,
): Level {
  const start = lowestFirst[rank]
  if (start === undefined) return null
  // A page's rounding, and the like itself as the smallest step, tie posts that differ.
  const floor = logs[start] as number
  const resolution = Math.max(Math.exp(-floor), widths[start] as number)
  const low = floor - resolution / 2 - delivered / 10
  const width = delivered + resolution
  const at = lowestFirst.filter((index) => (logs[index] as number) >= low && (logs[index] as number) < low + width)
  if (at.length < FEWEST_AT_LEVEL) return null

  const rest = lowestFirst.slice(rank + at.length)
  const escaped = lowestFirst.slice(0, rank)
  const own = [...rest, ...escaped].map((index) => residuals[index] as number)
  const top = low + width - at.reduce((all, index) => all + (levels[index] as number), 0) / at.length
  const fits = floorGrid(own, top, at.length)
  return {
    logLikelihood: fits - at.length * Math.log(width) + escaped.length * Math.log(ESCAPES),
    posts: at,
  }
}

/** Steps of the scale's belief, and of the location in scales below or above the median, that are tried. */
const SCALE_STEPS = [-1.6, -0.8, 0, 0.8, 1.6]
const LOCATION_STEPS = [-1.5, -1.2, -0.9, -0.6, -0.3, 0, 0.3]

/** log likelihood of `own` residuals and of `hidden` posts somewhere below `top`, location and scale integrated out. */
function floorGrid(own: readonly number[], top: number, hidden: number): number {
  const logs: number[] = []
  for (const step of SCALE_STEPS) {
    const scale = GENUINE_SCATTER.median * Math.exp(GENUINE_SCATTER.logSpread * step)
    // Belief's mass of this step × the width of one location step.
    const logStep = Math.log((0.8 * 0.3 * scale) / Math.sqrt(2 * Math.PI)) - (step * step) / 2
    for (const offset of LOCATION_STEPS) {
      const location = offset * scale
      const tail = hidden * Math.log(student.below((top - location) / scale) + 1e-12)
      logs.push(student.logLikelihood(own, { location, scale }) + tail + logStep)
    }
  }
  return student.logMean(logs) + Math.log(logs.length)
}
