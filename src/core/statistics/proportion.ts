/** How far the share seen in a sample can be trusted. */

/** Standard normal quantile that leaves 5 % on each side. */
const NINETY_PERCENT = 1.6449

/**
 * The share of `hits` among `n` with its interval at 90 %, by Wilson's score: it stays between 0 and 1, and is honest
 * for small samples and for shares near the ends. NaN of none.
 */
export function wilson(hits: number, n: number): { share: number; low: number; high: number } {
  const share = hits / n
  const room = NINETY_PERCENT ** 2 / n
  const centre = (share + room / 2) / (1 + room)
  const half = Math.sqrt(room * (share * (1 - share) + room / 4)) / (1 + room)
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
