import { describe, expect, test } from 'vitest'
import * as student from '../../src/core/student.ts'

/** Riemann sum of `of` from −`reach` to `reach`. */
function integral(of: (x: number) => number, reach: number, step: number): number {
  let total = 0
  for (let x = -reach; x <= reach; x += step) total += of(x) * step
  return total
}

/** Density at `u` scales from the middle. */
const density = (u: number) => student.densityAt(student.nearness(u, student.inverseSquare(1)))

describe('Student’s t with five degrees of freedom', () => {
  test('the density adds up to one', () => expect(integral(density, 400, 0.01)).toBeCloseTo(1, 4))

  test('its logarithm is the density’s', () => {
    for (const u of [-4, -1, 0, 0.3, 7]) expect(student.logDensity(u)).toBeCloseTo(Math.log(density(u)), 12)
  })

  test.each([
    [0, 0.5],
    [2.015, 0.95],
    [-2.571, 0.025],
    [4.032, 0.995],
  ])('the printed table: below %d lie %d', (u, share) => expect(student.below(u)).toBeCloseTo(share, 4))
})

describe('fitting', () => {
  const vague = { median: 1, logSpread: 50 }

  test('the middle of a symmetric sample is its centre, whatever is at the ends', () => {
    const { location } = student.bestFit([-90, -1, -0.5, 0, 0.5, 1, 90], { location: 3, scale: 1 }, vague)
    expect(location).toBeCloseTo(0, 1)
  })

  test('one outlier hardly moves the middle', () => {
    const { location } = student.bestFit([1, 1.1, 0.9, 1.05, 0.95, 1, 40], { location: 1, scale: 0.1 }, vague)
    expect(location).toBeGreaterThan(0.95)
    expect(location).toBeLessThan(1.1)
  })

  test('a firm belief holds the scale', () => {
    const firm = { median: 2, logSpread: 0.001 }
    expect(student.bestFit([0, 0.1, -0.1], { location: 0, scale: 1 }, firm).scale).toBeCloseTo(2, 2)
  })

  test('the likelihood is the product of the densities', () => {
    const values = Array.from({ length: 40 }, (_, index) => Math.sin(index))
    const expected = values.reduce((sum, value) => sum + student.logDensity((value - 0.2) / 0.5) - Math.log(0.5), 0)
    expect(student.logLikelihood(values, { location: 0.2, scale: 0.5 })).toBeCloseTo(expected, 9)
  })

  test('the marginal likelihood is near the integral it stands for', () => {
    const values = [0.3, -0.2, 0.1, 0.5, -0.4, 0, 0.2, -0.1, 0.25, -0.3, 0.05, -0.15]
    const belief = { median: 0.3, logSpread: 0.4 }
    const exact = integral(
      (z) =>
        (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
        integral(
          (location) => Math.exp(student.logLikelihood(values, { location, scale: 0.3 * Math.exp(0.4 * z) })),
          1.5,
          0.01,
        ),
      4,
      0.05,
    )
    const near = student.logMarginal(values, { location: 0, scale: 0.3 }, belief)
    expect(Math.abs(near - Math.log(exact))).toBeLessThan(0.15)
  })
})

test('the mean of numbers given as logarithms', () => {
  expect(student.logMean([Math.log(1), Math.log(3)])).toBeCloseTo(Math.log(2), 12)
  expect(student.logMean([1000, 1000])).toBeCloseTo(1000, 9)
  expect(student.logMean([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(Number.NEGATIVE_INFINITY)
})
