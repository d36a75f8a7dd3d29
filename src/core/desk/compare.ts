/** Places among several accounts. What lies within the intervals is a tie: nobody is ahead of anybody by rounding. */

/** `low` ≤ `value` ≤ `high`, in whatever unit is compared. */
export type Interval = { value: number; low: number; high: number }

/** From the best place that the intervals leave open, counted from 1, to the last: one place where nobody ties. */
export type Place = { best: number; last: number }

/** One place for each; undefined where nothing was seen. `best`: which end of the scale is wanted. */
export function placesOf(
  intervals: readonly (Interval | undefined)[],
  best: 'highest' | 'lowest',
): (Place | undefined)[] {
  const isAhead = (one: Interval, other: Interval) => (best === 'highest' ? one.low > other.high : one.high < other.low)
  return intervals.map((mine, index) => {
    if (!mine) return undefined
    const others = intervals.filter((other, at): other is Interval => other !== undefined && at !== index)
    const ahead = others.filter((other) => isAhead(other, mine)).length
    const behind = others.filter((other) => isAhead(mine, other)).length
    return { best: ahead + 1, last: others.length - behind + 1 }
  })
}

/** Whether anybody is ahead of anybody. */
export function canTellApart(intervals: readonly (Interval | undefined)[]): boolean {
  const seen = intervals.filter((one) => one !== undefined)
  return seen.some((one) => seen.some((other) => one.low > other.high))
}
