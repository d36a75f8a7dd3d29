/** What a rate says where nothing but what is published is known of accounts of the size. */
import { describe, expect, test } from 'vitest'
import { expectationOf } from '../../../src/core/judgement/expectation.ts'
import { type Norms, percents } from '../../../src/core/judgement/norm.ts'
import { evidenceBesidePublished, withoutBuyers } from '../../../src/core/judgement/published-response.ts'
import { normal, seeded } from '../../../tools/learn/random.ts'

const SOURCE = { id: 'made-up', title: 'Made up', year: 2026, population: 'nobody' }

/** Published rates (10th, 50th, 90th percentile) for sizes of one decade each, from 1,000 followers. */
function normsWith(...bands: [number, number, number][]): Norms {
  return {
    audience: 'followers',
    engagement: { counts: ['likes'], per: { other: ['followers'] } },
    steps: [],
    studies: {},
    distributions: [
      {
        measure: 'engagement-per-follower',
        source: SOURCE,
        definition: 'made up',
        percentiles: [10, 50, 90],
        bands: bands.map((values, at) => ({ from: 10 ** (3 + at), to: 10 ** (4 + at), values: percents(...values) })),
      },
    ],
  }
}

/** The same at every size, eight in ten within a factor of three of 2 %. */
const EVEN = normsWith([0.667, 2, 6], [0.667, 2, 6], [0.667, 2, 6], [0.667, 2, 6])
/** A fifth as much for ten times as many followers. */
const FALLING = normsWith([3.33, 10, 30], [0.667, 2, 6], [0.133, 0.4, 1.2], [0.0267, 0.08, 0.24])

const SIZE = 100_000

describe('the evidence beside what is published', () => {
  test('a rate in the middle clears, one far below it accuses, and the lower the more', () => {
    const weights = [0.06, 0.02, 0.01, 0.005, 0.002, 0.0005].map((rate) =>
      evidenceBesidePublished(rate, SIZE, EVEN, 0.2),
    )
    expect(weights).toEqual([...weights].sort((one, other) => one - other))
    expect(weights[1]).toBeLessThan(-0.1)
    expect(weights[4]).toBeGreaterThan(0.5)
  })

  test('is the mean of what six multiples make of it, worked by hand', () => {
    // A third of the middle: 1.0986 below, a deviation of log 9 ÷ 2.5632 = 0.857, with 0.5 between populations 0.992.
    expect(evidenceBesidePublished(0.02 / 3, SIZE, EVEN, 0)).toBeCloseTo(0.0814, 3)
    // Of one in five, 3 % can be taken out before 0.791 is left: 0.051 above, 0.796, with 0.5 between populations 0.94.
    expect(evidenceBesidePublished(0.02 / 3, SIZE, EVEN, 0.2)).toBeCloseTo(0.1347, 3)
  })

  test('where small accounts get far more, half of the multiples are of their own rate, and none makes livelier', () => {
    // 20 times as many followers get 5 to the power of 1.301, an eighth: what is left is 2.5 times.
    const middle = 0.004 * Math.sqrt(5)
    expect(expectationOf(FALLING, 'engagement-per-follower', SIZE)?.p50).toBeCloseTo(middle, 6)
    expect(evidenceBesidePublished(middle / 3, SIZE, FALLING, 0)).toBeCloseTo(0.1401, 3)
  })

  test('buyers that are taken out make what is left livelier, so that silence weighs more', () => {
    expect(evidenceBesidePublished(0.004, SIZE, EVEN, 0.2)).toBeGreaterThan(
      evidenceBesidePublished(0.004, SIZE, EVEN, 0) + 0.05,
    )
  })

  test('where small accounts get far more, whoever bought leaves less of a trace', () => {
    const middle = (norms: Norms) => expectationOf(norms, 'engagement-per-follower', SIZE)?.p50 ?? Number.NaN
    const aFifth = (norms: Norms) => evidenceBesidePublished(middle(norms) / 5, SIZE, norms, 0.2)
    const tenfold = (norms: Norms) => evidenceBesidePublished(middle(norms) * 3, SIZE, norms, 0.2)
    expect(aFifth(FALLING)).toBeLessThan(aFifth(EVEN) - 0.05)
    // Nor does a lively audience clear as much: it may have been livelier still.
    expect(tenfold(FALLING)).toBeGreaterThan(tenfold(EVEN) + 0.05)
  })

  test('where an audience ten times as large would leave a lively account livelier than its size, that is no trace', () => {
    // A fortieth for ten times as many followers.
    const steep = normsWith([26.7, 80, 240], [0.667, 2, 6], [0.0167, 0.05, 0.15], [0.000417, 0.00125, 0.00375])
    const middle = expectationOf(steep, 'engagement-per-follower', SIZE)?.p50 ?? Number.NaN
    const weights = [0.2, 1, 5, 25].map((times) => evidenceBesidePublished(times * middle, SIZE, steep, 0))
    expect(weights).toEqual([...weights].sort((one, other) => other - one))
    expect(weights[3]).toBeLessThan(-0.2)
  })

  test('nothing is said where nothing is published', () => {
    expect(evidenceBesidePublished(0.001, SIZE, { ...EVEN, distributions: [] }, 0.2)).toBe(0)
  })
})

describe('published accounts without those who bought followers', () => {
  // Multiples of 1.5 to 20 have a mean logarithm of 1.7006 and a mean square of 3.4510.
  test('lie higher, and differ less: one in five having bought, 1.1² − 0.2 × 3.4510 + (0.2 × 1.7006)² = 0.6355', () => {
    const { above, spread } = withoutBuyers(1.1, 0.2)
    expect(above).toBeCloseTo(0.3401, 4)
    expect(spread).toBeCloseTo(0.7972, 4)
  })

  test('differ no less than genuine creators do, 0.79: then fewer are taken to have bought', () => {
    const { above, spread } = withoutBuyers(0.9, 0.36)
    expect(above).toBeGreaterThan(0)
    expect(above).toBeLessThan(0.36 * 1.7006)
    expect(spread).toBeGreaterThanOrEqual(0.7927)
    expect(spread).toBeLessThan(0.8)
  })

  test('are as published where nobody bought, or where they differ no more than that', () => {
    expect(withoutBuyers(1.1, 0)).toEqual({ above: 0, spread: 1.1 })
    expect(withoutBuyers(0.6, 0.36)).toEqual({ above: 0, spread: 0.6 })
  })

  test('with the buyers put back come to what is published, in mean and spread', () => {
    const random = seeded(7)
    const [bought, spread] = [0.19, 1.1]
    const genuine = withoutBuyers(spread, bought)
    const rates = Array.from({ length: 200_000 }, () => {
      const multiple = random() < bought ? Math.log(1.5) + random() * Math.log(20 / 1.5) : 0
      return genuine.above + genuine.spread * normal(random) - multiple
    })
    const middle = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    const deviation = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - middle) ** 2, 0) / rates.length)
    expect(Math.abs(middle)).toBeLessThan(0.02)
    expect(Math.abs(deviation - spread)).toBeLessThan(0.02)
  })
})
