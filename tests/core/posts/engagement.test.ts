import { describe, expect, test } from 'vitest'
import { engagementRates, usablePosts } from '../../../src/core/posts/engagement.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import { exactly, type Post, type Reading } from '../../../src/core/profile/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'

const NORMS = normsOf('instagram')

function profile(facts: Partial<Reading>): Profile {
  return mergeReading(undefined, {
    platform: 'instagram',
    handle: 'mira.demo',
    readAt: '2026-05-10T12:00:00Z',
    ...facts,
  })
}

const post = (id: string, likes: number, more: Partial<Post> = {}): Post => ({ id, likes: exactly(likes), ...more })

test('pinned, shared, fresh and hidden posts do not speak for the account', () => {
  const recent = [
    post('usable', 100, { at: '2026-05-01T00:00:00Z' }),
    post('undated', 100),
    post('pinned', 900, { pinned: true }),
    post('with another', 900, { collaboration: true }),
    post('two days old', 10, { at: '2026-05-08T13:00:00Z' }),
    { id: 'hidden', likes: 'hidden' as const },
    { id: 'unknown' },
  ]
  expect(usablePosts(profile({ recent })).map(({ id }) => id)).toEqual(['usable', 'undated'])
})

test('a post three days old when it was seen is settled for good', () => {
  const recent = [post('a', 100, { at: '2026-05-07T12:00:00Z' })]
  expect(usablePosts(profile({ recent }))).toHaveLength(1)
})

describe('rates', () => {
  const recent = [post('a', 90, { comments: exactly(10) }), post('b', 190, { comments: exactly(10) }), post('c', 300)]

  test('by followers: the median of (likes + comments) ÷ followers', () => {
    const [rate] = engagementRates(profile({ followers: exactly(10_000), recent }), NORMS)
    expect(rate).toMatchObject({ per: 'followers', rate: 0.02, low: 0.01, high: 0.03, posts: 3 })
    expect(rate?.expected?.source.title).toBeTruthy()
  })

  test('by views: only posts whose views were seen', () => {
    const seen = [post('a', 50, { views: exactly(1000) }), post('b', 70)]
    expect(engagementRates(profile({ recent: seen }), NORMS)).toMatchObject([{ per: 'views', rate: 0.05, posts: 1 }])
  })

  test('kinds that a network measures apart are not mixed with others: the usual one counts', () => {
    const video = (id: string, likes: number) => post(id, likes, { kind: 'video', views: exactly(1_000) })
    const short = (id: string, likes: number) => post(id, likes, { kind: 'short', views: exactly(1_000) })
    const mixed = [video('a', 30), short('b', 90), video('c', 50), short('d', 90), video('e', 40)]
    const youtube = normsOf('youtube')
    const followers = exactly(1_000)
    expect(engagementRates(profile({ followers, recent: mixed }), youtube)).toMatchObject([
      { per: 'views', rate: 0.04, posts: 3 },
      { per: 'followers', rate: 0.04, posts: 3 },
    ])
    const shorts = [...mixed, short('f', 80), short('g', 90)]
    expect(engagementRates(profile({ followers, recent: shorts }), youtube)).toMatchObject([
      { per: 'views', rate: 0.09, posts: 4 },
    ])
  })

  test('by reach: the creator’s own figure', () => {
    const rates = engagementRates(profile({ recent, declared: { reach: 4000 } }), NORMS)
    expect(rates).toMatchObject([{ per: 'reach', rate: 0.05 }])
  })

  test('rounded followers widen the interval', () => {
    const followers = { value: 10_000, low: 9_500, high: 10_500 }
    const [rate] = engagementRates(profile({ followers, recent: [post('a', 100)] }), NORMS)
    expect(rate?.low).toBeCloseTo(100 / 10_500, 7)
    expect(rate?.high).toBeCloseTo(100 / 9_500, 7)
  })

  test('nothing seen is no rate, not zero', () => {
    expect(engagementRates(profile({ followers: exactly(10_000) }), NORMS)).toEqual([])
    expect(engagementRates(profile({ followers: exactly(0), recent }), NORMS)).toEqual([])
  })
})
