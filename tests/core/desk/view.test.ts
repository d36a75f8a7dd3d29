import { describe, expect, test } from 'vitest'
import { joinPeople } from '../../../src/core/desk/listed.ts'
import type { Person } from '../../../src/core/desk/person.ts'
import type { ViewSettings } from '../../../src/core/desk/saved-view.ts'
import type { AccountSummary } from '../../../src/core/desk/summary.ts'
import { viewed } from '../../../src/core/desk/view.ts'

const at = '2026-07-01T10:00:00.000Z'

function summary(handle: string, facts: Partial<AccountSummary> = {}): AccountSummary {
  return {
    platform: 'instagram',
    handle,
    readAt: at,
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

function person(handle: string, facts: Partial<Person> = {}): Person {
  const account = { platform: 'instagram', handle }
  return {
    kind: 'person',
    id: `instagram/${handle}`,
    updatedAt: at,
    accounts: [account],
    stage: 'toCheck',
    tags: [],
    ...facts,
  }
}

const count = (value: number, low = value, high = value) => ({
  fact: 'followers' as const,
  count: { value, low, high },
})

const people = joinPeople(
  [
    person('ana', { tags: ['food'], stage: 'candidate', price: { amount: 900, currency: 'EUR' } }),
    person('ben', { note: 'Répond vite', stage: 'refused' }),
    person('cleo', {
      name: 'Cléo',
      accounts: [
        { platform: 'instagram', handle: 'cleo' },
        { platform: 'tiktok', handle: 'c' },
      ],
    }),
  ],
  [
    summary('ana', { score: 60, grade: 'authentic', audience: count(48_200, 48_150, 48_249) }),
    summary('ben', { score: 6, grade: 'suspicious', audience: count(3_000) }),
    summary('cleo', { audience: count(90) }),
    summary('c', { platform: 'tiktok', audience: count(12_900), score: 80 }),
    summary('dora', { name: 'Dora the Baker' }),
  ],
)

const everybody: ViewSettings = { search: '', filters: {}, sort: { by: 'person', isDescending: false }, columns: [] }
const handles = (view: Partial<ViewSettings>) =>
  viewed(people, { ...everybody, ...view }, 'en').map(({ person: { accounts } }) => accounts[0]?.handle)

test('people and accounts are joined: the largest audience stands for a person, whoever was only read comes after', () => {
  expect(people.map(({ person: { id }, isSaved, main }) => [id, isSaved, main?.handle])).toEqual([
    ['instagram/ana', true, 'ana'],
    ['instagram/ben', true, 'ben'],
    ['instagram/cleo', true, 'c'],
    ['instagram/dora', false, 'dora'],
  ])
})

describe('sorting', () => {
  test('by name, whatever stands for it', () => expect(handles({})).toEqual(['ana', 'ben', 'cleo', 'dora']))
  test('what was not seen comes last, whichever way', () => {
    expect(handles({ sort: { by: 'score', isDescending: true } })).toEqual(['cleo', 'ana', 'ben', 'dora'])
    expect(handles({ sort: { by: 'score', isDescending: false } })).toEqual(['ben', 'ana', 'cleo', 'dora'])
  })
  test('a rate is sorted beside what is usual for its size', () => {
    const rate = (value: number, usual: number) => ({
      engagement: {
        rate: value,
        low: value,
        high: value,
        per: 'followers' as const,
        posts: 9,
        expected: [0, usual, 1] as [number, number, number],
      },
    })
    const two = joinPeople([], [summary('small', rate(0.04, 0.05)), summary('large', rate(0.02, 0.01))])
    const sorted = viewed(two, { ...everybody, sort: { by: 'engagement', isDescending: true } }, 'en')
    expect(sorted.map(({ main }) => main?.handle)).toEqual(['large', 'small'])
  })
})

describe('filters', () => {
  test.each([
    ['stage', { stages: ['candidate', 'refused'] }, ['ana', 'ben']],
    ['not on the list', { stages: ['unsaved'] }, ['dora']],
    ['verdict', { grades: ['suspicious'] }, ['ben']],
    ['network', { platforms: ['tiktok'] }, ['cleo']],
    ['tag', { tags: ['food'] }, ['ana']],
    ['an audience that rounding leaves possible', { audience: { from: 48_240 } }, ['ana']],
    ['an audience nobody has', { audience: { from: 48_250 } }, []],
    ['up to', { audience: { to: 12_900 } }, ['ben', 'cleo']],
    ['price', { price: { from: 500, to: 1_000 } }, ['ana']],
    ['two at once', { stages: ['candidate'], grades: ['suspicious'] }, []],
  ] as const)('%s', (_, filters, expected) => {
    expect(handles({ filters: filters as unknown as ViewSettings['filters'] })).toEqual(expected)
  })
})

test.each([
  ['unfinished', ['quiet']],
  ['undecided', ['between']],
  ['unknown', ['unread']],
] as const)('the filter %s holds those that the list words so', (grade, expected) => {
  const listed = joinPeople(
    [],
    [summary('quiet', { score: 93 }), summary('between', { score: 45, signs: ['even-likes'] }), summary('unread')],
  )
  const shown = viewed(listed, { ...everybody, filters: { grades: [grade] } }, 'en')
  expect(shown.map(({ main }) => main?.handle)).toEqual(expected)
})

test.each([
  ['cleo', ['cleo']],
  ['CLÉO', ['cleo']],
  ['repond', ['ben']],
  ['baker dora', ['dora']],
  ['food vite', []],
])('searching for %s', (search, expected) => expect(handles({ search })).toEqual(expected))
