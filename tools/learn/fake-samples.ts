/** Samples of people, of whom a known share is fake, drawn from a labelled set. */

import type { LearntFakes } from '../../src/core/learnt/fake-curves.ts'
import { evidenceOfCounts } from '../../src/core/people/account.ts'
import type { Labelled } from './fakes.ts'
import { type Random, seeded } from './random.ts'

const SEED = 20_261_124

export const TRUTHS = [0.05, 0.1, 0.25, 0.5]
export const SIZES = [50, 100, 300]
/** Unlike these sets, others are told apart with about this area under the curve. */
export const HARD = 0.9

/** How common a person is in the samples. */
export type Weighing = (row: Labelled) => number

/** `count` samples of each size and truth. */
export function samplesOf(rows: readonly Labelled[], weighing: Weighing, count: number): Labelled[][] {
  const random = seeded(SEED)
  const [drawFake, drawGenuine] = [true, false].map((kind) =>
    drawer(
      rows.filter(({ fake }) => fake === kind),
      weighing,
    ),
  ) as [Draw, Draw]
  return SIZES.flatMap((people) =>
    TRUTHS.flatMap((truth) =>
      Array.from({ length: count }, () =>
        Array.from({ length: people }, () => (random() < truth ? drawFake : drawGenuine)(random)),
      ),
    ),
  )
}

type Draw = (random: Random) => Labelled

function drawer(rows: readonly Labelled[], weighing: Weighing): Draw {
  let sum = 0
  const ends = rows.map((row) => {
    sum += weighing(row)
    return sum
  })
  return (random) => {
    const at = random() * sum
    return rows[
      Math.max(
        0,
        ends.findIndex((end) => end > at),
      )
    ] as Labelled
  }
}

/** Weights that make camouflaged fakes and suspicious people commoner, exponentially in their score. */
export function hardened(rows: readonly Labelled[], learnt: LearntFakes): Weighing {
  const score = ({ account }: Labelled) => evidenceOfCounts(account, learnt)
  const weighing =
    (tilt: number): Weighing =>
    (row) =>
      Math.exp((row.fake ? -tilt : tilt) * score(row))
  let [low, high] = [0, 20]
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (weightedArea(rows, score, weighing(middle)) > HARD) low = middle
    else high = middle
  }
  return weighing(low)
}

function weightedArea(rows: readonly Labelled[], score: Weighing, weighing: Weighing): number {
  const sorted = rows.map((row) => ({ score: score(row), weight: weighing(row), fake: row.fake }))
  sorted.sort((a, b) => a.score - b.score)
  let [below, won, fakes] = [0, 0, 0]
  for (const { weight, fake } of sorted) {
    if (!fake) below += weight
    else {
      won += weight * below
      fakes += weight
    }
  }
  return won / (below * fakes)
}
