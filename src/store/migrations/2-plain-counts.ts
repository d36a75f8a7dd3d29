/** Version 2: an exact count is written as a number. Three equal ones say no more. */
import type { Migration } from './migration.ts'

const CONTENTS = ['profile', 'reading'] as const

export const plainCounts: Migration = {
  version: 2,
  change(doc) {
    const changed: Record<string, unknown> = { ...doc }
    for (const name of CONTENTS) if (name in changed) changed[name] = withPlainCounts(changed[name])
    return JSON.stringify(changed) === JSON.stringify(doc) ? undefined : (changed as typeof doc)
  },
}

/** The same facts; every count that is exact, and has no text of its own, as a number. */
export function withPlainCounts<Facts>(facts: Facts): Facts {
  return plain(facts) as Facts
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if (isExactCount(value)) return value.value
  const facts: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) facts[key] = plain(inner)
  return facts
}

function isExactCount(value: object): value is { value: number } {
  const { value: count, low, high, shown } = value as Record<string, unknown>
  return typeof count === 'number' && low === count && high === count && shown === undefined
}
