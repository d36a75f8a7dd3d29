/** What a rate says where nothing but what is published is known of accounts of the size. */
import { describe, expect, test } from 'vitest'
import { expectationOf } from '../../../src/core/judgement/expectation.ts'
import { type Norms, percents } from '../../../src/core/judgement/norm.ts'
import { evidenceBesidePublished } from '../../../src/core/judgement/published-response.ts'

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

  test('nothing is said where nothing is published', () => {
    expect(evidenceBesidePublished(0.001, SIZE, { ...EVEN, distributions: [] }, 0.2)).toBe(0)
  })
})
