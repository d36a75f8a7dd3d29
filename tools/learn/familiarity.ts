/** How well accounts of a size are known: how many genuine ones of about that size were learnt from. */
import type { Curve } from '../../src/core/learnt/curve.ts'
import { logSize } from '../../src/core/likes/series.ts'
import type { Population } from './populations.ts'

/** log followers from about 60 to 60 million, in steps of 1.6 times. */
const SIZES = Array.from({ length: 29 }, (_, step) => 4 + step / 2)
/**
 * Accounts between a third of a size and three times as large are of about that size: of these it is known how many likes
 * they get. How likes scatter changes more slowly with size: what accounts a twelfth or twelve times as large teach of it
 * still holds. Natural logarithms; both our own choice, looked at with whole populations left out.
 */
export const REACH = { likes: 1, scatter: 2.5 } as const
/** So many accounts make what is learnt of their size count half. Chosen by leaving whole populations out. */
const HALF_KNOWN = 30

/** 0–1 over log followers. */
export function familiarityOf(populations: readonly Population[], reach: number = REACH.likes): Curve {
  const sizes = populations.flatMap(({ accounts }) => accounts.map(({ followers }) => logSize(followers)))
  const near = (size: number) => sizes.filter((other) => Math.abs(other - size) < reach).length
  return { x: SIZES, y: SIZES.map((size) => near(size) / (near(size) + HALF_KNOWN)) }
}
