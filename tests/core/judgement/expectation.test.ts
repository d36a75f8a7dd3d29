import { describe, expect, test } from 'vitest'
import { asNormal, expectationOf, expectedEngagement, prevalenceAt } from '../../../src/core/judgement/expectation.ts'
import type { Norm } from '../../../src/core/judgement/norm.ts'
import { normsByNetwork, normsOf } from '../../../src/networks/norms.ts'

const INSTAGRAM = normsOf('instagram')
const NOWHERE = normsOf('nowhere')

const at = (followers: number) => expectedEngagement(INSTAGRAM, followers, 'followers') ?? expect.fail()

describe('what is normal', () => {
  test('at the geometric middle of a band the median lies between its two inner cuts', () => {
    // 10–50k: middle 22,361; cuts at 45 and 55 % are 0.84 and 1.11 %, so the median is √(0.84 × 1.11).
    expect(at(22_361).p50).toBeCloseTo(0.00966, 5)
    // Outside: from 20 % (0.39) to 45 % (0.84) … 10 % lies 0.44 quantiles below 20 %, at the slope of 0.39 to 2.61.
    expect(at(22_361).p10).toBeCloseTo(0.0039 * Math.exp((-0.44 * Math.log(2.61 / 0.39)) / 1.6832), 5)
  })

  test('between two middles it moves in the logarithm, without steps', () => {
    const [one, two] = [at(22_361).p50, at(70_711).p50]
    expect(at(Math.sqrt(22_361 * 70_711)).p50).toBeCloseTo(Math.sqrt(one * two), 6)
    expect(Math.abs(at(49_999).p50 - at(50_001).p50)).toBeLessThan(1e-6)
  })

  test('above the largest band the middle stays, below the smallest it rises down to 500 followers', () => {
    expect(at(50_000_000).p50).toBe(at(5_000_000).p50)
    expect(at(1_000).p50).toBeGreaterThan(at(2_236).p50)
    expect(at(80).p50).toBe(at(500).p50)
  })

  test('of sizes that the source does not know it says so, and the band widens by 0.35 for each e-fold', () => {
    // The source: 1,000 to 10 million. 368 is an e-fold below, and below 500 nothing else changes.
    const [near, far] = [at(500), at(500 / Math.E)]
    expect(at(1_000)).not.toHaveProperty('outside')
    expect(at(10_000_000)).not.toHaveProperty('outside')
    expect([near.outside, far.outside, at(10_000_001).outside]).toEqual(Array(3).fill({ from: 1_000, to: 10_000_000 }))
    expect(Math.log(near.p10 / far.p10)).toBeCloseTo(0.35, 4)
    expect(Math.log(far.p90 / near.p90)).toBeCloseTo(0.35, 4)
    expect(far.p50).toBe(near.p50)
  })

  test('percentiles are in order, everywhere', () => {
    for (const { network, norms, measure, kinds, nothingBeyond } of everyDistribution())
      for (const followers of [50, 900, 4e3, 2e4, 1e5, 8e5, 3e6, 4e7]) {
        const normal = expectationOf(norms, measure, followers, kinds?.[0])
        if (!normal && nothingBeyond) continue
        if (!normal) expect.fail(`${network} ${measure} ${followers}`)
        const { p10, p50, p90 } = normal
        expect(p10, `${network} ${measure} ${followers}`).toBeGreaterThan(0)
        expect(p10).toBeLessThan(p50)
        expect(p50).toBeLessThan(p90)
      }
  })

  test('what nobody published is not made up', () => {
    expect(expectedEngagement(NOWHERE, 1_000, 'followers')).toBeUndefined()
    expect(expectedEngagement(INSTAGRAM, 1_000, 'reach')).toBeUndefined()
    expect(expectedEngagement(INSTAGRAM, 0, 'followers')).toBeUndefined()
    expect(expectedEngagement(INSTAGRAM, Number.NaN, 'followers')).toBeUndefined()
  })

  test('each distribution is whole', () => {
    for (const { bands, percentiles, source } of everyDistribution()) {
      expect(source.title).not.toBe('')
      bands.forEach(({ from, to, values }, index) => {
        expect(values, source.id).toHaveLength(percentiles.length)
        expect([...values].sort((a, b) => a - b)).toEqual(values)
        expect(from).toBeLessThan(to)
        if (index > 0) expect(from).toBe(bands[index - 1]?.to)
      })
    }
  })

  test('one norm for each measure of a network and kind of posts', () => {
    for (const [network, { distributions }] of normsByNetwork) {
      const named = distributions.map(({ measure, kinds = [] }) => [measure, ...kinds].join(' '))
      expect(new Set(named).size, network).toBe(distributions.length)
    }
  })
})

describe('an invented norm', () => {
  const source = { id: 's', title: 'A source', year: 2020, population: 'everybody' }
  const bands = [
    { from: 100, to: 1e4, values: [0.01, 0.02, 0.04] },
    { from: 1e4, to: 1e6, values: [0.005, 0.01, 0.02] },
  ]
  const norm = { measure: 'engagement-per-view', source, definition: 'd', percentiles: [25, 50, 75], bands } as const
  const normal = (followers: number, more: Partial<Norm> = {}) =>
    expectationOf({ ...NOWHERE, distributions: [{ ...norm, ...more }] }, 'engagement-per-view', followers) ??
    expect.fail()

  test('of a list of the largest expects nothing of smaller accounts, nor of larger ones', () => {
    const among = (followers: number) =>
      expectationOf({ ...NOWHERE, distributions: [{ ...norm, nothingBeyond: true }] }, 'engagement-per-view', followers)
        ?.p50
    expect([99, 1_000, 1_000_001].map(among)).toEqual([undefined, expect.closeTo(0.02, 9), undefined])
    // Its own ends belong to it
    expect([100, 1_000_000].map(among)).not.toContain(undefined)
  })

  test('is written as a band with its source, and with the sizes that are known where the account is of another', () => {
    const inside = normal(1_000)
    const band = ({ p10, p50, p90 }: typeof inside) => ({ normal: { low: p10, median: p50, high: p90 }, source })
    expect(asNormal(inside)).toEqual(band(inside))
    expect(asNormal(normal(10))).toEqual({ ...band(normal(10)), outside: { from: 100, to: 1e6 } })
  })

  test('of one kind of posts is for that kind alone, and the other for all other kinds', () => {
    const short = { ...norm, kinds: ['short'] as const, bands: [{ from: 100, to: 1e4, values: [0.1, 0.2, 0.4] }] }
    const both = { ...NOWHERE, distributions: [short, norm] }
    const median = (kind?: 'short' | 'video') => expectationOf(both, 'engagement-per-view', 1_000, kind)?.p50
    expect(median('short')).toBeCloseTo(0.2, 9)
    expect([median('video'), median()]).toEqual([expect.closeTo(0.02, 9), expect.closeTo(0.02, 9)])
    expect(expectationOf({ ...NOWHERE, distributions: [short] }, 'engagement-per-view', 1_000)).toBeUndefined()
  })

  test('goes on beyond its outer percentiles along the line through them', () => {
    // Slope ln 4 ÷ (2 × .6745) = 1.027645 over 1.2816 − .6745 = .6071 quantiles: e^.623883 = 1.866159 times.
    expect(normal(1_000)).toMatchObject({ p50: expect.closeTo(0.02, 9) })
    expect(normal(1_000).p10).toBeCloseTo(0.01 / 1.866159, 7)
    expect(normal(1_000).p90).toBeCloseTo(0.04 * 1.866159, 6)
  })

  test('lies between published percentiles where those are further out', () => {
    const wide = normal(1_000, {
      percentiles: [5, 50, 95],
      bands: [{ from: 100, to: 1e4, values: [0.01, 0.02, 0.08] }],
    })
    // (1.6449 − 1.2816) ÷ 1.6449 = .220864 of the way from 5 to 50 %: .01 × 2^.220864; the same from 95: .08 × 4^−.220864
    expect(wide.p10).toBeCloseTo(0.01 * 2 ** 0.220864, 7)
    expect(wide.p90).toBeCloseTo(0.08 * 4 ** -0.220864, 7)
  })

  test('below its smallest middle it goes on as its medians do, down to half of where it begins', () => {
    // It halves over two tenfolds: one tenfold down it is √2 times, at 50 followers 2^(1.301030 ÷ 2).
    expect(normal(100).p50).toBeCloseTo(0.02 * Math.SQRT2, 7)
    expect(normal(50).p50).toBeCloseTo(0.02 * 2 ** 0.650515, 7)
    expect(normal(1).p50).toBeCloseTo(0.02 * 2 ** 0.650515, 7)
    expect(normal(100).p90 / normal(100).p10).toBeCloseTo(normal(1_000).p90 / normal(1_000).p10, 7)
  })

  test('of one band stays where it is', () => {
    const { p50 } = normal(10, { bands: bands.slice(0, 1) })
    expect(p50).toBeCloseTo(0.02, 9)
  })

  test('says whether its percentiles are assumed', () => {
    expect(normal(1_000).assumed).toBe(false)
    expect(normal(1_000, { assumed: 'ours' }).assumed).toBe(true)
  })

  test('needs percentiles whose quantiles are known', () => {
    expect(() => normal(1_000, { percentiles: [25, 33, 75] })).toThrow('no normal quantile for percentile 33')
  })

  test('is looked up by what the rate is of; nobody publishes rates by reach', () => {
    const norms = { ...NOWHERE, distributions: [norm] }
    expect(expectedEngagement(norms, 1_000, 'views')).toMatchObject({ p50: 0.02, source })
    expect(expectedEngagement(norms, 1_000, 'followers')).toBeUndefined()
    expect(expectedEngagement(norms, 1_000, 'reach')).toBeUndefined()
  })
})

describe('how common fraud is', () => {
  test('of nobody, unknown; from one follower on, known', () => {
    expect(prevalenceAt(INSTAGRAM, 0)).toBeUndefined()
    expect(prevalenceAt(INSTAGRAM, 1)?.share).toBeCloseTo(0.42, 4)
  })

  test('as published in the middle of a band, between two otherwise', () => {
    expect(prevalenceAt(INSTAGRAM, 2_236)?.share).toBeCloseTo(0.42, 4)
    expect(prevalenceAt(INSTAGRAM, 70_711)?.share).toBeCloseTo(0.36, 4)
    const between = prevalenceAt(INSTAGRAM, 600_000)?.share ?? 0
    expect(between).toBeGreaterThan(0.36)
    expect(between).toBeLessThan(0.6)
    expect(prevalenceAt(NOWHERE, 70_711)).toBeUndefined()
  })
})

function everyDistribution() {
  return [...normsByNetwork].flatMap(([network, norms]) =>
    norms.distributions.map((distribution) => ({ network, norms, ...distribution })),
  )
}
