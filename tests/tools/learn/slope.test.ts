import { describe, expect, test } from 'vitest'
import { weightAt } from '../../../src/core/learnt/curve.ts'
import { lineOver } from '../../../tools/learn/line.ts'
import { publishedAccounts } from '../../../tools/learn/published.ts'
import { seeded } from '../../../tools/learn/random.ts'
import { likeliestLengths, likeliestSlope, likeliestTrust } from '../../../tools/learn/slope.ts'

/** Scores of which `right(familiarity)` is right: bought as often as that part of them says. */
function invented(right: (familiarity: number) => number) {
  const random = seeded(5)
  return Array.from({ length: 20_000 }, (_, row) => {
    const [score, familiarity] = [6 * random() - 3, (row % 5) / 4]
    return { score, familiarity, weight: 1, bought: random() < 1 / (1 + Math.exp(-right(familiarity) * score)) }
  })
}

describe('overstated scores', () => {
  test('are shrunk by what is right of them', () => {
    expect(Math.abs(likeliestSlope(invented(() => 0.6)) - 0.6)).toBeLessThan(0.04)
  })

  test('where sizes are known by one factor, where they are not by another', () => {
    const { known, unknown } = likeliestTrust(invented((familiarity) => 0.9 * familiarity + 0.4 * (1 - familiarity)))
    expect(Math.abs(known - 0.9)).toBeLessThan(0.06)
    expect(Math.abs(unknown - 0.4)).toBeLessThan(0.06)
  })

  test('with no unknown size among them, leave that factor alone', () => {
    const scored = invented(() => 0.7).map((one) => ({ ...one, familiarity: 1 }))
    const { known, unknown } = likeliestTrust(scored)
    expect(Math.abs(known - 0.7)).toBeLessThan(0.04)
    expect(unknown).toBe(1)
  })
})

describe('short series', () => {
  const LENGTHS = [8, 16, 36]
  const inventedOf = (right: (posts: number) => number) =>
    invented((familiarity) => right(8 + 28 * familiarity)).map((one) => ({ ...one, posts: 8 + 28 * one.familiarity }))
  const at = (factors: { y: readonly number[] }, index: number) => factors.y[index] as number

  test('count by what is right of them, in between in proportion', () => {
    // 0.5 at 8 posts, 0.9 from 16 on; familiarity 0, ¼, ½ … stands for 8, 15, 22 … posts.
    const factors = likeliestLengths(
      inventedOf((posts) => Math.min(0.9, 0.5 + (0.4 * (posts - 8)) / 8)),
      LENGTHS,
    )
    expect(factors.x).toEqual(LENGTHS)
    expect(Math.abs(at(factors, 0) - 0.5)).toBeLessThan(0.06)
    expect(Math.abs(at(factors, 1) - 0.9)).toBeLessThan(0.06)
    expect(Math.abs(at(factors, 2) - 0.9)).toBeLessThan(0.06)
  })

  test('never count for more than longer ones', () => {
    const { y } = likeliestLengths(
      inventedOf((posts) => (posts < 12 ? 1.1 : 0.7)),
      LENGTHS,
    )
    expect(y.every((factor, index) => index === 0 || factor >= (y[index - 1] as number))).toBe(true)
  })
})

test('accounts as published: of all sizes, half of them above the published middle', () => {
  const accounts = publishedAccounts()
  expect(Math.min(...accounts.map(({ followers }) => followers))).toBeLessThan(1_100)
  expect(Math.max(...accounts.map(({ followers }) => followers))).toBeGreaterThan(9e6)
  // Of 100,000 to 500,000 followers the norm's middle lies between 0.87 and 1.14 %, with comments.
  const rates = accounts
    .filter(({ followers }) => followers > 1e5 && followers < 5e5)
    .map(({ followers, likes }) => likes / followers)
    .sort((one, other) => one - other)
  const middle = rates[rates.length >> 1] as number
  expect(middle).toBeGreaterThan(0.007)
  expect(middle).toBeLessThan(0.014)
})

test('published accounts without those who bought followers get more likes than what is published, of every size together', () => {
  const more = publishedAccounts().map(({ likes, genuine }) => Math.log(genuine / likes))
  const mean = more.reduce((sum, one) => sum + one, 0) / more.length
  expect(mean).toBeGreaterThan(0.1)
  expect(mean).toBeLessThan(0.5)
})

test('a line through points that lie on one is that line', () => {
  const points = [0, 1, 2, 3, 4, 5, 6].map((x) => ({ x, y: 2 + 3 * x, weight: 1 }))
  const line = lineOver([0, 2, 4, 6], points)
  for (const x of [0, 1.5, 6]) expect(weightAt(line, x)).toBeCloseTo(2 + 3 * x, 6)
})
