import { describe, expect, test } from 'vitest'
import { expectationOf, expectedEngagement, prevalenceAt } from '../../src/core/expectation.ts'
import { normsByNetwork, normsOf } from '../../src/networks/norms.ts'

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

  test('above the largest band it stays, below the smallest it rises down to 500 followers', () => {
    expect(at(50_000_000)).toEqual(at(5_000_000))
    expect(at(1_000).p50).toBeGreaterThan(at(2_236).p50)
    expect(at(80)).toEqual(at(500))
  })

  test('percentiles are in order, everywhere', () => {
    for (const { network, norms, measure } of everyDistribution())
      for (const followers of [50, 900, 4e3, 2e4, 1e5, 8e5, 3e6, 4e7]) {
        const { p10, p50, p90 } = expectationOf(norms, measure, followers) ?? expect.fail()
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

  test('one norm for each measure of a network', () => {
    for (const [network, { distributions }] of normsByNetwork)
      expect(new Set(distributions.map(({ measure }) => measure)).size, network).toBe(distributions.length)
  })
})

describe('how common fraud is', () => {
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
