/** Series → facts, as the judgement itself computes them. */

import type { Curve } from '../../src/core/learnt/curve.ts'
import { FEATURES, type Feature, type Features } from '../../src/core/likes/feature.ts'
import { featuresOf } from '../../src/core/likes/features.ts'
import { aboveLine, likesSeries } from '../../src/core/likes/series.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { exactly } from '../../src/core/profile/reading.ts'
import { median } from '../../src/core/statistics/median.ts'
import type { Rows } from './fit.ts'
import type { Population } from './populations.ts'
import { type Change, type Named, oddities, purchases, type Series } from './purchase.ts'
import { type Random, seeded } from './random.ts'

/** A profile that shows the series and nothing else. */
export function profileOf({ followers, likes, comments }: Series): Profile {
  const readAt = '2020-01-01T00:00:00Z'
  return {
    platform: 'instagram',
    handle: 'simulated',
    readAt,
    firstReadAt: readAt,
    readings: 1,
    seenAt: {},
    followers: exactly(followers),
    recent: likes.map((count, index) => {
      const written = comments[index]
      return { id: `p${index}`, likes: exactly(count), ...(written !== undefined && { comments: exactly(written) }) }
    }),
  }
}

/** Null where there is too little to judge. `line`: what accounts of a size get. */
function factsOf(series: Series, line: Curve): Pick<Row, 'facts' | 'usualLikes'> | null {
  const known = likesSeries(profileOf(series))
  if (!known) return null
  const usualLikes = median(known.counts)
  return { facts: { ...featuresOf(known), engagement: aboveLine(usualLikes, series.followers, line) }, usualLikes }
}

/** One simulated account: its facts, what was done to it, and how much it counts. */
export type Row = {
  population: string
  account: number
  change: string
  bought: boolean
  weight: number
  facts: Features
  usualLikes: number
  series: Series
}

/** How many purchases are tried on each account, and how many oddities. */
const PURCHASES = 16
const ODDITIES = 10
/**
 * Every other odd account has a second oddity: they seldom come alone. Chosen by leaving populations out: it accuses
 * fewer of those with two oddities, or with ones nobody thought of, and catches as much.
 */
const COMPOUND = 0.5
/** Pages show twelve posts at first; the rest comes with scrolling. */
const SHORTENED = 0.5
const FEWEST = 8

/** Every account untouched, with one or two of the `known` oddities, and with purchases (some of them on an odd account). */
export function rowsFrom(
  populations: readonly Population[],
  line: Curve,
  seed: number,
  known: readonly Named[] = oddities,
): Row[] {
  return populations.flatMap(({ id, weight, accounts }, at) => {
    const random = seeded(seed + at)
    return accounts.flatMap((series, account) =>
      accountRows(series, line, random, known).map((row) => ({
        ...row,
        population: id,
        account,
        weight: (row.weight * weight) / accounts.length,
      })),
    )
  })
}

function accountRows(
  account: Series,
  line: Curve,
  random: Random,
  known: readonly Named[],
): Omit<Row, 'population' | 'account'>[] {
  const draw = (changes: readonly Named[], bought: boolean, weight: number) => {
    const start = seen(account, random)
    // Who buys may be odd as well.
    const odd = bought && random() < 0.3 ? pickOne(known, random).change.apply(start, random) : start
    const series = changes.reduce((one, { change }) => change.apply(one, random), odd)
    const facts = factsOf(series, line)
    const change = changes.map(({ name }) => name).join('+') || 'untouched'
    return facts ? [{ change, bought, weight, ...facts, series }] : []
  }
  const oddOnes = () => [pickOne(known, random), ...(random() < COMPOUND ? [pickOne(known, random)] : [])]
  return [
    ...draw([], false, 0.25),
    ...draw([], false, 0.25),
    ...Array.from({ length: ODDITIES }, () => draw(oddOnes(), false, 0.5 / ODDITIES)).flat(),
    ...Array.from({ length: PURCHASES }, () => draw([pickOne(purchases, random)], true, 1 / PURCHASES)).flat(),
  ]
}

/** As many posts as a page shows, and comments only where somebody opened them. */
function seen(series: Series, random: Random): Series {
  const n =
    random() < SHORTENED ? Math.min(series.likes.length, FEWEST + Math.floor(random() * 16)) : series.likes.length
  const comments = random() < 0.75 ? series.comments.slice(0, n) : series.likes.slice(0, n).map(() => undefined)
  return { ...series, likes: series.likes.slice(0, n), comments }
}

/** Each as often as its share of all. */
function pickOne<Thing extends { change: Change }>(things: readonly Thing[], random: Random): Thing {
  const shares = things.map(({ change }) => change.share ?? 1)
  let left = random() * shares.reduce((sum, share) => sum + share, 0)
  const picked = shares.findIndex((share) => {
    left -= share
    return left < 0
  })
  return things[picked] as Thing
}

export function tableOf(rows: readonly Row[], features: readonly Feature[] = FEATURES): Rows {
  return {
    facts: features.map((feature) => Float64Array.from(rows, ({ facts }) => facts[feature])),
    bought: Uint8Array.from(rows, ({ bought }) => (bought ? 1 : 0)),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  }
}
