/**
 * The share of fakes among people, by what their list shows: counts where it shows them, otherwise who has no picture.
 * Either way each person falls into a class (a span of scores; with or without a picture), and every share is tried
 * with many descriptions of what fakes and others look like. How far apart the two are differs from one population to
 * the next, so it is never taken as known: descriptions are weighed by how well they fit the sample at hand, and what
 * they leave open is the interval.
 */

import type { LearntFakes } from '../learnt/fake-curves.ts'
import { FAKES } from '../learnt/fakes.ts'
import { SHARE_SETTINGS, type ShareSettings } from '../learnt/share-settings.ts'
import type { Account } from '../profile/reading.ts'
import { evidenceOfCounts } from './account.ts'

/**
 * Shares, 0–1: the mean of what fits, and the narrowest interval that holds 95 % of it. `accounts`: how many showed
 * enough to count; `tells`: whether the interval is narrow enough to say anything; `by`: told from their counts, or from who has no picture, of whom there are `bare`.
 */
export type FakeShare = { share: number; low: number; high: number; tells: boolean; accounts: number } & (
  | { by: 'counts' }
  | { by: 'pictures'; bare: number }
)

/** An interval wider than this cannot tell: it holds both a usual audience and one that is mostly fake. Our own choice. */
const WIDEST = 0.5

/** The share of fakes among the accounts whose followers and followings were seen; undefined when none was. */
export function shareByCounts(
  sample: readonly Account[],
  learnt: LearntFakes = FAKES,
  settings: ShareSettings = SHARE_SETTINGS,
): FakeShare | undefined {
  const described = sample.filter(({ followers, following }) => followers !== undefined && following !== undefined)
  if (described.length === 0) return undefined
  const counts = countCells(described.map((account) => evidenceOfCounts(account, learnt)))
  return {
    by: 'counts',
    ...shareFrom(counts, descriptionsByCounts(learnt, settings), settings.believed),
    accounts: described.length,
  }
}

/** The share of fakes among accounts of which it was seen whether they have a picture; undefined when of none it was. */
export function shareByPictures(sample: readonly Account[]): FakeShare | undefined {
  const seen = sample.filter(({ hasAvatar }) => hasAvatar !== undefined)
  if (seen.length === 0) return undefined
  const bare = seen.filter(({ hasAvatar }) => !hasAvatar).length
  pictures ??= described(GENUINE_BARE.map(byPicture), FAKE_BARE.map(byPicture))
  const { believed } = SHARE_SETTINGS
  return { by: 'pictures', ...shareFrom([bare, seen.length - bare], pictures, believed), accounts: seen.length, bare }
}

/**
 * How many have no picture. Of the genuine accounts of the Kaggle set (2019) 0.6 % had none, and of people who only
 * look more is to be expected; of its fakes 59 %, and of MIB's bought followers (2015) hardly any.
 */
const GENUINE_BARE = [0.005, 0.02, 0.05, 0.1]
const FAKE_BARE = [0.03, 0.15, 0.3, 0.45, 0.6]

function byPicture(bare: number): Kind {
  return { chances: [bare, 1 - bare], logWeight: 0 }
}

/** Centres are tried at these many deviations from what was learnt. */
const TRIED_AT = [-1.6, -0.8, 0, 0.8, 1.6]

/** Keeps one odd account from ruling out a description. */
const ANY_CLASS = 5e-3

/** Before looking about a fifth is expected, Beta(1, 4): vendors say a quarter of large audiences. */
const PRIOR = 4

const SHARE_STEP = 0.02
/** The middles of fifty cells from nought to one. */
const SHARES = Array.from({ length: 50 }, (_, index) => (index + 0.5) * SHARE_STEP)

/** What one kind of account looks like: the chance of each class. */
type Kind = { chances: number[]; logWeight: number }
/** A pair of kinds at one share (an index into `SHARES`): the logarithm of each class's chance. */
type Description = { share: number; logPrior: number; logChances: number[] }

let pictures: Description[] | undefined
const known = new WeakMap<LearntFakes, WeakMap<ShareSettings, Description[]>>()

function descriptionsByCounts(learnt: LearntFakes, settings: ShareSettings): Description[] {
  const bySettings = known.get(learnt) ?? new WeakMap<ShareSettings, Description[]>()
  known.set(learnt, bySettings)
  const drawn =
    bySettings.get(settings) ?? described(bells(learnt.genuine, settings.genuine), bells(learnt.fake, settings.fake))
  bySettings.set(settings, drawn)
  return drawn
}

function described(genuine: readonly Kind[], fake: readonly Kind[]): Description[] {
  const pairs = genuine.flatMap((one) => fake.map((other) => ({ genuine: one, fake: other })))
  return pairs.flatMap((pair) =>
    SHARES.map((share, index) => ({
      share: index,
      logPrior: pair.genuine.logWeight + pair.fake.logWeight + (PRIOR - 1) * Math.log(1 - share),
      logChances: pair.genuine.chances.map((chance, at) =>
        Math.log(share * (pair.fake.chances[at] ?? 0) + (1 - share) * chance + ANY_CLASS),
      ),
    })),
  )
}

/** Weighs every share by how well it explains the counts of the classes, whatever the kinds look like. */
function shareFrom(counts: readonly number[], descriptions: readonly Description[], believed: number) {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const belief = Math.min(1, believed / total)
  const logFits = descriptions.map(({ logPrior, logChances }) => logPrior + belief * sumOfProducts(counts, logChances))
  const best = logFits.reduce((most, fit) => Math.max(most, fit), Number.NEGATIVE_INFINITY)
  const fits = new Array<number>(SHARES.length).fill(0)
  descriptions.forEach(({ share }, index) => {
    fits[share] = (fits[share] as number) + Math.exp((logFits[index] as number) - best)
  })
  const sum = fits.reduce((all, fit) => all + fit, 0)
  return summaryOf(fits.map((fit) => fit / sum))
}

function summaryOf(fits: readonly number[]): { share: number; low: number; high: number; tells: boolean } {
  const mean = fits.reduce((sum, fit, index) => sum + fit * (SHARES[index] as number), 0)
  const [low, high] = narrowest(fits, 0.95)
  return { share: thousandths(mean), low: thousandths(low), high: thousandths(high), tells: high - low <= WIDEST }
}

/** The narrowest interval of shares that holds `level` of the fit: it reaches nought when nought fits. */
function narrowest(fits: readonly number[], level: number): [low: number, high: number] {
  let best: [number, number] = [0, SHARES.length - 1]
  let end = 0
  let held = 0
  for (let start = 0; start < fits.length; start += 1) {
    while (end < fits.length && held < level) {
      held += fits[end] as number
      end += 1
    }
    if (held < level) break
    if (end - 1 - start < best[1] - best[0]) best = [start, end - 1]
    held -= fits[start] as number
  }
  return [startOf(best[0]), startOf(best[1] + 1)]
}

/** Where the cell of a share begins; one beyond the last is the whole. */
function startOf(index: number): number {
  return Math.min(1, index * SHARE_STEP)
}

/** Spans of scores, log10 units; the outermost are open. */
const CELL = 0.25
const LOWEST_CELL = -2
const CELLS = 16

function countCells(scores: readonly number[]): number[] {
  const counts = new Array<number>(CELLS).fill(0)
  for (const score of scores) {
    const cell = Math.min(CELLS - 1, Math.max(0, Math.ceil((score - LOWEST_CELL) / CELL)))
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

function bells(centre: number, { deviation, spreads }: ShareSettings['fake']): Kind[] {
  return TRIED_AT.flatMap((deviations) =>
    spreads.map((spread) => ({
      chances: chancesOfCells(centre + deviations * deviation, spread),
      logWeight: -(deviations ** 2) / 2,
    })),
  )
}

/** The chance of each span under a normal curve. */
function chancesOfCells(mean: number, deviation: number): number[] {
  const below = Array.from({ length: CELLS - 1 }, (_, index) =>
    normalBelow((LOWEST_CELL + index * CELL - mean) / deviation),
  )
  return [...below, 1].map((chance, index) => chance - (below[index - 1] ?? 0))
}

/** Share of a standard normal below z (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const above = (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z > 0 ? 1 - above : above
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number)
  return sum
}

function thousandths(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
