/**
 * Fake accounts: how well one is told from a genuine one, and how well the share in a sample is estimated, on each
 * labelled set, beside the published checklist and a model trained on the set itself.
 */
import { judgeAccount } from '../../../src/core/people/account.ts'
import { shareByCounts } from '../../../src/core/people/fake-share.ts'
import type { Account } from '../../../src/core/profile/reading.ts'
import { type Labelled, readLabelled } from '../../learn/fakes.ts'
import { seeded } from '../../learn/random.ts'
import { areaUnderCurve, bootstrapped, crossValidated, drawn, type Figure, mean } from './statistics.ts'

/** `fitted`: the weights were read off this set, so its figures flatter. */
const SETS = [
  { id: 'instafake', title: 'InstaFake 2018, Instagram', fitted: false },
  { id: 'kaggle', title: 'Kaggle, Instagram', fitted: true },
  { id: 'x-mib2015', title: 'MIB 2015, X, bought', fitted: true },
] as const

const SEED = 20_260_301

/** One way of telling fakes, on one set. F1 at even odds (ours), at four points (the checklist), at 0 (the bound). */
export type AccountRow = {
  set: string
  accounts: number
  fakes: number
  fitted: boolean
  who: string
  auc: Figure
  f1: number
}

/** The share of fakes in samples of one size and truth: how far off, how often within five points, how often inside. */
export type ShareRow = {
  set: string
  people: number
  truth: number
  /** Mean of estimate − truth. */
  bias: number
  /** Root of the mean square of it. */
  error: number
  withinFivePoints: number
  insideInterval: number
  /** Mean width of the interval. */
  width: number
  /** The same error of what was tried instead: counting those judged fake, and two textbook corrections of it. */
  counted: number
  roganGladen: number
  saerens: number
}

/** Rows for every set found in `folder`; a set that is not there is left out. */
export function accountRows(folder: string): AccountRow[] {
  return SETS.flatMap((set) => {
    const rows = readLabelled(folder, set.id)
    if (!rows) return []
    const labels = rows.map(({ fake }) => fake)
    const common = { set: set.title, accounts: rows.length, fakes: labels.filter(Boolean).length, fitted: set.fitted }
    const measured = (who: string, scores: number[], cut: number): AccountRow => ({
      ...common,
      who,
      auc: bootstrapped(rows.length, SEED, (drawn) =>
        areaUnderCurve(
          drawn.filter((row) => labels[row]).map((row) => scores[row] as number),
          drawn.filter((row) => !labels[row]).map((row) => scores[row] as number),
        ),
      ),
      f1: f1(scores, labels, cut),
    })
    return [
      measured(
        'ours',
        rows.map(({ account }) => judgeAccount(account).fake),
        0.5,
      ),
      measured(
        'checklist, 4 points or more',
        rows.map(({ account }) => checklist(account)),
        4,
      ),
      measured(
        'follows more than 1,500',
        rows.map(({ account }) => ((account.following ?? 0) > 1_500 ? 1 : 0)),
        1,
      ),
      measured('a model trained on the set, cross-validated', bound(rows), 0),
    ]
  })
}

const SAMPLES = 60

/** Samples drawn from each set in `folder`, from mostly genuine to mostly fake. */
export function shareRows(folder: string): ShareRow[] {
  return SETS.flatMap((set) => {
    const rows = readLabelled(folder, set.id)
    if (!rows) return []
    const fakes = rows.filter(({ fake }) => fake).map(({ account }) => account)
    const genuine = rows.filter(({ fake }) => !fake).map(({ account }) => account)
    return [30, 100, 300].flatMap((people) =>
      [0.03, 0.1, 0.25, 0.5].map((truth) => ({
        set: set.title,
        people,
        truth,
        ...shareErrors(fakes, genuine, people, truth),
      })),
    )
  })
}

function shareErrors(fakes: Account[], genuine: Account[], people: number, truth: number) {
  const random = seeded(SEED + people)
  const samples = Array.from({ length: SAMPLES }, () => {
    const count = Array.from({ length: people }, () => random() < truth).filter(Boolean).length
    const sample = [
      ...drawn(random, fakes.length, count).map((index) => fakes[index] as Account),
      ...drawn(random, genuine.length, people - count).map((index) => genuine[index] as Account),
    ]
    const { share, low, high } = shareByCounts(sample) ?? { share: 0, low: 0, high: 1 }
    const fake = sample.map((account) => judgeAccount(account).fake)
    const counted = fake.filter((one) => one >= 0.5).length / people
    return {
      off: share - count / people,
      inside: low <= count / people && count / people <= high,
      width: high - low,
      counted: counted - count / people,
      roganGladen: roganGladen(counted) - count / people,
      saerens: saerens(fake) - count / people,
    }
  })
  const error = (offs: number[]) => Math.sqrt(mean(offs.map((off) => off ** 2)))
  return {
    bias: mean(samples.map(({ off }) => off)),
    error: error(samples.map(({ off }) => off)),
    withinFivePoints: mean(samples.map(({ off }) => (Math.abs(off) <= 0.05 ? 1 : 0))),
    insideInterval: mean(samples.map(({ inside }) => (inside ? 1 : 0))),
    width: mean(samples.map(({ width }) => width)),
    counted: error(samples.map(({ counted }) => counted)),
    roganGladen: error(samples.map(({ roganGladen }) => roganGladen)),
    saerens: error(samples.map(({ saerens }) => saerens)),
  }
}

/** Sensitivity and false alarms of the count at even odds, the means of the three sets. */
const SENSITIVITY = 0.95
const FALSE_ALARMS = 0.06

/** Rogan and Gladen 1978: the count corrected for error rates taken as known. */
function roganGladen(counted: number): number {
  return Math.min(1, Math.max(0, (counted - FALSE_ALARMS) / (SENSITIVITY - FALSE_ALARMS)))
}

/** Saerens et al. 2002: the share at which the probabilities, moved to it, have it as their mean. */
function saerens(probabilities: readonly number[]): number {
  let share = 0.5
  for (let step = 0; step < 50; step += 1) {
    const moved = probabilities.map((one) => (share * one) / (share * one + (1 - share) * (1 - one)))
    share = mean(moved.map((one) => (Number.isFinite(one) ? one : 0)))
  }
  return share
}

/** The published checklist: a ratio of 5 counts twice, the rest once. */
export function checklist({
  followers = 0,
  following = 0,
  posts = 0,
  handle,
  digitShare = 0,
  hasAvatar,
  bioLength,
}: Account): number {
  const points = [
    following >= 5 * Math.max(1, followers),
    following >= 5 * Math.max(1, followers),
    posts === 0,
    posts <= 5,
    hasAvatar === false,
    digitsOf(handle, digitShare) >= 3,
    bioLength === 0,
    following > 1_500,
  ]
  return points.filter(Boolean).length
}

/** Digits of a handle, or of one of twenty characters with that share of digits. */
function digitsOf(handle: string | undefined, share: number): number {
  return handle === undefined ? Math.round(20 * share) : (handle.match(/\d/g)?.length ?? 0)
}

function bound(rows: readonly Labelled[]): number[] {
  const features = rows.map(({ account }) => [
    Math.log((account.followers ?? 0) + 1),
    Math.log((account.following ?? 0) + 1),
    Math.log((account.posts ?? 0) + 1),
    account.hasAvatar === false ? 1 : 0,
    Math.log((account.bioLength ?? 0) + 1),
    digitsOf(account.handle, account.digitShare ?? 0),
    account.private ? 1 : 0,
    account.hasLink ? 1 : 0,
  ])
  return crossValidated(
    features,
    rows.map(({ fake }) => fake),
    rows.map((_, index) => index),
    SEED,
  )
}

function f1(scores: readonly number[], labels: readonly boolean[], cut: number): number {
  const found = scores.map((score) => score >= cut)
  const both = found.filter((isFound, index) => isFound && labels[index]).length
  return (2 * both) / (found.filter(Boolean).length + labels.filter(Boolean).length)
}

/** What was tried and left out, for the report; the figures are in the rows. */
export const accountNotes: readonly string[] = [
  'How well what is learnt from some sets does on another is measured by `npm run bench -- fakes`.',
  'Counting the accounts judged fake, Rogan–Gladen’s correction with fixed error rates and Saerens’ prior shift all assume error rates that differ from set to set; their errors stand beside ours.',
]
