/** How likely one account is fake, and what share of a sample is. */
import type { Account } from './reading.ts'

/**
 * One thing about an account that speaks for or against it. `says` is a key into the words of
 * `account-words.ts`; `value` is what was seen, in the unit its sentence names; `evidence` is its
 * weight, log10 of the likelihood ratio fake ÷ genuine.
 */
type AccountReason = { says: string; value: number; evidence: number }

/** `fake` is a probability at even odds beforehand, 0–1; 0.5 says that nothing is known. Strongest reason first. */
export type AccountJudgement = { fake: number; because: AccountReason[] }

/**
 * Each field adds its own weight when it was seen, and nothing when it was not, so short
 * lists are judged on what they show. The weights lie between ridge regressions on two labelled
 * sets, the Kaggle set of fake, spam and genuine accounts (609) and the bought
 * followers of MIB (Cresci et al. 2015, X, 2,818), rounded; `neutral` is where fakes and genuine
 * accounts are about equally common. A missing picture and a missing text weigh less than either
 * set says: in other sets most fakes have both.
 */
const WEIGHTS = {
  followingPerFollower: { perTenfold: 1, neutral: 3, from: 0.3, to: 30 },
  posts: { perTenfold: -0.75, neutral: 6, from: 1, to: 30 },
  followers: { perTenfold: -0.75, neutral: 100, from: 1, to: 1_000 },
  /** Above a thousand followings, up to 7,500, the most that the network of the sets allows. */
  following: { perTenfold: 0.65, neutral: 1_000, from: 1_000, to: 7_500 },
  digitShare: { perUnit: 1.75, neutral: 0.06, to: 0.4 },
  picture: { missing: 0.44, present: -0.06 },
  text: { missing: 0.2, present: -0.2 },
  link: { missing: 0.04, present: -0.4 },
  private: { yes: -0.1, no: 0.1 },
  /** No labelled set has verified accounts: our own choice, small because a badge can be bought. */
  verified: -0.7,
}

/** How likely an account is a fake one, from whatever of it was seen. */
export function judgeAccount(account: Account): AccountJudgement {
  const because = reasonsFor(account)
  return { fake: rounded(chance(weigh(because)), 3), because: because.sort(strongestFirst) }
}

function weigh(because: readonly AccountReason[]): number {
  return because.reduce((sum, { evidence }) => sum + evidence, 0)
}

function strongestFirst(a: AccountReason, b: AccountReason): number {
  return Math.abs(b.evidence) - Math.abs(a.evidence)
}

function chance(evidence: number): number {
  return 1 / (1 + 10 ** -evidence)
}

function reasonsFor(account: Account): AccountReason[] {
  const { followers, following, posts, handle, hasAvatar, bioLength, hasLink, verified } = account
  const reasons: AccountReason[] = []
  const add = (says: string, value: number, evidence: number) =>
    reasons.push({ says, value: rounded(value, 3), evidence: rounded(evidence, 2) })

  if (followers !== undefined && following !== undefined) {
    const ratio = (following + 1) / (followers + 1)
    add('following-per-follower', ratio, graded(ratio, WEIGHTS.followingPerFollower))
  }
  if (followers !== undefined) add('followers', followers, graded(followers + 1, WEIGHTS.followers))
  if (following !== undefined && following > WEIGHTS.following.from)
    add('following', following, graded(following, WEIGHTS.following))
  if (posts !== undefined) add('posts', posts, graded(posts + 1, WEIGHTS.posts))
  const share = handle === undefined ? account.digitShare : digitShare(handle)
  if (share !== undefined) {
    const { perUnit, neutral, to } = WEIGHTS.digitShare
    add('digits-in-handle', share, perUnit * (Math.min(share, to) - neutral))
  }
  if (hasAvatar !== undefined)
    add(hasAvatar ? 'picture' : 'no-picture', 1, hasAvatar ? WEIGHTS.picture.present : WEIGHTS.picture.missing)
  if (bioLength !== undefined)
    add(bioLength > 0 ? 'text' : 'no-text', bioLength, bioLength > 0 ? WEIGHTS.text.present : WEIGHTS.text.missing)
  if (hasLink !== undefined) add(hasLink ? 'link' : 'no-link', 1, hasLink ? WEIGHTS.link.present : WEIGHTS.link.missing)
  if (account.private !== undefined)
    add(account.private ? 'private' : 'public', 1, account.private ? WEIGHTS.private.yes : WEIGHTS.private.no)
  if (verified) add('verified', 1, WEIGHTS.verified)
  return reasons
}

type Graded = { perTenfold: number; neutral: number; from: number; to: number }

/** A weight that grows with the logarithm of a count, between two ends. */
function graded(value: number, { perTenfold, neutral, from, to }: Graded): number {
  return perTenfold * Math.log10(Math.min(to, Math.max(from, value)) / neutral)
}

const DIGITS = /\p{Nd}/gu

/** Share of digits among a handle's characters, 0–1. */
export function digitShare(handle: string): number {
  return (handle.match(DIGITS)?.length ?? 0) / handle.length
}

/** A share with its interval (0–1), and how many accounts were described well enough to count. */
export type FakeShare = { share: number; low: number; high: number; accounts: number }

/**
 * How scores spread, in log10 units. In the Kaggle set and in MIB genuine accounts lie around -1.7 and
 * -1.0, fakes around 1.3 and 0.8; fakes that somebody took trouble over lie lower. How far apart the two
 * are differs from sample to sample, so the estimate does not assume it: it weighs every pair of centres
 * and spreads by how well they describe the sample at hand, which is what corrects the count for the
 * accounts that are taken for the other kind.
 */
const GENUINE = { centre: { mean: -1.3, deviation: 0.3 }, spreads: [0.78] }
const FAKE = { centre: { mean: 0.78, deviation: 0.74 }, spreads: [0.56, 1.04] }
/** Centres are tried at these many deviations from their mean. */
const TRIED_AT = [-1.6, -0.8, 0, 0.8, 1.6]
/** A larger sample is not believed more than this: what is wrong with the two bells does not shrink with size. */
const MOST_BELIEVED = 100
/** Keeps one odd account from ruling out a description. */
const ANY_SCORE = 1e-4

const CELL = 0.5
const LOWEST_CELL = -2.5
const CELLS = 12

const SHARE_STEP = 0.02
/** The middles of fifty cells from nought to one. */
const SHARES = Array.from({ length: 50 }, (_, index) => (index + 0.5) * SHARE_STEP)

/** A pair of bells at one share (an index into `SHARES`): the logarithm of each cell's chance. */
type Mixture = { share: number; logPrior: number; logChances: number[] }
let mixtures: Mixture[] | undefined

/**
 * The share of fakes among the accounts whose followers and followings were seen, with the
 * narrowest interval that holds 95 % of what fits; undefined when none was. The error rates of
 * the judgement itself are part of the interval. From a hundred accounts on it is right to about
 * four points on the network it was learnt on; on fewer it leans towards a quarter, and the interval says so.
 */
export function shareOfFakes(sample: readonly Account[]): FakeShare | undefined {
  const described = sample.filter(({ followers, following }) => followers !== undefined && following !== undefined)
  if (described.length === 0) return undefined
  const counts = countCells(described.map((account) => weigh(reasonsFor(account))))
  return { ...summaryOf(fitOfShares(counts)), accounts: described.length }
}

/** How well each of `SHARES` explains the counts, whatever the bells; sums to 1. */
function fitOfShares(counts: readonly number[]): number[] {
  mixtures ??= everyMixture()
  const total = counts.reduce((sum, count) => sum + count, 0)
  const belief = Math.min(1, MOST_BELIEVED / total)
  const logFits = mixtures.map(({ logPrior, logChances }) => logPrior + belief * sumOfProducts(counts, logChances))
  const best = logFits.reduce((most, fit) => Math.max(most, fit), Number.NEGATIVE_INFINITY)
  const fits = new Array<number>(SHARES.length).fill(0)
  mixtures.forEach(({ share }, index) => {
    fits[share] = (fits[share] as number) + Math.exp((logFits[index] as number) - best)
  })
  const sum = fits.reduce((all, fit) => all + fit, 0)
  return fits.map((fit) => fit / sum)
}

function summaryOf(fits: readonly number[]): { share: number; low: number; high: number } {
  const mean = fits.reduce((sum, fit, index) => sum + fit * (SHARES[index] as number), 0)
  const [low, high] = narrowest(fits, 0.95)
  return { share: rounded(mean, 3), low: rounded(low, 3), high: rounded(high, 3) }
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

function countCells(scores: readonly number[]): number[] {
  const counts = new Array<number>(CELLS).fill(0)
  for (const score of scores) {
    const cell = Math.min(CELLS - 1, Math.max(0, Math.ceil((score - LOWEST_CELL) / CELL)))
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

function everyMixture(): Mixture[] {
  const pairs = bells(GENUINE).flatMap((genuine) => bells(FAKE).map((fake) => ({ genuine, fake })))
  return pairs.flatMap(({ genuine, fake }) =>
    SHARES.map((share, index) => ({
      share: index,
      // Before looking a quarter is expected, as vendors say of large audiences: Beta(1, 3).
      logPrior: genuine.logWeight + fake.logWeight + 2 * Math.log(1 - share),
      logChances: genuine.chances.map((chance, cell) =>
        Math.log(share * (fake.chances[cell] ?? 0) + (1 - share) * chance + ANY_SCORE),
      ),
    })),
  )
}

function bells({ centre, spreads }: typeof GENUINE): { chances: number[]; logWeight: number }[] {
  return TRIED_AT.flatMap((deviations) =>
    spreads.map((spread) => ({
      chances: chancesOfCells(centre.mean + deviations * centre.deviation, spread),
      logWeight: -(deviations ** 2) / 2,
    })),
  )
}

/** The chance of each cell under a normal curve; the outermost cells are open. */
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

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}
