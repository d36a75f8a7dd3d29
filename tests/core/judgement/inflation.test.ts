import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidenceOfDeflation, evidenceOfInflation, opinionFrom } from '../../../src/core/judgement/inflation.ts'

const source = { id: 'invented', title: 'Invented for this test', year: 2026, population: 'nobody' }
const normal = { p10: 0.0025, p50: 0.01, p90: 0.04, source, assumed: false }

describe('a rate that bought followers would have lowered', () => {
  test('an ordinary rate speaks for the account, a tenth of it against, a hundredth at the bound', () => {
    expect(evidenceOfDeflation(0.01, normal)).toBeLessThan(0)
    expect(evidenceOfDeflation(0.001, normal)).toBeGreaterThan(0.4)
    expect(evidenceOfDeflation(0.00001, normal)).toBe(1.5)
  })

  test('views bought are the mirror image', () => {
    expect(evidenceOfInflation(0.1, normal)).toBeCloseTo(evidenceOfDeflation(0.001, normal), 10)
  })

  test('worked out by hand for one rate', () => {
    // Spread: ln(0.04 ÷ 0.0025) ÷ 2.5632 = 1.0817, with 0.5 for the population 1.1917, squared 1.42.
    // Distance: ln 10 = 2.3026. Multiples 2, 3.17, 5.02, 7.96, 12.62, 20.
    const ratios = [2, 3.17, 5.02, 7.96, 12.62, 20].map((times) => {
      const shift = Math.log(times)
      return Math.exp((-((Math.LN10 - shift) ** 2) + Math.LN10 ** 2) / (2 * 1.42))
    })
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / 6
    expect(evidenceOfDeflation(0.001, normal)).toBeCloseTo(Math.log10(mean), 2)
  })

  test('falls as the rate rises, and is finite for any rate', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const [low, high] = [
          evidenceOfDeflation(Math.min(one, other), normal),
          evidenceOfDeflation(Math.max(one, other), normal),
        ]
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
        expect(low).toBeGreaterThanOrEqual(high)
      }),
    )
    expect(evidenceOfDeflation(Number.POSITIVE_INFINITY, normal)).toBe(-1)
  })
})

test('an opinion leans from the first hundredth on', () => {
  expect(opinionFrom(0.012, [])).toEqual({ is: 'flag', evidence: 0.01, reasons: [] })
  expect(opinionFrom(0.004, []).is).toBe('clear')
  expect(opinionFrom(-0.3, [])).toEqual({ is: 'clear', evidence: -0.3, reasons: [] })
})
