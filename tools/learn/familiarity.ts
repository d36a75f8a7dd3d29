/** How well accounts of a size are known: how many genuine ones of about that size were learnt from. */
import type { Curve } from '../../src/core/learnt/curve.ts'
import { logSize } from '../../src/core/likes/series.ts'
import type { Population } from './populations.ts'

/** log followers from about 60 to 60 million, in steps of 1.6 times. */
const SIZES = Array.from({ length: 29 }, (_, step) => 4 + step / 2)
/** Accounts between a third of a size and three times as large are of about that size. */
const REACH = 1
/** So many accounts make what is learnt of their size count half. Both chosen by leaving whole populations out. */
const HALF_KNOWN = 30

/** 0–1 over log followers. */
export function familiarityOf(populations: readonly Population[]): Curve {
  const sizes = populations.flatMap(({ accounts }) => accounts.map(({ followers }) => logSize(followers)))
  const near = (size: number) => sizes.filter((other) => Math.abs(other - size) < REACH).length
  return { x: SIZES, y: SIZES.map((size) => near(size) / (near(size) + HALF_KNOWN)) }
}
