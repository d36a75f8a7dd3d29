/** Invented people for the desk's tests. */
import type { Person } from '../../../src/core/desk/person.ts'
import type { AccountSummary } from '../../../src/core/desk/summary.ts'

export const NOW = '2026-07-02T12:00:00.000Z'

export function person(handle: string, facts: Partial<Person> = {}): Person {
  const account = { platform: 'instagram', handle }
  return {
    kind: 'person',
    id: `instagram/${handle}`,
    updatedAt: NOW,
    accounts: [account],
    stage: 'toCheck',
    tags: [],
    ...facts,
  }
}

export function summary(handle: string, facts: Partial<AccountSummary> = {}): AccountSummary {
  return {
    platform: 'instagram',
    handle,
    readAt: '2026-07-02T10:00:00Z',
    readings: 1,
    grade: 'unknown',
    score: null,
    range: null,
    levels: { likes: 'unknown', followers: 'unknown', stories: 'unknown' },
    signs: [],
    usablePosts: 0,
    ...facts,
  }
}
