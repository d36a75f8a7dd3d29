/**
 * Accounts of sizes of which hardly any series was learnt from: those in between, of a few thousand to 30,000 followers, and
 * the most followed, of whom nothing is published either. One whose rate is as published is not accused for it, and what
 * accuses changes with size without a step.
 */
import { describe, expect, test } from 'vitest'
import { expectationOf } from '../../src/core/judgement/expectation.ts'
import { judge } from '../../src/core/judgement/judge.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { normsOf } from '../../src/networks/norms.ts'
import sign from '../../src/signals/engagement-below-size.ts'

/** Published for one to ten million followers: the middle, and about the least of ten. */
const USUAL = 0.0113
const FAMOUS = [20e6, 40e6, 80e6, 160e6, 320e6, 640e6]
/** Eight posts around the middle one. */
const AROUND = [0.6, 0.8, 0.9, 1, 1, 1.15, 1.4, 2]

/** log10 likelihood ratio at a rate (a share). */
function evidenceAt(followers: number, rate: number): number {
  const recent = AROUND.map((times, at) => ({
    id: `p${at}`,
    at: `2026-11-${10 + at}T12:00:00Z`,
    likes: Math.round(followers * rate * times),
    comments: 0,
  }))
  const reading = { platform: 'instagram', handle: 'mara.invented', readAt: '2026-11-20T09:00:00Z', followers, recent }
  const [finding] = judge(mergeReading(undefined, Reading.parse(reading)), [sign], normsOf('instagram'))
  return finding?.evidence ?? Number.NaN
}

describe('the engagement of the famous', () => {
  test.each(FAMOUS)('of %d followers is no reproach a little below the middle of what is published', (followers) => {
    expect(evidenceAt(followers, 0.9 * USUAL)).toBeLessThan(0.3)
  })

  test('is none at all where accounts of the size are not known', () => {
    for (const followers of FAMOUS.slice(2)) expect(evidenceAt(followers, 0.9 * USUAL)).toBeLessThan(0)
  })

  test('a fortieth of what is usual accuses at every size, by less where less is known', () => {
    const weights = FAMOUS.map((followers) => evidenceAt(followers, USUAL / 40))
    expect(Math.min(...weights)).toBeGreaterThan(0.3)
    expect(weights[0]).toBeGreaterThan((weights.at(-1) as number) + 0.3)
  })

  test.each(FAMOUS)('of %d followers weighs more the quieter they are', (followers) => {
    const weights = [3, 1.5, 0.9, 0.5, 0.2, 0.1, 0.05, 0.02].map((times) => evidenceAt(followers, times * USUAL))
    expect(weights).toEqual([...weights].sort((one, other) => one - other))
  })

  test('has no step where the published sizes end', () => {
    for (const rate of [USUAL / 2, USUAL / 10, USUAL / 50]) {
      expect(Math.abs(evidenceAt(10.02e6, rate) - evidenceAt(9.98e6, rate))).toBeLessThan(0.02)
    }
  })
})

describe('the engagement of those in between', () => {
  test.each([5_000, 8_000, 12_000, 20_000])(
    'of %d followers hardly leans anywhere around the published middle',
    (followers) => {
      const middle = expectationOf(normsOf('instagram'), 'engagement-per-follower', followers)?.p50 ?? Number.NaN
      expect(Math.abs(evidenceAt(followers, 0.8 * middle))).toBeLessThan(0.25)
      expect(evidenceAt(followers, 1.2 * middle)).toBeLessThanOrEqual(0.05)
      expect(evidenceAt(followers, middle / 25)).toBeGreaterThan(0.8)
    },
  )
})
