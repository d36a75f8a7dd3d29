import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNoLater } from '../../../src/core/time/order.ts'

test.each([
  ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z', true],
  ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.001Z', true],
  ['2026-03-01T12:00:00.001Z', '2026-03-01T12:00:00.000Z', false],
  // 12:00 in Paris is before 12:00 in London, though its text sorts after.
  ['2026-03-01T12:00:00.000+01:00', '2026-03-01T12:00:00.000Z', true],
  ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000+01:00', false],
  // A day is its first moment; seconds need no fraction.
  ['2026-03-01', '2026-03-01T00:00:00Z', true],
  ['2026-03-01T00:00:00.001Z', '2026-03-01', false],
  ['-000001-12-29T12:00:00.000Z', '0000-01-01T12:00:00.000Z', true],
])('%s is no later than %s: %s', (one, other, expected) => {
  expect(isNoLater(one, other)).toBe(expected)
})

test.each([
  ['', '2026-03-01'],
  ['2026-03-01', 'yesterday'],
])('what is no moment is neither before nor after: %j, %j', (one, other) => {
  expect(isNoLater(one, other)).toBe(false)
})

test('text and moments are in the same order', () => {
  const moment = fc
    .tuple(fc.date({ noInvalidDate: true }), fc.boolean())
    .map(([date, isPrecise]) => (isPrecise ? date.toISOString() : date.toISOString().replace(/\.\d+/, '')))
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      expect(isNoLater(one, other)).toBe(Date.parse(one) <= Date.parse(other))
    }),
  )
})
