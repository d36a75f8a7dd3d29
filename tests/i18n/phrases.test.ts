import { expect, test } from 'vitest'
import type { Finding } from '../../src/core/signal.ts'
import type { EngagementRate, Verdict } from '../../src/core/verdict.ts'
import { gradePhrase, gradeTitle, ratePhrase, unknownPhrase } from '../../src/i18n/phrases.ts'

const finding: Finding = { signal: 'story-viewer', about: 'stories', because: [], evidence: 0.5, is: 'flag' }

function verdict(more: Partial<Verdict>): Verdict {
  return { grade: 'unknown', score: 69, range: [9, 80], findings: [], ...more } as unknown as Verdict
}

test('a score so far that is not enough says that nothing is unusual, and that it is not enough', () => {
  expect(gradeTitle(verdict({}), 'en')).toBe('Nothing unusual so far')
  expect(unknownPhrase(verdict({}), 'en')).toContain('Not enough to say')
  expect(gradePhrase(verdict({}), 'en').replaceAll('\u00a0', ' ')).toBe(
    'Nothing unusual so far: 69 out of 100 (9 – 80 with what is known)',
  )
  expect(gradeTitle(verdict({}), 'fr')).toBe('Rien d’inhabituel jusqu’ici')
})

test('without a score, or with a sign seen, nothing of the kind is said', () => {
  expect(gradeTitle(verdict({ score: null, range: null }), 'en')).toBe('Not enough to say')
  expect(gradeTitle(verdict({ findings: [finding] }), 'en')).toBe('Not enough to say')
  expect(gradeTitle(verdict({ grade: 'mixed', findings: [finding] }), 'en')).toBe('Mixed signs')
})

test('the rate of one post is called that: it has no median and no range', () => {
  const rate = { low: 0.062, high: 0.062, posts: 1 } as EngagementRate
  expect(ratePhrase(rate, 'en')).toBe('one post only')
  expect(ratePhrase(rate, 'fr')).toBe('une seule publication')
  expect(ratePhrase({ ...rate, high: 0.081, posts: 2 }, 'en').replaceAll('\u00a0', ' ')).toBe(
    '6.2 – 8.1%, median of 2 posts',
  )
})
