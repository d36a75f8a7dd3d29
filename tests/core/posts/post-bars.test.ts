/** The bars of the posts plot: what counts, what does not and why, and where a sign's threshold lies. */
import { expect, test } from 'vitest'
import type { Finding, Reason } from '../../../src/core/judgement/signal.ts'
import { postBars } from '../../../src/core/posts/post-bars.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import { exactly, type Post } from '../../../src/core/profile/reading.ts'

const SOURCE = { id: 'demo', title: 'Demo', year: 2020, population: 'demo' }

const POSTS: Post[] = [
  { id: 'new', likes: exactly(20), at: '2026-05-28T12:00:00Z' },
  { id: 'low', likes: exactly(90) },
  { id: 'usual', likes: exactly(100) },
  { id: 'high', likes: exactly(400) },
  { id: 'pinned', likes: exactly(900), pinned: true },
  { id: 'shared', likes: exactly(800), collaboration: true },
  { id: 'hidden', likes: 'hidden' },
  { id: 'unread' },
]

function profileOf(recent: Post[]): Profile {
  return {
    platform: 'elsewhere',
    handle: 'mira.demo',
    readAt: '2026-05-29T12:00:00Z',
    seenAt: {},
    recent,
  } as unknown as Profile
}

function flag(signal: string, evidence: number, more: Partial<Reason>): Finding {
  const reason: Reason = {
    messageKey: 'demo',
    seen: { value: 4 },
    normal: { low: 1, median: 1.5, high: 2.5 },
    unit: 'ratio',
    scale: 'log',
    source: SOURCE,
    ...more,
  }
  return { signal, about: 'likes', is: 'flag', evidence, reasons: [reason] }
}

test('what does not count says why, and is no part of the usual level', () => {
  const { bars, usual } = postBars(profileOf(POSTS), [], 30)
  expect(bars.map(({ id, likes, excluded }) => [id, likes, excluded])).toEqual([
    ['new', 20, 'young'],
    ['low', 90, undefined],
    ['usual', 100, undefined],
    ['high', 400, undefined],
    ['pinned', 900, 'pinned'],
    ['shared', 800, 'shared'],
    ['hidden', 'hidden', undefined],
    ['unread', undefined, undefined],
  ])
  // The median of 90, 100 and 400.
  expect(usual).toBe(100)
})

test('only the newest are drawn', () => {
  expect(postBars(profileOf(POSTS), [], 2).bars.map(({ id }) => id)).toEqual(['new', 'low'])
})

test('a bar is marked with the strongest flagged sign that points at it', () => {
  const findings = [flag('weaker', 0.4, { posts: ['high', 'low'] }), flag('stronger', 0.9, { posts: ['high'] })]
  const cleared: Finding = { ...flag('cleared', 2, { posts: ['usual'] }), is: 'clear' }
  const { bars } = postBars(profileOf(POSTS), [...findings, cleared], 30)
  expect(bars.flatMap(({ id, signal }) => (signal ? [[id, signal]] : []))).toEqual([
    ['low', 'weaker'],
    ['high', 'stronger'],
  ])
})

test.each([
  // 100 × 2.5, the upper end of normal
  ['top', { likes: 250, side: 'above' }],
  ['upperTenth', { likes: 250, side: 'above' }],
  ['aboveDouble', { likes: 200, side: 'above' }],
  ['belowHalf', { likes: 50, side: 'below' }],
  ['typicalDistance', undefined],
] as const)('the threshold of "%s"', (messageKey, expected) => {
  const { threshold } = postBars(profileOf(POSTS), [flag('lifted', 1, { messageKey })], 30)
  expect(threshold).toEqual(expected && { ...expected, signal: 'lifted' })
})

test('no threshold without a flag, or without a usual level', () => {
  const cleared: Finding = { ...flag('lifted', 1, { messageKey: 'top' }), is: 'clear' }
  expect(postBars(profileOf(POSTS), [cleared], 30)).not.toHaveProperty('threshold')
  expect(postBars(profileOf([{ id: 'a' }]), [flag('lifted', 1, { messageKey: 'top' })], 30)).toEqual({
    bars: [{ id: 'a', likes: undefined }],
  })
})
