import { describe, expect, test } from 'vitest'
import { contradictionsIn, contradictionsWith } from '../../../src/core/campaign/contradictions.ts'
import { declaredInputs } from '../../../src/core/campaign/inputs.ts'
import { NO_NORMS, type Norms } from '../../../src/core/judgement/norm.ts'
import { exactly } from '../../../src/core/profile/facts.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'

type Declared = Parameters<typeof declaredInputs>[0]

function found(declared: Declared): string[] {
  return contradictionsIn(declaredInputs(declared)).map(({ id }) => id)
}

test.each<[string, Declared]>([
  ['reach-above-impressions', { reach: 1_001, impressions: 1_000 }],
  ['clicks-above-impressions', { clicks: 1_001, impressions: 1_000 }],
  ['likes-above-impressions', { likes: 1_001, impressions: 1_000 }],
  ['leads-above-clicks', { leads: 11, clicks: 10 }],
  ['customers-above-clicks', { customers: 11, clicks: 10 }],
])('%s', (id, declared) => {
  expect(found(declared)).toEqual([id])
})

test('figures that fit are no contradiction, equal ones neither', () => {
  expect(found({ reach: 900, impressions: 1_000, clicks: 10, leads: 10, customers: 3, likes: 80 })).toEqual([])
  expect(found({ reach: 1_000, impressions: 1_000 })).toEqual([])
  expect(found({})).toEqual([])
})

test('rounding alone contradicts nothing', () => {
  const reach = { value: 1_050, low: 1_000, high: 1_100 }
  expect(found({ reach, impressions: 1_020 })).toEqual([])
  expect(found({ reach, impressions: 999 })).toEqual(['reach-above-impressions'])
})

const AT = '2026-03-01T12:00:00Z'

function profile(followers: number, likes: readonly number[]): Profile {
  const recent = likes.map((count, index) => ({ id: `${index}`, at: '2026-02-01T12:00:00Z', likes: exactly(count) }))
  return {
    platform: 'invented',
    handle: 'ada.demo',
    readAt: AT,
    firstReadAt: AT,
    readings: 1,
    seenAt: {},
    followers: exactly(followers),
    recent,
  }
}

describe('likes beside the counted ones', () => {
  // Their median is 100; 4.18 times as many are 418, and as many times fewer 23.9.
  const ada = profile(10_000, [80, 90, 100, 110, 120])
  const apart = (likes: number, posts = 1) =>
    contradictionsWith(declaredInputs({ likes }), ada, NO_NORMS, posts).map(({ id }) => id)

  test('far above', () => {
    expect(apart(419)).toEqual(['likes-above-counted'])
    expect(apart(418)).toEqual([])
  })

  test('far below', () => {
    expect(apart(23)).toEqual(['likes-below-counted'])
    expect(apart(24)).toEqual([])
  })

  test('of several publications, each', () => {
    expect(apart(1_200, 3)).toEqual([])
    expect(apart(1_300, 3)).toEqual(['likes-above-counted'])
  })

  test('not beside fewer than five posts', () => {
    const few = profile(10_000, [100, 100, 100, 100])
    expect(contradictionsWith(declaredInputs({ likes: 9_000 }), few, NO_NORMS, 1)).toEqual([])
  })
})

describe('reach beside the size', () => {
  const source = { id: 'invented', title: 'Invented', year: 2026, population: 'nobody' }
  const norms: Norms = {
    ...NO_NORMS,
    distributions: [
      {
        measure: 'reach-per-follower',
        source,
        definition: 'reach ÷ followers',
        percentiles: [10, 50, 90],
        bands: [{ from: 1e3, to: 1e5, values: [0.1, 0.3, 1.5] }],
      },
    ],
  }
  const ada = profile(10_000, [])
  const apart = (reach: number, known = norms, posts = 1) =>
    contradictionsWith(declaredInputs({ reach }), ada, known, posts).map(({ id }) => id)

  test('beyond what nine in ten accounts reach', () => {
    expect(apart(15_001)).toEqual(['reach-above-size'])
    expect(apart(14_999)).toEqual([])
  })

  test('not measured where nothing is known of the network, nor over several publications', () => {
    expect(apart(900_000, NO_NORMS)).toEqual([])
    expect(apart(900_000, norms, 4)).toEqual([])
  })
})
