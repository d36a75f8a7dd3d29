import { describe, expect, test } from 'vitest'
import { weightAt } from '../../../src/core/learnt/curve.ts'
import { fitted, type Rows, type Settings } from '../../../tools/learn/fit.ts'
import { monotone } from '../../../tools/learn/monotone.ts'
import { normal, seeded } from '../../../tools/learn/random.ts'
import { solved } from '../../../tools/learn/solve.ts'

const SETTINGS: Settings = { knots: 8, bend: 0.003, size: 1e-4, rounds: 30, genuine: 1 }

/** Bought ones deviate by 1 around 1, genuine ones around -1: the log likelihood ratio of x is 2x. */
function invented(blank: (row: number) => boolean = () => false): Rows {
  const random = seeded(3)
  const bought = Uint8Array.from({ length: 10_000 }, (_, row) => row % 2)
  const told = Float64Array.from(bought, (one, row) => (blank(row) ? Number.NaN : 2 * one - 1 + normal(random)))
  const noise = Float64Array.from(bought, () => normal(random))
  return { facts: [told, noise], bought, weights: new Float64Array(bought.length).fill(1) }
}

describe('curves fitted together', () => {
  test('are the log likelihood ratio of a fact that tells, and nearly nothing of one that does not', () => {
    const [told, noise] = fitted(invented(), ['either', 'either'], SETTINGS)
    for (const x of [-1, -0.5, 0, 0.5, 1]) {
      expect(Math.abs(weightAt(told ?? { x: [], y: [] }, x) - 2 * x)).toBeLessThan(0.4)
      expect(Math.abs(weightAt(noise ?? { x: [], y: [] }, x))).toBeLessThan(0.3)
    }
  })

  test('how common the bought are, and how often the genuine count, changes no likelihood ratio', () => {
    const rows = invented()
    const rare = { ...rows, weights: rows.weights.map((weight, row) => (rows.bought[row] ? weight / 9 : weight)) }
    const [told] = fitted(rare, ['either', 'either'], { ...SETTINGS, genuine: 3 })
    for (const x of [-1, 0, 1]) expect(Math.abs(weightAt(told ?? { x: [], y: [] }, x) - 2 * x)).toBeLessThan(0.5)
  })

  test('rise or fall only, where told to', () => {
    const rises = (y: readonly number[]) => y.every((value, at) => at === 0 || value >= (y[at - 1] as number))
    const [told, noise] = fitted(invented(), ['falls', 'rises'], SETTINGS)
    // What rises is drawn level where it may only fall
    expect(Math.max(...(told?.y ?? [])) - Math.min(...(told?.y ?? []))).toBeLessThan(0.1)
    expect(rises(noise?.y ?? [])).toBe(true)
  })

  test('a fact that is known of few rows is learnt from these, and one of none has no curve', () => {
    const [told] = fitted(
      invented((row) => row % 8 > 3),
      ['either', 'either'],
      SETTINGS,
    )
    expect(Math.abs(weightAt(told ?? { x: [], y: [] }, 1) - 2)).toBeLessThan(0.5)
    const [never] = fitted(
      invented(() => true),
      ['either', 'either'],
      SETTINGS,
    )
    expect(weightAt(never ?? { x: [0], y: [1] }, 0)).toBe(0)
  })

  test('bending costs: the stiffer, the straighter', () => {
    const bent = (bend: number) => {
      const y = fitted(invented(), ['either', 'either'], { ...SETTINGS, bend })[1]?.y ?? []
      return y.slice(2).reduce((sum, value, at) => sum + Math.abs(value - 2 * (y[at + 1] ?? 0) + (y[at] ?? 0)), 0)
    }
    expect(bent(1)).toBeLessThan(bent(1e-4) / 5)
  })
})

test('heights that do not rise are given the mean of their neighbours, by weight', () => {
  const steps = [
    { height: 1, weight: 1 },
    { height: 4, weight: 3 },
    { height: 2, weight: 1 },
    { height: 5, weight: 1 },
  ]
  expect(monotone(steps, 1)).toEqual([1, 3.5, 3.5, 5])
  // 1 and 4 make 3.25; 2 falls; 5 rises above 2: 3.5, above 3.25: (1 + 12 + 2 + 5) ÷ 6
  expect(monotone(steps, -1)).toEqual(Array(4).fill(20 / 6))
})

test('two equations with two unknowns: 2x + y = 5, x + 3y = 10', () => {
  const [x, y] = solved([
    [2, 1, 5],
    [1, 3, 10],
  ])
  expect(x).toBeCloseTo(1, 12)
  expect(y).toBeCloseTo(3, 12)
})
