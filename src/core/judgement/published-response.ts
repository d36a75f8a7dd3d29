/**
 * What a rate says of bought followers where nothing is known of accounts of the size but what is published: its middle, its
 * spread, and how common fraud is.
 */
import { expectationOf } from './expectation.ts'
import { evidenceOfShift, MULTIPLES, publishedSpread, spreadBetween } from './inflation.ts'
import type { Norms } from './norm.ts'

const RATE = 'engagement-per-follower'

/** Followers are sold by the multiple: from half as many again to twenty times, any as likely on a logarithmic scale. */
export const SOLD_TIMES = [1.5, 20] as const

/** Mean of the logarithm of how many times an audience is multiplied, and of its square. */
const [FROM, TO] = SOLD_TIMES.map(Math.log) as [number, number]
const MULTIPLE = { mean: (FROM + TO) / 2, square: (FROM * FROM + FROM * TO + TO * TO) / 3 }

/**
 * Genuine creators of one size differ by this much (deviation of log likes per follower; middle eight in ten 0.59 to 4.5 %,
 * creators 2017): the published ones are not taken to differ less.
 */
const LEAST_SPREAD = publishedSpread({ p10: 0.59, p90: 4.5 })
/** Steps in which fewer are taken to have bought. */
const STEP = 0.005

/**
 * What is published is of everybody: of whoever bought followers too, who lie lower for it. Taken for genuine, they would
 * make silence usual. So the genuine are those who, with `bought` of all (a share) having multiplied their audience, come
 * to the published middle and `spread` (deviation of a logarithm). Where that would leave the genuine hardly any spread,
 * fewer are taken to have bought. `above`: how far their middle lies above the published one, as a logarithm.
 */
export function withoutBuyers(spread: number, bought: number): { above: number; spread: number } {
  const rest = (share: number) => spread ** 2 - share * MULTIPLE.square + (share * MULTIPLE.mean) ** 2
  let share = bought
  while (share > 0 && rest(share) < LEAST_SPREAD ** 2) share -= STEP
  return share > 0 ? { above: share * MULTIPLE.mean, spread: Math.sqrt(rest(share)) } : { above: 0, spread }
}

/**
 * log10 likelihood ratio, followers bought ÷ genuine, of a rate (a share) at so many `followers`, where `norms` publish what
 * everybody gets, of whom `bought` (a share) bought followers. Whoever multiplied an audience has the rate of its own,
 * smaller size, divided by as much, and small accounts get so much more that some purchases leave no trace. Half of the
 * buyers are taken to be of that kind and half to have had the rate of the size they bought: our own choice, for nobody
 * publishes what becomes of the silent.
 */
export function evidenceBesidePublished(rate: number, followers: number, norms: Norms, bought: number): number {
  const normal = expectationOf(norms, RATE, followers)
  if (!normal) return 0
  const genuine = withoutBuyers(publishedSpread(normal), bought)
  const below = genuine.above + Math.log(normal.p50 / Math.max(rate, Number.MIN_VALUE))
  const shifts = MULTIPLES.flatMap((times) => {
    const own = expectationOf(norms, RATE, followers / times) ?? normal
    return [Math.log(times), Math.max(0, Math.log((times * normal.p50) / own.p50))]
  })
  return evidenceOfShift(below, spreadBetween(genuine.spread), shifts)
}
