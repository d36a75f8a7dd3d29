/**
 * Chooses how far the scores of a new population's fakes and people may lie from those that were learnt, and how far a
 * sample is believed: on Kaggle with curves from MIB and on MIB with curves from Kaggle, each also made harder. InstaFake
 * takes no part, so that what is measured on it is measured once.
 */

import type { LearntFakes } from '../../src/core/learnt/fake-curves.ts'
import type { ShareSettings } from '../../src/core/learnt/share-settings.ts'
import { evidenceOfCounts } from '../../src/core/people/account.ts'
import { shareByCounts } from '../../src/core/people/fake-share.ts'
import { hardened, samplesOf, type Weighing } from './fake-samples.ts'
import { type Labelled, learnFrom, readLabelled } from './fakes.ts'

const GENUINE_DEVIATIONS = [0.2, 0.3, 0.45, 0.6]
const FAKE_DEVIATIONS = [0.3, 0.5, 0.75]
const BELIEVED = [20, 40, 60, 100]

/** The truth shall be inside of the interval this often, in the worst of the four; what is above is not rewarded. */
const WANTED = 0.95
/** Worst cases that differ by less are as good as each other: then the smaller distance decides. */
const AS_GOOD = 0.01

type Trial = { rows: readonly Labelled[]; learnt: LearntFakes; weighing: Weighing }

/** The text of `src/core/learnt/share-settings.ts`: the same data give the same bytes. Throws where a set is absent. */
export function shareSettingsFile(dataFolder: string): string {
  const [kaggle, mib] = ['kaggle', 'x-mib2015'].map((id) => {
    const rows = readLabelled(dataFolder, id)
    if (!rows) throw new Error(`no accounts-${id}.ndjson in ${dataFolder}`)
    return rows
  }) as [Labelled[], Labelled[]]
  const pairs = [
    { rows: kaggle, learnt: learnFrom([mib]) },
    { rows: mib, learnt: learnFrom([kaggle]) },
  ]
  const trials = pairs.flatMap(({ rows, learnt }): Trial[] => [
    { rows, learnt, weighing: () => 1 },
    { rows, learnt, weighing: hardened(rows, learnt) },
  ])
  return written(chosenFrom(settingsFor(pairs), trials))
}

/** Spreads are measured: the narrowest and the widest that either set showed. */
function settingsFor(pairs: readonly Omit<Trial, 'weighing'>[]): ShareSettings[] {
  const spreads = (isFake: boolean) => {
    const measured = pairs.map(({ rows, learnt }) =>
      deviationOf(rows.filter(({ fake }) => fake === isFake).map(({ account }) => evidenceOfCounts(account, learnt))),
    )
    return [Math.min(...measured), Math.max(...measured)].map(hundredths)
  }
  const [genuineSpreads, fakeSpreads] = [spreads(false), spreads(true)]
  return GENUINE_DEVIATIONS.flatMap((genuine) =>
    FAKE_DEVIATIONS.flatMap((fake) =>
      BELIEVED.map((believed) => ({
        genuine: { deviation: genuine, spreads: genuineSpreads },
        fake: { deviation: fake, spreads: fakeSpreads },
        believed,
      })),
    ),
  )
}

function chosenFrom(settings: readonly ShareSettings[], trials: readonly Trial[]): ShareSettings {
  const samples = trials.map(({ rows, weighing }) => samplesOf(rows, weighing, SAMPLES))
  const tried = settings.map((one) => {
    const results = trials.map(({ learnt }, at) => resultOf(samples[at] as Labelled[][], learnt, one))
    const worst = Math.min(WANTED, ...results.map(({ inside }) => inside))
    return { one, worst, distance: results.reduce((sum, { distance }) => sum + distance, 0) }
  })
  const best = Math.max(...tried.map(({ worst }) => worst))
  const asGood = tried.filter(({ worst }) => worst >= best - AS_GOOD)
  return asGood.reduce((one, other) => (other.distance < one.distance ? other : one)).one
}

/** Of each size and truth. */
const SAMPLES = 15

function resultOf(samples: readonly Labelled[][], learnt: LearntFakes, settings: ShareSettings) {
  let [inside, distance] = [0, 0]
  for (const sample of samples) {
    const truth = sample.filter(({ fake }) => fake).length / sample.length
    const accounts = sample.map(({ account }) => account)
    const { share, low, high } = shareByCounts(accounts, learnt, settings) ?? { share: 0, low: 0, high: 1 }
    if (low <= truth && truth <= high) inside += 1
    distance += Math.abs(share - truth)
  }
  return { inside: inside / samples.length, distance: distance / samples.length }
}

function deviationOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length)
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function written({ genuine, fake, believed }: ShareSettings): string {
  const bell = ({ deviation, spreads }: ShareSettings['fake']) =>
    `{ deviation: ${deviation}, spreads: [${spreads.join(', ')}] }`
  return `/**
 * Written by \`npm run learn -- share-settings\`; never by hand. Chosen on the Kaggle set with curves from MIB and on MIB with
 * curves from Kaggle, each also made harder. No other set was used.
 */

/**
 * How scores lie (log10 units): by how much the centre of a new population may deviate from the learnt one, and how widely
 * scores spread around it. \`believed\`: a larger sample of people is not believed more, for what is wrong with the
 * descriptions does not shrink with its size.
 */
export type ShareSettings = {
  genuine: { deviation: number; spreads: readonly number[] }
  fake: { deviation: number; spreads: readonly number[] }
  believed: number
}

export const SHARE_SETTINGS: ShareSettings = {
  genuine: ${bell(genuine)},
  fake: ${bell(fake)},
  believed: ${believed},
}
`
}
