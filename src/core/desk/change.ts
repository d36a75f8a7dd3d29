/** What changed about an account since the visit before: what stands out on a list. */
import type { Grade } from '../judgement/verdict.ts'
import type { AccountSummary } from './summary.ts'

const DAY_MS = 86_400_000

/**
 * A change of an audience below this share is ordinary within a visit or two. Our own choice: the signs judge growth;
 * this only draws the eye.
 */
const LEAST_SHARE = 0.1
/** What took longer is growth, not a change to look at at once: as long as a purchase takes to be delivered. */
const LONGEST_DAYS = 35

export type AccountChange =
  /** `low` and `high`: the change as a share, 0.38 for +38 %, as far as rounding leaves it open. `days` since the visit before. */
  | { what: 'audience'; value: number; low: number; high: number; days: number }
  | { what: 'grade'; from: Grade; to: Grade; days: number }

/** Changes of grade first. None without an earlier visit. */
export function changesOf({ before, readAt, grade, audience }: AccountSummary): AccountChange[] {
  if (!before) return []
  const days = (Date.parse(readAt) - Date.parse(before.at)) / DAY_MS
  const changes: AccountChange[] = []
  // What was not judged before is news, and no change.
  if (before.grade && before.grade !== grade && before.grade !== 'unknown' && grade !== 'unknown') {
    changes.push({ what: 'grade', from: before.grade, to: grade, days })
  }
  if (before.audience && audience && before.audience.low > 0 && days <= LONGEST_DAYS) {
    const { count } = audience
    const change = {
      value: count.value / before.audience.value - 1,
      low: count.low / before.audience.high - 1,
      high: count.high / before.audience.low - 1,
    }
    if (change.low >= LEAST_SHARE || change.high <= -LEAST_SHARE) changes.push({ what: 'audience', ...change, days })
  }
  return changes
}
