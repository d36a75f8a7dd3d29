import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { exactly, type Reading } from '../../../src/core/profile/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'

function stepsOf(facts: Partial<Reading>) {
  const reading = { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10T12:00:00Z', ...facts }
  return assess(mergeReading(undefined, reading), [], normsOf(reading.platform)).next
}

const names = (facts: Partial<Reading>) => stepsOf(facts).map((step) => step.do)

test('a page drawn for nobody asks to sign in first', () => {
  expect(names({ followers: exactly(2362), origins: { followers: 'meta' } })[0]).toBe('sign-in')
})

test('a post alone asks for the profile', () => {
  expect(names({ recent: [{ id: 'a', likes: exactly(10) }] })[0]).toBe('open-profile')
})

test('unread posts come first on a profile', () => {
  expect(names({ followers: exactly(2362), recent: [{ id: 'a' }] })[0]).toBe('read-posts')
})

test('a private account leaves only its owner to ask', () => {
  expect(names({ private: true, followers: exactly(472) })).toEqual(['ask-for-insights'])
})

test('figures that nothing is held against are not asked for', () => {
  const facts = { platform: 'twitch', followers: exactly(2362) }
  expect(names(facts)).not.toContain('ask-for-insights')
})

test('nothing is asked for where no reading would bring a score', () => {
  const stepsOn = (platform: string) => {
    const reading = { platform, handle: 'mira.demo', readAt: '2026-05-10T12:00:00Z', recent: [{ id: 'a' }] }
    return assess(mergeReading(undefined, reading), signals, normsOf(platform)).next
  }
  expect(stepsOn('shop.example')).toEqual([])
  expect(stepsOn('instagram')).not.toEqual([])
})

test('with plenty of posts there is nothing more to read', () => {
  const recent = Array.from({ length: 30 }, (_, n) => ({ id: `p${n}`, likes: exactly(100), comments: exactly(3) }))
  expect(names({ recent })).not.toContain('read-posts')
})

describe('come back', () => {
  test('when the newest post will have settled', () => {
    const recent = [{ id: 'a', at: '2026-05-09T12:00:00Z', likes: exactly(10) }]
    expect(stepsOf({ recent }).find((step) => step.do === 'come-back')?.days).toBe(2)
  })

  test('not when all have', () => {
    expect(names({ recent: [{ id: 'a', at: '2026-05-01T12:00:00Z', likes: exactly(10) }] })).not.toContain('come-back')
  })
})
