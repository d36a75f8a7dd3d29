/** The one word for an account: both sides of every boundary, worked by hand. */
import { describe, expect, test } from 'vitest'
import {
  AUTHENTIC_FROM,
  type Grade,
  lacksNorms,
  MIXED_BELOW,
  STANDINGS,
  SUSPICIOUS_BELOW,
  standingOf,
} from '../../../src/core/judgement/grade.ts'

describe('the cuts', () => {
  test('are more likely than not, three to one, and more than eleven to one', () => {
    const odds = (score: number) => (100 - score) / score
    expect(odds(AUTHENTIC_FROM)).toBe(1)
    expect(odds(MIXED_BELOW)).toBe(3)
    expect(odds(SUSPICIOUS_BELOW)).toBe(11.5)
  })
})

describe('the standing', () => {
  test.each<[string, Grade, number | null]>([
    ['authentic', 'authentic', 50],
    ['mixed', 'mixed', 24],
    ['mixed', 'mixed', 49],
    ['suspicious', 'suspicious', 7],
    ['unknown', 'unknown', null],
    ['unknown', 'unknown', 24],
    ['undecided', 'unknown', 25],
    ['undecided', 'unknown', 49],
    ['unfinished', 'unknown', 50],
    ['unfinished', 'unknown', 98],
  ])('is %s for %s at %s, no sign seen', (standing, grade, score) => {
    expect(standingOf({ grade, score, findings: [{ is: 'clear' }, { is: 'unsure' }] })).toBe(standing)
    expect(standingOf({ grade, score, signs: [] })).toBe(standing)
  })

  test.each<[string, number]>([
    ['unknown', 24],
    ['undecided', 25],
    ['undecided', 49],
    ['unknown', 50],
    ['unknown', 98],
  ])('is %s at %s where a sign was seen: nothing says that all was looked at', (standing, score) => {
    expect(standingOf({ grade: 'unknown', score, findings: [{ is: 'clear' }, { is: 'flag' }] })).toBe(standing)
    expect(standingOf({ grade: 'unknown', score, signs: ['even-likes'] })).toBe(standing)
  })

  test('has a place among the words', () => {
    expect(STANDINGS).toEqual(['authentic', 'mixed', 'suspicious', 'undecided', 'unfinished', 'unknown'])
  })
})

describe('norms are lacking', () => {
  const without = (about: string) => ({ about, is: 'not-measured', norms: ['likes-series'] })
  const unread = (about: string) => ({ about, is: 'not-measured' })

  test('where each sign of likes and followers waits for one', () => {
    expect(lacksNorms({ findings: [without('likes'), without('followers')] })).toBe(true)
    expect(lacksNorms({ findings: [without('likes')] })).toBe(true)
  })

  test('not where one of them waits for something to be read, or spoke', () => {
    expect(lacksNorms({ findings: [without('likes'), unread('followers')] })).toBe(false)
    expect(lacksNorms({ findings: [unread('likes')] })).toBe(false)
    expect(lacksNorms({ findings: [without('likes'), { ...without('followers'), is: 'clear' }] })).toBe(false)
  })

  test('whatever is said of stories', () => {
    expect(lacksNorms({ findings: [without('likes'), unread('stories')] })).toBe(true)
    expect(lacksNorms({ findings: [without('stories')] })).toBe(false)
  })

  test('not where nothing was asked', () => expect(lacksNorms({ findings: [] })).toBe(false))
})
