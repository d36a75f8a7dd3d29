/** A schema that looks only at what is there says the same as one that looks at everything. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Count, sparse } from '../../../src/core/profile/fields.ts'

const SHAPE = {
  id: z.string().check(z.minLength(1)),
  at: z.optional(z.iso.date()),
  likes: z.optional(z.union([z.literal('hidden'), Count])),
  pinned: z.optional(z.boolean()),
  kept: z._default(z.boolean(), true),
  note: z.nullable(z.string()),
}
const whole = z.object(SHAPE)
const quick = sparse(SHAPE)

const odd = fc.oneof(
  fc.constantFrom(undefined, null, '', true, 7, -1, Number.NaN),
  fc.record({ value: fc.nat(9), low: fc.nat(9), high: fc.nat(9) }),
)
const mostly = (...good: unknown[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: odd })
const fields = fc.record(
  {
    other: odd,
    note: mostly('x', null),
    id: mostly('a'),
    at: mostly('2026-03-01', undefined),
    likes: mostly('hidden', 5, { value: 5, low: 4, high: 6 }),
    pinned: mostly(true, undefined),
    kept: mostly(false),
  },
  { requiredKeys: [] },
)
const said = fc.oneof({ weight: 9, arbitrary: fields }, { weight: 1, arbitrary: fc.anything() })

test('whatever was said', () => {
  let wellFormed = 0
  fc.assert(
    fc.property(said, (one) => {
      const [first, second] = [whole.safeParse(one), quick.safeParse(one)]
      expect(second.success).toBe(first.success)
      expect(second.error?.issues).toEqual(first.error?.issues)
      // The same fields in the same order, those without a value too.
      expect(Object.entries(second.data ?? {})).toEqual(Object.entries(first.data ?? {}))
      if (first.success) wellFormed += 1
    }),
    { numRuns: 3_000 },
  )
  expect(wellFormed).toBeGreaterThan(200)
})

test('fields may be added and left out, as of any schema of an object', () => {
  const longer = z.extend(quick, { views: z.optional(z.number()) })
  expect(longer.parse({ id: 'a', note: null, kept: false, views: 3 })).toEqual({
    id: 'a',
    kept: false,
    note: null,
    views: 3,
  })
  expect(z.omit(quick, { note: true }).parse({ id: 'a', kept: true, note: 'x' })).toEqual({ id: 'a', kept: true })
})

test('the lists within are not shared with what was given', () => {
  const given = { id: 'a', note: null, kept: true }
  expect(quick.parse(given)).not.toBe(given)
})
