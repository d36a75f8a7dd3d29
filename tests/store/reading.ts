import { exactly } from '../../src/core/profile/facts.ts'
import type { Reading } from '../../src/core/profile/reading.ts'

/** A reading of an invented account. */
export function reading(facts: Partial<Reading> = {}): Reading {
  return {
    platform: 'instagram',
    handle: 'mira.demo',
    readAt: '2026-05-10T12:00:00.000Z',
    followers: exactly(1000),
    ...facts,
  }
}
