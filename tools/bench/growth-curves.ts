/** Real growth curves, what the signs of growth say of them, and purchases put into them. */

import { judge } from '../../src/core/judgement/judge.ts'
import type { Signal } from '../../src/core/judgement/signal.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { type HistoryPoint, Reading } from '../../src/core/profile/reading.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { asWritten } from './judgement/as-written.ts'

export const DATA = '../shared/data/growth-instagram-2022.ndjson'

const SIGNS: readonly Signal[] = ['follower-jump', 'stalled-audience'].flatMap((id) =>
  signals.filter((sign) => sign.id === id),
)

/** Curves as pages would have written them, from NDJSON: one account a line. */
export function readCurves(text: string): HistoryPoint[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { handle, platform, history } = JSON.parse(line)
      const read = Reading.parse({ handle, platform, history, readAt: history.at(-1).at })
      return (read.history ?? []).map(({ at, followers }) => ({
        at,
        ...(followers && { followers: asWritten(followers) }),
      }))
    })
}

/** For each sign, the share of the curves that it flags, 0–1. */
export function falseAlarms(curves: readonly HistoryPoint[][]): { sign: string; share: number }[] {
  return SIGNS.map((sign) => ({
    sign: sign.id,
    share: curves.filter((curve) => flags(sign, curve)).length / curves.length,
  }))
}

/** The share of the curves that any of the signs flags, 0–1. */
export function flaggedShare(curves: readonly HistoryPoint[][]): number {
  return curves.filter((curve) => SIGNS.some((sign) => flags(sign, curve))).length / curves.length
}

function flags(sign: Signal, history: HistoryPoint[]): boolean {
  const readAt = history.at(-1)?.at ?? '2022-12-15'
  const profile: Profile = mergeReading(undefined, { platform: 'instagram', handle: 'someone', readAt, history })
  return judge(profile, [sign], normsOf(profile.platform))[0]?.is === 'flag'
}

/** A curve to which `share` of its followers (0.3: 30 %) is added from point `step` on, `lossPerStep` of the bought leaving at each later one. */
export function withPurchase(curve: HistoryPoint[], step: number, share: number, lossPerStep = 0): HistoryPoint[] {
  const base = curve[step]?.followers?.value ?? 0
  return curve.map((point, index) => {
    if (index < step || !point.followers) return point
    const bought = base * share * Math.max(0, 1 - lossPerStep * (index - step))
    const value = Math.round(point.followers.value + bought)
    return { ...point, followers: asWritten({ value, low: value, high: value }) }
  })
}
