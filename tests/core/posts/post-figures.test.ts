/** What buyers ask for, worked by hand. */
import { expect, test } from 'vitest'
import { postFiguresOf } from '../../../src/core/posts/post-figures.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import { exactly, type Post } from '../../../src/core/profile/reading.ts'

function figuresOfPosts(recent: Post[]) {
  const readAt = '2026-05-29T12:00:00Z'
  return postFiguresOf({ platform: 'elsewhere', handle: 'mira.demo', readAt, seenAt: {}, recent } as unknown as Profile)
}

const likes = (id: string, count: number, more: Partial<Post> = {}): Post => ({ id, likes: exactly(count), ...more })

test('medians of what each post shows, each with its own number of posts', () => {
  const figures = figuresOfPosts([
    likes('a', 100, { comments: exactly(3), views: exactly(1_000) }),
    likes('b', 300, { comments: exactly(5) }),
    likes('c', 200),
    { id: 'd', likes: 'hidden', comments: exactly(40) },
  ])
  // 100, 200, 300; 3, 5, 40; 1,000
  expect(figures).toEqual({
    likes: { value: 200, posts: 3 },
    comments: { value: 5, posts: 3 },
    views: { value: 1_000, posts: 1 },
  })
})

test('pinned posts, posts made with others and those of the last three days are left out', () => {
  const figures = figuresOfPosts([
    likes('new', 9_000, { at: '2026-05-27T12:00:00Z' }),
    likes('settled', 100, { at: '2026-05-26T12:00:00Z' }),
    likes('pinned', 9_000, { pinned: true }),
    likes('shared', 9_000, { collaboration: true }),
  ])
  expect(figures.likes).toEqual({ value: 100, posts: 1 })
})

test('nothing seen, nothing said', () => {
  expect(figuresOfPosts([])).toEqual({})
  expect(figuresOfPosts([{ id: 'a' }])).toEqual({})
})

const on = (day: string, more: Partial<Post> = {}): Post => ({ id: day, at: `${day}T12:00:00Z`, ...more })

test('posts a week, up to the reading: silence counts', () => {
  // From May 8 to May 29 are three weeks; the three posts after the first are one a week.
  expect(figuresOfPosts([on('2026-05-20'), on('2026-05-15'), on('2026-05-10'), on('2026-05-08')]).postsPerWeek).toEqual(
    {
      value: 1,
      posts: 4,
    },
  )
})

test('posts a week: neither two dates, nor a pinned post of last year, nor a single day', () => {
  expect(figuresOfPosts([on('2026-05-20'), on('2026-05-15')]).postsPerWeek).toBeUndefined()
  const withPinned = [on('2026-05-22'), on('2026-05-21'), on('2026-05-15'), on('2025-05-15', { pinned: true })]
  // Two posts after May 15 in two weeks.
  expect(figuresOfPosts(withPinned).postsPerWeek).toEqual({ value: 1, posts: 3 })
  const ofToday = ['06', '08', '10'].map((hour) => ({ id: hour, at: `2026-05-29T${hour}:00:00Z` }))
  expect(figuresOfPosts(ofToday).postsPerWeek).toBeUndefined()
})

test.each([
  ['marked posts among all that were seen', [{ paid: true }, {}, {}], { value: 1, posts: 3 }],
  [
    'where the page also says that one is not: among those it speaks of',
    [{ paid: true }, { paid: false }, {}],
    { value: 1, posts: 2 },
  ],
  ['none, where the page says so', [{ paid: false }, { paid: false }], { value: 0, posts: 2 }],
  ['where the page says nothing, nothing is known', [{}, {}], undefined],
])('paid: %s', (_, marks, expected) => {
  expect(figuresOfPosts(marks.map((mark, index) => ({ id: `${index}`, ...mark }))).paid).toEqual(expected)
})
