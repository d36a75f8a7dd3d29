/** How long what was seen is kept. Public data stay personal data: a limit, and less detail with age. */

/** Days after which nothing is kept of a moment. A year and a month, so that a season can be compared with the last. */
export const KEEP_DAYS = 400
/** Days after which one moment of each day is enough. */
export const THIN_AFTER_DAYS = 30

export const DAY_MS = 86_400_000

/**
 * Which of some moments (ms since 1970, ascending) have outlived their use at `now`: those older
 * than `KEEP_DAYS`, and those older than `THIN_AFTER_DAYS` that a later one of the same day (UTC) follows.
 */
export function outlived(moments: readonly number[], now: number): boolean[] {
  return moments.map((moment, index) => {
    const age = (now - moment) / DAY_MS
    if (age > KEEP_DAYS) return true
    const next = moments[index + 1]
    return age > THIN_AFTER_DAYS && next !== undefined && dayOf(next) === dayOf(moment)
  })
}

function dayOf(moment: number): number {
  return Math.floor(moment / DAY_MS)
}

/** The same facts again within this time are the same reading: nothing is stored of them. */
export const REPEAT_MS = 3_600_000
