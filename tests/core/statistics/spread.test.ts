import { expect, test } from 'vitest'
import { viewsBesideLikes } from '../../../src/core/statistics/spread.ts'

// e, e³: the logarithms 1 and 3 deviate by 1; e², e²·⁴: 2 and 2.4 deviate by 0.2
const FAR = [Math.E, Math.E ** 3]
const NEAR = [Math.E ** 2, Math.E ** 2.4]

test('views beside likes: one deviation of the logarithms ÷ the other', () => {
  expect(viewsBesideLikes(NEAR, FAR)).toBeCloseTo(0.2, 9)
  expect(viewsBesideLikes(FAR, NEAR)).toBeCloseTo(5, 9)
})

test('beside likes that hardly vary nothing is said', () => {
  expect(viewsBesideLikes(FAR, [100, 101, 102])).toBeNaN()
  expect(viewsBesideLikes([], [])).toBeNaN()
})
