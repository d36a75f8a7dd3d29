import { describe, expect, test } from 'vitest'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import { exactly, type Reading } from '../../../src/core/profile/reading.ts'

function reading(facts: Partial<Reading>): Reading {
  return { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10T12:00:00Z', ...facts }
}

function add(...readings: Partial<Reading>[]): Profile {
  const [first, ...rest] = readings.map(reading) as [Reading, ...Reading[]]
  return rest.reduce<Profile>(mergeReading, mergeReading(undefined, first))
}

describe('single facts', () => {
  test('what was not seen again stays', () => {
    const profile = add({ followers: exactly(1200), name: 'Mira' }, { following: exactly(80) })
    expect(profile.followers?.value).toBe(1200)
    expect(profile.following?.value).toBe(80)
    expect(profile.name).toBe('Mira')
    expect(profile.readings).toBe(2)
  })

  test('the newer wins, whatever order they come in', () => {
    const old = { followers: exactly(1200), readAt: '2026-05-01T12:00:00Z' }
    const recent = { followers: exactly(1300), readAt: '2026-05-20T12:00:00Z' }
    for (const readings of [
      [old, recent],
      [recent, old],
    ]) {
      const profile = add(...readings)
      expect(profile.followers?.value).toBe(1300)
      expect(profile.firstReadAt).toBe(old.readAt)
      expect(profile.readAt).toBe(recent.readAt)
    }
  })

  test('moments are compared, not their spelling', () => {
    // 14:00 at +03:00 is 11:00 UTC, before noon.
    const profile = add(
      { followers: exactly(1300), readAt: '2026-05-10T12:00:00Z' },
      { followers: exactly(1200), readAt: '2026-05-10T14:00:00+03:00' },
    )
    expect(profile.followers?.value).toBe(1300)
  })

  test('an exact count refines the rounded one that holds it, whatever its place and the order they come in', () => {
    const drawn = {
      followers: { value: 783_400, low: 783_350, high: 783_449, shown: '783.4K' },
      origins: { followers: 'page' },
    } as const
    const carried = { followers: exactly(783_427), origins: { followers: 'state' } } as const
    for (const readings of [
      [drawn, carried],
      [carried, drawn],
      [{ ...drawn, readAt: '2026-05-10T14:00:00Z' }, carried],
    ]) {
      const profile = add(...readings)
      expect(profile.followers).toEqual(exactly(783_427))
      expect(profile.origins?.followers).toBe('state')
    }
  })

  test('a count that the rounded one does not hold is another count', () => {
    const profile = add(
      { followers: { value: 783_400, low: 783_350, high: 783_449 }, origins: { followers: 'page' } },
      { followers: exactly(779_012), origins: { followers: 'meta' }, readAt: '2026-05-10T14:00:00Z' },
    )
    expect(profile.followers?.value).toBe(783_400)
  })

  test('a stale meta tag does not replace what the page showed the same day', () => {
    const profile = add(
      { followers: exactly(3351), origins: { followers: 'page' } },
      { followers: exactly(3353), origins: { followers: 'meta' }, readAt: '2026-05-10T18:00:00Z' },
    )
    expect(profile.followers?.value).toBe(3351)
    expect(profile.origins?.followers).toBe('page')
  })

  test('a meta tag days later does', () => {
    const profile = add(
      { followers: exactly(3351), origins: { followers: 'page' } },
      { followers: exactly(3900), origins: { followers: 'meta' }, readAt: '2026-05-14T12:00:00Z' },
    )
    expect(profile.followers?.value).toBe(3900)
    expect(profile.origins?.followers).toBe('meta')
  })

  test('a vaguer telling of the same number is no news', () => {
    const rounded = { value: 48_200, low: 48_150, high: 48_299, shown: '48.2K' }
    const profile = add({ followers: exactly(48_213) }, { followers: rounded, readAt: '2026-05-10T12:05:00Z' })
    expect(profile.followers).toEqual(exactly(48_213))
  })
})

describe('posts', () => {
  test('facts about one post add up from several looks', () => {
    const [post] = add(
      { recent: [{ id: 'a', kind: 'photo' }] },
      { recent: [{ id: 'a', likes: exactly(203), comments: exactly(5) }] },
    ).recent as [NonNullable<Profile['recent']>[number]]
    expect(post).toMatchObject({ id: 'a', kind: 'photo', likes: { value: 203 }, comments: { value: 5 } })
  })

  test('a post seen again takes nothing from the page but its facts', () => {
    const first = { recent: [{ id: 'a', likes: exactly(50) }], readAt: '2026-05-01T12:00:00Z' }
    const claim = { id: 'a', likes: exactly(60), countsApart: true as const, earlier: [] }
    const again = { recent: [claim], readAt: '2026-05-02T12:00:00Z' }
    const earlier = [{ at: first.readAt, likes: exactly(50) }]
    expect(add(first, again).recent).toEqual([{ id: 'a', likes: exactly(60), earlier }])
  })

  describe('likes and views of different moments are marked', () => {
    const apart = (...looks: Parameters<typeof add>) => add(...looks).recent?.[0]?.countsApart
    const views = { recent: [{ id: 'a', views: exactly(1_000) }], readAt: '2026-05-01T12:00:00Z' }
    const likes = (readAt: string) => ({ recent: [{ id: 'a', likes: exactly(50) }], readAt })

    test('within an hour they are of one', () => {
      expect(apart(views, likes('2026-05-01T12:59:00Z'))).toBeUndefined()
      expect(apart(views, likes('2026-05-01T13:01:00Z'))).toBe(true)
    })

    test('it stays until both are seen together', () => {
      const again = { recent: [{ id: 'a', comments: exactly(3) }], readAt: '2026-05-03T12:00:00Z' }
      const both = { recent: [{ id: 'a', views: exactly(2_000), likes: exactly(60) }], readAt: '2026-05-04T12:00:00Z' }
      expect(apart(views, likes('2026-05-02T12:00:00Z'), again)).toBe(true)
      expect(apart(views, likes('2026-05-02T12:00:00Z'), again, both)).toBeUndefined()
    })
  })

  test('dated posts are newest first, wherever they were seen', () => {
    const profile = add(
      {
        recent: [
          { id: 'b', at: '2026-05-08T00:00:00Z' },
          { id: 'a', at: '2026-05-01T00:00:00Z' },
        ],
      },
      { recent: [{ id: 'old', at: '2025-01-01T00:00:00Z' }] },
      { recent: [{ id: 'new', at: '2026-05-09T00:00:00Z' }] },
    )
    expect(profile.recent?.map(({ id }) => id)).toEqual(['new', 'b', 'a', 'old'])
  })

  test('hidden likes stay hidden until a number is seen', () => {
    const profile = add({ recent: [{ id: 'a', likes: 'hidden' }] }, { recent: [{ id: 'a', comments: exactly(2) }] })
    expect(profile.recent?.[0]?.likes).toBe('hidden')
  })

  test('when a post was last seen stays known, whatever is read after it', () => {
    const at = (readAt: string, ...ids: string[]) => ({ readAt, recent: ids.map((id) => ({ id })) })
    const seen = ({ readAt, seenAt }: Profile, id: string) => seenAt[`post:${id}`] ?? readAt
    const [first, later, last] = ['2026-05-01T12:00:00Z', '2026-05-02T12:00:00Z', '2026-05-03T12:00:00Z']
    const readings = [at(first, 'a', 'b'), at(later, 'b', 'c'), { readAt: last, followers: exactly(10) }]
    for (const profile of [add(...readings), add(...readings.toReversed())]) {
      expect([seen(profile, 'a'), seen(profile, 'b'), seen(profile, 'c')]).toEqual([first, later, later])
    }
  })

  test('no more than two hundred are kept, the newest', () => {
    const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString()
    const posts = Array.from({ length: 260 }, (_, n) => ({ id: `p${n}`, at: day(n) }))
    const first = { recent: posts.slice(0, 130), readAt: '2026-05-01T12:00:00Z' }
    const profile = add(first, { recent: posts.slice(130) })
    expect(profile.recent).toHaveLength(200)
    expect(profile.recent?.[0]?.id).toBe('p259')
    expect(Object.keys(profile.seenAt).filter((key) => key.startsWith('post:'))).toHaveLength(70)
  })
})

test('people who look alike in one list are several people', () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'xxx00' }, { handle: 'xxx00' }, {}, {}] }]
  expect(add({ people }).people?.[0]?.accounts).toHaveLength(4)
})

test('people, comments and stories are not counted twice', () => {
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'x.demo' }, { handle: 'y.demo' }] }]
  const comment = { post: 'a', author: 'x.demo', text: 'hello' }
  const facts = { people, comments: [comment], stories: [{ id: 's1' }] }
  const profile = add(facts, facts)
  expect(profile.people).toEqual(people)
  expect(profile.comments).toEqual([comment])
  expect(profile.stories).toEqual([{ id: 's1' }])
})
