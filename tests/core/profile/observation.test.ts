/** What a page may say, however badly it says it. */
import { describe, expect, test } from 'vitest'
import { exactly } from '../../../src/core/profile/facts.ts'
import { ObservationFromPage } from '../../../src/core/profile/observation.ts'

const good = { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10T12:00:00Z', followers: exactly(8000) }

describe('a bad field loses itself, never the reading', () => {
  test('a heading of 400 characters', () => {
    expect(ObservationFromPage.parse({ ...good, name: 'n'.repeat(400), verified: true })).toEqual({
      ...good,
      verified: true,
    })
  })

  test('a date in the year 10,000: the post stays, undated', () => {
    const recent = [
      { id: 'a', at: '+010000-01-01T00:00:00.000Z', likes: exactly(5) },
      { id: 'b', at: '2026-05-01T00:00:00.000Z' },
    ]
    expect(ObservationFromPage.parse({ ...good, recent }).recent).toEqual([{ id: 'a', likes: exactly(5) }, recent[1]])
  })

  test('posts without what makes them a post, one by one, whatever else is wrong with them', () => {
    const recent = [
      { id: '', at: 'never', likes: -1 },
      { id: 'kept', likes: { value: 5, low: 9, high: 1 }, comments: exactly(2) },
      null,
      { likes: exactly(3) },
      { id: 'also kept', kind: 'poem' },
    ]
    expect(ObservationFromPage.parse({ ...good, recent }).recent).toEqual([
      { id: 'kept', comments: exactly(2) },
      { id: 'also kept' },
    ])
  })

  test('a list of people of no known kind goes, the others stay', () => {
    const people = [
      { list: 'enemies', accounts: [] },
      { list: 'followers', accounts: [{ handle: 'a b' }, { handle: 'noor.demo', name: 7 }] },
    ]
    expect(ObservationFromPage.parse({ ...good, people }).people).toEqual([
      { list: 'followers', accounts: [{}, { handle: 'noor.demo' }] },
    ])
  })

  test('a list that is too long is cut', () => {
    const recent = Array.from({ length: 1_500 }, (_, n) => ({ id: `p${n}` }))
    expect(ObservationFromPage.parse({ ...good, recent }).recent).toHaveLength(1_000)
  })

  test.each([
    ['network', { platform: 'In/sta' }],
    ['handle', { handle: 'a b' }],
    ['moment', { readAt: 'today' }],
  ])('without a proper %s it is no reading', (_, wrong) => {
    expect(ObservationFromPage.safeParse({ ...good, ...wrong }).success).toBe(false)
  })

  test.each([undefined, null, 7, 'text', [], {}])('nor is %j', (said) => {
    expect(ObservationFromPage.safeParse(said).success).toBe(false)
  })
})

test('what only the store remembers, or a person declares, is not for a page to say', () => {
  const said = {
    ...good,
    declared: { reach: 5 },
    history: [{ at: '2020-01-01', followers: exactly(1) }],
    sightings: { stories: 3, seen: [{ story: 's', at: '2026-05-01', position: 0, listed: 9 }], others: [] },
    recent: [{ id: 'a', earlier: [{ at: '2026-05-01', likes: exactly(1) }] }],
    people: [{ list: 'likers', accounts: [{ handle: 'noor.demo', hash: 'forged', digitShare: 1 }] }],
  }
  expect(ObservationFromPage.parse(said)).toEqual({
    ...good,
    recent: [{ id: 'a' }],
    people: [{ list: 'likers', accounts: [{ handle: 'noor.demo' }] }],
  })
})
