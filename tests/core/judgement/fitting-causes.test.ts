/** Each innocent cause on facts that it fits, and on facts that differ in the one thing it rests on. */
import { describe, expect, test } from 'vitest'
import { CAUSES, type Cause } from '../../../src/core/judgement/cause.ts'
import { fittingCauses } from '../../../src/core/judgement/fitting-causes.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import { Reading } from '../../../src/core/profile/reading.ts'
import { signals } from '../../../src/signals/index.ts'

const READ_AT = '2026-06-30T12:00:00Z'
const DAY_MS = 86_400_000

type Written = Record<string, unknown>

/** Twenty posts, one every five days, newest first: a thousand likes give or take, twenty comments each. */
function posts(change: (at: number) => Written = () => ({})): Written[] {
  return Array.from({ length: 20 }, (_, at) => ({
    id: `p${at}`,
    at: new Date(Date.parse(READ_AT) - (at + 4) * 5 * DAY_MS).toISOString(),
    kind: at % 4 === 0 ? 'carousel' : 'photo',
    likes: 1_000 + (at % 2 ? 50 : -50),
    comments: 20,
    ...change(at),
  }))
}

function account(facts: Written): Profile {
  return mergeReading(
    undefined,
    Reading.parse({ platform: 'instagram', handle: 'ada.demo', readAt: READ_AT, ...facts }),
  )
}

const only = (at: number, one: Written) => (post: number) => (post === at ? one : {})
const first = (count: number, one: Written) => (post: number) => (post < count ? one : {})
const story = (hours: number) => ({
  id: `s${hours}`,
  at: new Date(Date.parse(READ_AT) - hours * 3_600_000).toISOString(),
})

const CASES: Record<Cause, { fits: Written; not: Written }> = {
  'paid-posts': {
    fits: { recent: posts(only(3, { likes: 4_000, paid: true })) },
    not: { recent: posts(only(3, { likes: 4_000, paid: false })) },
  },
  'advertised-posts': {
    fits: { recent: posts(only(3, { likes: 4_000, comments: 30 })) },
    not: { recent: posts(only(3, { likes: 4_000, comments: 80 })) },
  },
  'viral-post': {
    fits: { recent: posts(only(3, { likes: 8_000, comments: 120 })) },
    not: { recent: posts(first(6, { likes: 8_000 })) },
  },
  giveaway: { fits: { recent: posts(only(3, { comments: 400 })) }, not: { recent: posts(only(3, { comments: 40 })) } },
  videos: {
    fits: { recent: posts(first(2, { kind: 'video', likes: 5_000 })) },
    not: { recent: posts((at) => (at < 2 ? { likes: 5_000 } : at < 4 ? { kind: 'video' } : {})) },
  },
  'unlabelled-videos': {
    fits: { recent: posts((at) => ({ kind: undefined, likes: at % 3 ? 1_000 : 5_000 })) },
    not: { recent: posts((at) => ({ likes: at % 3 ? 1_000 : 5_000 })) },
  },
  'new-format': {
    fits: { recent: posts(first(8, { kind: 'short' })) },
    not: { recent: posts((at) => (at % 2 ? { kind: 'short' } : {})) },
  },
  season: {
    fits: { recent: posts((at) => ({ likes: Math.round(1_000 * 2 ** Math.sin(at / 3)) })) },
    not: { recent: posts((at) => ({ likes: at % 2 ? 600 : 1_700 })) },
  },
  growth: {
    fits: { recent: posts(first(10, { likes: 2_000, comments: 40 })) },
    not: { recent: posts(first(10, { likes: 2_000 })) },
  },
  decline: {
    fits: { recent: posts(first(10, { likes: 500, comments: 10 })) },
    not: { recent: posts(first(10, { likes: 500, comments: 20 })) },
  },
  'deleted-posts': {
    fits: {
      history: [
        { at: '2026-05-01T00:00:00Z', posts: 310 },
        { at: '2026-06-01T00:00:00Z', posts: 290 },
      ],
    },
    not: {
      history: [
        { at: '2026-05-01T00:00:00Z', posts: 290 },
        { at: '2026-06-01T00:00:00Z', posts: 310 },
      ],
    },
  },
  'comments-limited': {
    fits: { recent: posts(only(5, { comments: 0 })) },
    not: { recent: posts(only(5, { comments: 0, likes: 'hidden' })) },
  },
  'similar-posts': {
    fits: { recent: posts(() => ({ kind: 'photo' })).slice(0, 10) },
    not: { recent: posts().slice(0, 10) },
  },
  'small-audience': { fits: { followers: 5_000 }, not: { followers: 5_001 } },
  'large-audience': {
    fits: { followers: 100_000 },
    not: { followers: { value: 100_000, low: 99_950, high: 100_049 } },
  },
  'old-audience': { fits: { posts: 1_000 }, not: { posts: 999 } },
  'few-recent-posts': { fits: { recent: posts().slice(1) }, not: { recent: posts() } },
  'new-account': { fits: { posts: 50 }, not: { posts: 51 } },
  'known-elsewhere': { fits: { verified: true }, not: { verified: false } },
  'pinned-post': { fits: { recent: posts(only(0, { pinned: true })) }, not: { recent: posts() } },
  'reshared-post': {
    fits: { recent: posts(only(9, { likes: 3_000, earlier: [{ at: '2026-06-01T00:00:00Z', comments: 12 }] })) },
    not: { recent: posts(only(9, { likes: 3_000, earlier: [{ at: '2026-06-01T00:00:00Z', comments: 20 }] })) },
  },
  'recent-story': { fits: { stories: [story(19)] }, not: { stories: [story(21)] } },
  'several-stories': { fits: { stories: [story(30), story(31), story(32)] }, not: { stories: [story(30), story(31)] } },
  'would-be-partner': { fits: { followers: 1_000 }, not: { followers: 999 } },
  acquaintance: { fits: { followers: 999 }, not: { followers: 1_000 } },
}

describe.each(CAUSES)('%s', (cause) => {
  test('is offered where the facts fit', () =>
    expect(fittingCauses(account(CASES[cause].fits), [cause])).toEqual([cause]))
  test('and not where they do not', () => expect(fittingCauses(account(CASES[cause].not), [cause])).toEqual([]))
  test('nor where nothing was seen', () => expect(fittingCauses(account({}), [cause])).toEqual([]))
  test('some sign can have it', () => expect(signals.some(({ causes }) => causes?.includes(cause))).toBe(true))
})

test('what the page says comes before what the facts show, and that before what is merely possible', () => {
  const profile = account({
    followers: 3_000,
    recent: posts(only(3, { kind: undefined, likes: 8_000, comments: 30, paid: true })),
  })
  // Eight times the likes, half as many comments again: advertising fits, a hit that nobody talks about hardly.
  expect(fittingCauses(profile, ['viral-post', 'advertised-posts', 'paid-posts'], ['p3'])).toEqual([
    'paid-posts',
    'advertised-posts',
    'viral-post',
  ])
})
