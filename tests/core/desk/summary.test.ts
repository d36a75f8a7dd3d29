import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import { changesOf } from '../../../src/core/desk/change.ts'
import { type AccountSummary, summarise } from '../../../src/core/desk/summary.ts'
import { exactly } from '../../../src/core/profile/facts.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import type { Reading } from '../../../src/core/profile/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'

function profileOf(...readings: Partial<Reading>[]): Profile {
  const whole = readings.map(
    (facts): Reading => ({ platform: 'instagram', handle: 'mira.demo', readAt: '2026-07-01T10:00:00Z', ...facts }),
  )
  return whole.reduce<Profile | undefined>(mergeReading, undefined) as Profile
}

function summaryOf(profile: Profile, known?: AccountSummary): AccountSummary {
  return summarise(profile, assess(profile, signals, normsOf('instagram')), known)
}

test('a name that nobody can see is none, and an address that is no page’s leads nowhere', () => {
  const summary = summaryOf(profileOf({ name: '\u3164', url: 'javascript:alert(1)' }))
  expect(summary).not.toHaveProperty('name')
  expect(summary).not.toHaveProperty('url')
})

test('a header alone: the audience, no score, what would help', () => {
  const summary = summaryOf(profileOf({ followers: exactly(8_000), name: 'Mira' }))
  expect(summary).toMatchObject({
    name: 'Mira',
    grade: 'unknown',
    score: null,
    audience: { fact: 'followers', count: exactly(8_000) },
    usablePosts: 0,
    next: { step: expect.any(String) },
  })
  expect(summary).not.toHaveProperty('views')
  expect(summary).not.toHaveProperty('before')
})

test('median views leave the pinned post out, and posts without views are not zero', () => {
  const post = (id: string, views?: number, pinned = false) => ({
    id,
    pinned,
    ...(views !== undefined && { views: exactly(views) }),
  })
  const { views } = summaryOf(
    profileOf({ recent: [post('a', 90_000, true), post('b', 100), post('c', 300), post('d', 200), post('e')] }),
  )
  expect(views).toEqual({ value: 200, low: 100, high: 300, posts: 3 })
})

test('where no followers are shown, members or what else there is stand for the audience', () => {
  expect(summaryOf(profileOf({ members: exactly(70), pageLikes: exactly(9) })).audience).toEqual({
    fact: 'members',
    count: exactly(70),
  })
})

describe('what changed', () => {
  const first = { readAt: '2026-07-01T10:00:00Z', followers: exactly(10_000) }
  const sixDaysLater = { readAt: '2026-07-07T10:00:00Z', followers: exactly(13_800) }

  test('+38 % in six days, by the history of counts alone', () => {
    expect(changesOf(summaryOf(profileOf(first, sixDaysLater)))).toEqual([
      { what: 'audience', value: expect.closeTo(0.38), low: expect.closeTo(0.38), high: expect.closeTo(0.38), days: 6 },
    ])
  })

  test('what rounding may be is none: 10K to 11K', () => {
    const rounded = (value: number) => ({ value, low: value - 500, high: value + 499 })
    const profile = profileOf({ ...first, followers: rounded(10_000) }, { ...sixDaysLater, followers: rounded(11_000) })
    expect(changesOf(summaryOf(profile))).toEqual([])
  })

  test('within one visit there is none', () => {
    const soon = { readAt: '2026-07-01T11:00:00Z', followers: exactly(13_800) }
    expect(changesOf(summaryOf(profileOf(first, soon)))).toEqual([])
  })

  test('over a quarter of a year it is growth', () => {
    expect(changesOf(summaryOf(profileOf(first, { ...sixDaysLater, readAt: '2026-10-01T10:00:00Z' })))).toEqual([])
  })

  test('the grade of the visit before stays while one visit goes on', () => {
    const earlier: AccountSummary = {
      ...summaryOf(profileOf({ readAt: '2026-07-01T10:00:00Z' })),
      grade: 'authentic',
      score: 80,
      range: [50, 90],
    }
    const now = summaryOf(profileOf({ readAt: '2026-07-03T10:00:00Z' }), earlier)
    expect(now.before).toEqual({ at: earlier.readAt, grade: 'authentic', score: 80, range: [50, 90] })
    const again = summaryOf(profileOf({ readAt: '2026-07-03T11:00:00Z' }), now)
    expect(again.before).toEqual(now.before)
    expect(changesOf({ ...again, grade: 'suspicious' })).toEqual([
      { what: 'grade', from: 'authentic', to: 'suspicious', days: expect.closeTo(2.04, 2) },
    ])
    expect(changesOf(again)).toEqual([])
  })
})
