/** Learns what tells fake accounts from people: four curves, and where the scores of both kinds lie. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Curve, FakeCurves, Field, LearntFakes } from '../../src/core/learnt/fake-curves.ts'
import { FIELDS, heightAt, valuesOf } from '../../src/core/learnt/fake-curves.ts'
import type { Account } from '../../src/core/profile/reading.ts'

export type Labelled = { account: Account; fake: boolean }

/** Sets that may be learnt from. InstaFake is not among them: its licence allows measuring only. */
const LEARNT_FROM = ['kaggle', 'x-mib2015'] as const

/** Bends of the curves, in `valuesOf`'s units: log10 of the ratio, of the counts plus one. */
const BENDS: Record<Field, readonly number[]> = {
  followingPerFollower: [-1, 0, 0.5, 1, 2],
  posts: [0, 0.5, 1, 1.5, 2.5],
  followers: [0, 1.5, 2.2, 3],
  following: [2.5, 3, 3.4, 3.9],
}
/** More followings per follower, and more followings beyond 300, never speak for an account; posts and followers never against it. */
const DIRECTION: Record<Field, 1 | -1> = { followingPerFollower: 1, posts: -1, followers: -1, following: 1 }

/** Ridge and rounds, chosen by leaving one whole set out: weaker ridges transfer worse between Kaggle and MIB. */
const RIDGE = 0.01
const ROUNDS = 3_000

/** The text of `src/core/learnt/fakes.ts`: the same data give the same bytes. Throws where a set is absent. */
export function learnFakes(dataFolder: string): string {
  const sets = LEARNT_FROM.map((id) => {
    const rows = readLabelled(dataFolder, id)
    if (!rows) throw new Error(`no accounts-${id}.ndjson in ${dataFolder}`)
    return rows
  })
  return written(learnFrom(sets))
}

/** One labelled set, or undefined where it is not in the folder. */
export function readLabelled(folder: string, id: string): Labelled[] | undefined {
  const path = join(folder, `accounts-${id}.ndjson`)
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { account, fake, digitShare } = JSON.parse(line) as Labelled & { digitShare?: number }
      return { account: digitShare === undefined ? account : { ...account, digitShare }, fake }
    })
}

/** Curves fitted by a ridge regression in which every set, and fakes and people in each, weigh the same. */
export function learnFrom(sets: readonly (readonly Labelled[])[]): LearntFakes {
  const rows = sets.flatMap((set) => {
    const fakes = set.filter(({ fake }) => fake).length
    return set.map(({ account, fake }) => ({
      pieces: piecesOf(account),
      fake: fake ? 1 : 0,
      weight: 0.5 / (fake ? fakes : set.length - fakes) / sets.length,
    }))
  })
  const centres = columnsOf(rows, (sum, piece, weight) => sum + weight * piece)
  const steps = weightsOf(rows, centres)
  const curves = curvesOf(steps, centres)
  return { curves, genuine: centreOf(sets, curves, false), fake: centreOf(sets, curves, true) }
}

type Row = { pieces: number[]; fake: number; weight: number }

/** How far along each stretch of each curve an account lies. */
function piecesOf(account: Account): number[] {
  const values = valuesOf(account)
  return FIELDS.flatMap((field) => {
    const value = values[field] ?? Number.NaN
    return BENDS[field].slice(1).map((to, index) => {
      const from = BENDS[field][index] as number
      return DIRECTION[field] * (Math.min(to, Math.max(from, value)) - from)
    })
  })
}

function columnsOf(rows: readonly Row[], add: (sum: number, piece: number, weight: number) => number): number[] {
  return (rows[0]?.pieces ?? []).map((_, column) =>
    rows.reduce((sum, { pieces, weight }) => add(sum, pieces[column] as number, weight), 0),
  )
}

/**
 * Weights of the stretches, none below nought, by projected gradient descent. No intercept: every stretch is counted
 * from the middle between fakes and people, so that a field which was not seen weighs nothing.
 */
function weightsOf(rows: readonly Row[], centres: readonly number[]): number[] {
  const centred = rows.map((row) => ({
    ...row,
    pieces: row.pieces.map((piece, at) => piece - (centres[at] as number)),
  }))
  const curvature = columnsOf(centred, (sum, piece, weight) => sum + weight * piece * piece)
  const rate = 1 / (0.25 * curvature.reduce((sum, one) => sum + one, 0) + RIDGE)
  const weights = centres.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => RIDGE * weight)
    for (const { pieces, fake, weight } of centred) {
      let score = 0
      for (let at = 0; at < pieces.length; at += 1) score += (pieces[at] as number) * (weights[at] as number)
      const error = weight * (1 / (1 + Math.exp(-score)) - fake)
      for (let at = 0; at < pieces.length; at += 1)
        gradient[at] = (gradient[at] as number) + error * (pieces[at] as number)
    }
    gradient.forEach((slope, at) => {
      weights[at] = Math.max(0, (weights[at] as number) - rate * slope)
    })
  }
  return weights
}

/** Evidence (log10) at each bend. */
function curvesOf(weights: readonly number[], centres: readonly number[]): FakeCurves {
  let at = 0
  const entries = FIELDS.map((field): [Field, Curve] => {
    const bends = BENDS[field]
    const count = bends.length - 1
    const mine = weights.slice(at, at + count)
    const middle = mine.reduce((sum, weight, index) => sum + weight * (centres[at + index] as number), 0)
    at += count
    let height = -middle
    const evidence = bends.map((bend, index) => {
      if (index > 0) height += DIRECTION[field] * (mine[index - 1] as number) * (bend - (bends[index - 1] as number))
      return hundredths(height / Math.LN10)
    })
    return [field, { at: [...bends], evidence }]
  })
  return Object.fromEntries(entries) as FakeCurves
}

/** Mean score of one kind: the mean of the sets' means. */
function centreOf(sets: readonly (readonly Labelled[])[], curves: FakeCurves, isFake: boolean): number {
  const means = sets.map((set) => {
    const scores = set.filter(({ fake }) => fake === isFake).map(({ account }) => scoreOf(account, curves))
    return scores.reduce((sum, score) => sum + score, 0) / scores.length
  })
  return hundredths(means.reduce((sum, mean) => sum + mean, 0) / means.length)
}

function scoreOf(account: Account, curves: FakeCurves): number {
  const values = valuesOf(account)
  return FIELDS.reduce((sum, field) => sum + heightAt(curves[field], values[field] ?? Number.NaN), 0)
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

function written({ curves, genuine, fake }: LearntFakes): string {
  const lines = FIELDS.map(
    (field) =>
      `    ${field}: { at: [${curves[field].at.join(', ')}], evidence: [${curves[field].evidence.join(', ')}] },`,
  )
  return `/**
 * Written by \`npm run learn -- fakes\`; never by hand. Learnt from the Kaggle set of fake, spam and genuine Instagram
 * accounts (2019; 609 accounts, 297 fake) and from the bought followers of MIB (Cresci et al. 2015, X; 2,818
 * accounts, 1,337 bought), which weigh the same. No other set was used.
 */
import type { LearntFakes } from './fake-curves.ts'

export const FAKES: LearntFakes = {
  curves: {
${lines.join('\n')}
  },
  genuine: ${genuine},
  fake: ${fake},
}
`
}
