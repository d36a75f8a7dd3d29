/** How well fake accounts are told, and their share in a sample stated, on sets that were left out of learning. */
import { existsSync } from 'node:fs'
import type { LearntFakes } from '../../src/core/learnt/fake-curves.ts'
import { judgeAccount } from '../../src/core/people/account.ts'
import { shareByCounts } from '../../src/core/people/fake-share.ts'
import { HARD, hardened, SIZES, samplesOf, TRUTHS, type Weighing } from '../learn/fake-samples.ts'
import { type Labelled, learnFrom, readLabelled } from '../learn/fakes.ts'
import { checklist } from './judgement/accounts.ts'
import { areaUnderCurve, mean } from './judgement/statistics.ts'
import type { Figure, Part } from './report.ts'

const DATA = '../shared/data'

/** Which set is left out, and what is learnt from instead. InstaFake is never learnt from. */
const LEFT_OUT = [
  { title: 'InstaFake 2018', id: 'instafake', from: ['kaggle', 'x-mib2015'] },
  { title: 'Kaggle 2019', id: 'kaggle', from: ['x-mib2015'] },
  { title: 'MIB 2015, X', id: 'x-mib2015', from: ['kaggle'] },
] as const

const SAMPLES = 100

export function fakes(): Part {
  const title = 'Fake accounts, each set left out of learning'
  if (!existsSync(DATA)) return { title, figures: [], notes: [`skipped: no data in ${DATA}`] }
  const figures = LEFT_OUT.flatMap(({ title: set, id, from }) => {
    const rows = readLabelled(DATA, id)
    const others = from.flatMap((other) => {
      const found = readLabelled(DATA, other)
      return found ? [found] : []
    })
    return rows && others.length === from.length ? figuresOf(set, rows, learnFrom(others)) : []
  })
  return {
    title,
    figures,
    notes: [
      'the curves never saw the set; the settings of the interval were chosen on Kaggle and MIB, so that distances and intervals flatter there; InstaFake took part in neither',
      `shares: ${SAMPLES} samples each of ${SIZES.join(', ')} people, of whom ${TRUTHS.map((truth) => 100 * truth).join(', ')} % are fake`,
      `harder: drawn such that fakes lie lower and people higher, until one is told from the other with an area of ${HARD}`,
    ],
  }
}

function figuresOf(set: string, rows: readonly Labelled[], learnt: LearntFakes): Figure[] {
  const area = (score: (row: Labelled) => number) =>
    areaUnderCurve(rows.filter(({ fake }) => fake).map(score), rows.filter(({ fake }) => !fake).map(score))
  const flat = () => 1
  return [
    {
      what: `${set}: area under the curve`,
      value: 1_000 * area((row) => judgeAccount(row.account, learnt).fake),
      unit: '‰',
    },
    { what: `${set}: of the points checklist`, value: 1_000 * area(({ account }) => checklist(account)), unit: '‰' },
    ...shareFigures(set, rows, learnt, flat),
    ...shareFigures(`${set}, harder`, rows, learnt, hardened(rows, learnt)),
  ]
}

function shareFigures(set: string, rows: readonly Labelled[], learnt: LearntFakes, weighing: Weighing): Figure[] {
  const all = samplesOf(rows, weighing, SAMPLES).map((sample) => {
    const real = sample.filter(({ fake }) => fake).length / sample.length
    const { share, low, high } = shareByCounts(
      sample.map(({ account }) => account),
      learnt,
    ) ?? { share: 0, low: 0, high: 1 }
    return { off: share - real, isInside: low <= real && real <= high, width: high - low }
  })
  return [
    {
      what: `${set}: share, mean distance from the truth`,
      value: 100 * mean(all.map(({ off }) => Math.abs(off))),
      unit: 'points',
      goal: { atMost: 6 },
    },
    { what: `${set}: share, mean above the truth`, value: 100 * mean(all.map(({ off }) => off)), unit: 'points' },
    {
      what: `${set}: truth inside the interval`,
      value: 100 * mean(all.map(({ isInside }) => (isInside ? 1 : 0))),
      unit: '%',
      goal: { atLeast: 95 },
    },
    { what: `${set}: mean width of the interval`, value: 100 * mean(all.map(({ width }) => width)), unit: 'points' },
  ]
}
