import { describe, expect, test } from 'vitest'
import { exactly } from '../../../src/core/profile/facts.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import type { HistoryPoint, Reading } from '../../../src/core/profile/reading.ts'
import { addToHistory } from '../../../src/core/time/history.ts'

const point = (at: string, followers: number): HistoryPoint => ({ at, followers: exactly(followers) })
const times = (history: readonly HistoryPoint[]) => history.map(({ at }) => at)

describe('a history', () => {
  test('is in the order of time, whatever order it comes in', () => {
    const [may, june, july] = [point('2026-05-01', 1), point('2026-06-01', 2), point('2026-07-01', 3)]
    expect(addToHistory([may, july], [june])).toEqual([may, june, july])
    expect(addToHistory([june], [july, may])).toEqual([may, june, july])
  })

  test('given twice is the same history', () => {
    const points = [point('2026-05-01T10:00:00Z', 1), point('2026-05-01T11:00:00Z', 2), point('2026-06-01', 3)]
    const once = addToHistory([], points)
    expect(addToHistory(once, points)).toEqual(once)
  })

  test('has one point an hour, with all that was seen in it', () => {
    const history = addToHistory(
      [{ at: '2026-05-01T10:05:00Z', followers: exactly(48_213), following: exactly(7) }],
      [{ at: '2026-05-01T10:50:00Z', followers: { value: 48_200, low: 48_150, high: 48_249 }, posts: exactly(3) }],
    )
    // The rounded number is the same number, told less exactly.
    expect(history).toEqual([
      { at: '2026-05-01T10:50:00Z', followers: exactly(48_213), following: exactly(7), posts: exactly(3) },
    ])
  })

  test('keeps one point a day after thirty days, and nothing after four hundred', () => {
    const history = addToHistory(
      [
        point('2025-05-20T10:00:00Z', 1), // 408 days before the newest
        point('2026-05-20T10:00:00Z', 2), // 43 days
        point('2026-05-20T20:00:00Z', 3),
        point('2026-06-20T10:00:00Z', 4), // 12 days
        point('2026-06-20T20:00:00Z', 5),
      ],
      [point('2026-07-02T12:00:00Z', 6)],
    )
    expect(history.map(({ followers }) => followers?.value)).toEqual([3, 4, 5, 6])
  })
})

describe('a profile', () => {
  const reading = (facts: Partial<Reading>): Reading => ({
    platform: 'instagram',
    handle: 'mira.demo',
    readAt: '2026-05-10T12:00:00Z',
    ...facts,
  })
  const add = (...readings: Partial<Reading>[]) =>
    readings.map(reading).reduce<Profile | undefined>(mergeReading, undefined) as Profile

  test('remembers its counts', () => {
    const { history } = add(
      { followers: exactly(1000), following: exactly(10), posts: exactly(5) },
      { followers: exactly(1100), readAt: '2026-05-12T12:00:00Z' },
    )
    expect(history).toEqual([
      { at: '2026-05-10T12:00:00Z', followers: exactly(1000), following: exactly(10), posts: exactly(5) },
      { at: '2026-05-12T12:00:00Z', followers: exactly(1100) },
    ])
  })

  test('takes a history that it is given', () => {
    const given = [point('2026-03-15T00:00:00Z', 900), point('2026-04-15T00:00:00Z', 950)]
    expect(times(add({ followers: exactly(1000), history: given }).history ?? [])).toEqual([
      '2026-03-15T00:00:00Z',
      '2026-04-15T00:00:00Z',
      '2026-05-10T12:00:00Z',
    ])
  })

  test('does not take a meta tag for a moment: it is days old, nobody knows how many', () => {
    const origins = { followers: 'meta', following: 'page' } as const
    expect(add({ followers: exactly(1000), following: exactly(10), origins }).history).toEqual([
      { at: '2026-05-10T12:00:00Z', following: exactly(10) },
    ])
    expect(add({ followers: exactly(1000), origins })).not.toHaveProperty('history')
  })
})

describe('a post', () => {
  const seen = (readAt: string, likes: number | 'hidden') => ({
    platform: 'instagram',
    handle: 'mira.demo',
    readAt,
    recent: [{ id: 'p', likes: likes === 'hidden' ? likes : exactly(likes) }],
  })
  const add = (...readings: ReturnType<typeof seen>[]) =>
    readings.reduce<Profile | undefined>(mergeReading, undefined)?.recent?.[0]

  test('remembers how its likes stood, with the moment they were last seen', () => {
    const post = add(
      seen('2026-05-01T10:00:00Z', 100),
      seen('2026-05-02T10:00:00Z', 100),
      seen('2026-05-09T10:00:00Z', 160),
    )
    expect(post).toMatchObject({ likes: exactly(160), earlier: [{ at: '2026-05-02T10:00:00Z', likes: exactly(100) }] })
  })

  test('that did not change has no past', () => {
    expect(add(seen('2026-05-01T10:00:00Z', 100), seen('2026-06-01T10:00:00Z', 100))).not.toHaveProperty('earlier')
  })

  test('keeps the first count and the latest ones', () => {
    const days = Array.from({ length: 12 }, (_, day) =>
      seen(`2026-05-${String(day + 1).padStart(2, '0')}T10:00:00Z`, day),
    )
    expect(add(...days)?.earlier?.map(({ likes }) => likes?.value)).toEqual([0, 4, 5, 6, 7, 8, 9, 10])
  })
})
