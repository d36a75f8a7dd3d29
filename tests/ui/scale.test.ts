import { describe, expect, test } from 'vitest'
import { positionsFor } from '../../src/ui/parts/scale.ts'

describe('a linear plot', () => {
  test('starts at zero and keeps values in order', () => {
    const at = positionsFor({ seen: { value: 0.5 }, normal: { low: 1, median: 2, high: 3 }, scale: 'linear' })
    const drawn = [0, 0.5, 1, 2, 3].map(at)
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
    // The band's 2 units have 0.6 of room on the right: the plot runs from 0.4 to 3.6, in 94 % of the width.
    expect(at(0.5)).toBeCloseTo(3 + (94 * 0.1) / 3.2, 5)
    expect(at(2)).toBeCloseTo(50, 5)
  })

  test('never shows what cannot be: below zero', () => {
    const at = positionsFor({ seen: { value: 0 }, normal: { low: 0, high: 1 }, scale: 'linear' })
    expect(at(0)).toBe(3)
  })

  test('keeps values beyond it on the edge', () => {
    const at = positionsFor({ seen: { value: 1 }, normal: { low: 0, high: 1 }, scale: 'linear' })
    expect(at(1e13)).toBe(97)
    expect(at(-5)).toBe(3)
  })
})

describe('a logarithmic plot', () => {
  test('gives each factor of ten the same width', () => {
    const at = positionsFor({ seen: { value: 0.001 }, normal: { low: 0.01, high: 1 }, scale: 'log' })
    expect(at(0.1) - at(0.01)).toBeCloseTo(at(1) - at(0.1), 5)
    expect(at(0.001)).toBe(3)
  })

  test('has a place for zero, left of everything positive', () => {
    const at = positionsFor({ seen: { value: 0 }, normal: { low: 0.01, high: 1 }, scale: 'log' })
    expect(at(0)).toBeGreaterThanOrEqual(3)
    expect(at(0)).toBeLessThan(at(0.01))
  })
})

test.each(['linear', 'log'] as const)('a single value stands in the middle or inside (%s)', (scale) => {
  for (const value of [0, 1, 5_000]) {
    const place = positionsFor({ seen: { value }, scale })(value)
    expect(place).toBeGreaterThanOrEqual(3)
    expect(place).toBeLessThanOrEqual(97)
  }
})
