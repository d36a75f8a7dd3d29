import { expect, test } from 'vitest'
import { shiftEvidence } from '../../src/core/shift.ts'

const normal = { p10: 0.005, p50: 0.02, p90: 0.08 }

test('a usual number speaks for the account, one shifted by bought likes against it', () => {
  expect(shiftEvidence(0.02, normal, 'up')).toBeLessThan(0)
  expect(shiftEvidence(0.08, normal, 'up')).toBeGreaterThan(0)
  expect(shiftEvidence(0.005, normal, 'down')).toBeGreaterThan(0)
})

test('up and down mirror each other', () => {
  expect(shiftEvidence(0.06, normal, 'up')).toBeCloseTo(shiftEvidence(0.02 / 3, normal, 'down'), 12)
})

test('a number that fits neither says little', () => {
  expect(Math.abs(shiftEvidence(1e6, normal, 'up'))).toBeLessThan(0.2)
  expect(Math.abs(shiftEvidence(1e-9, normal, 'up'))).toBeLessThan(0.2)
})
