import { expect, test } from 'vitest'
import type { Finding } from '../../src/core/judgement/signal.ts'
import type { EngagementRate, Verdict } from '../../src/core/judgement/verdict.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { advicePhrase, gradePhrase, gradeTitle, ratePhrase, unknownPhrase } from '../../src/i18n/phrases.ts'

const finding: Finding = { signal: 'story-viewer', about: 'stories', reasons: [], evidence: 0.5, is: 'flag' }

function verdict(more: Partial<Verdict>): Verdict {
  return { grade: 'unknown', score: 69, range: [9, 80], findings: [], ...more } as unknown as Verdict
}

test('a score so far that is not enough says that nothing is unusual, and that it is not enough', () => {
  expect(gradeTitle(verdict({}), 'en')).toBe('Nothing unusual so far')
  expect(unknownPhrase(verdict({}), 'en')).toContain('Not enough to say')
  expect(gradePhrase(verdict({}), 'en').replaceAll(/\u2060?\u00a0/g, ' ')).toBe(
    'Nothing unusual so far: 69 out of 100 (could become 9 – 80)',
  )
  expect(gradeTitle(verdict({}), 'fr')).toBe('Rien d’inhabituel à ce stade')
})

test('without a score, or with a sign seen, nothing of the kind is said', () => {
  expect(gradeTitle(verdict({ score: null, range: null }), 'en')).toBe('Not enough to say')
  expect(gradeTitle(verdict({ findings: [finding] }), 'en')).toBe('Not enough to say')
  expect(gradeTitle(verdict({ grade: 'mixed', findings: [finding] }), 'en')).toBe('Mixed signs')
})

test('a score between mixed and authentic is undecided, with or without a sign, and says so', () => {
  const between = verdict({ score: 45, findings: [{ ...finding, signal: 'topped-up-likes', about: 'likes' }] })
  expect(gradeTitle(between, 'en')).toBe('Undecided')
  expect(gradeTitle(verdict({ score: 40 }), 'fr')).toBe('Non tranché')
  expect(unknownPhrase(between, 'en')).toBe(
    'What was seen leans against the account, but not clearly enough to say so.',
  )
  const basis = { posts: 12, usablePosts: 12, people: 0 }
  expect(advicePhrase({ platform: 'instagram' } as Profile, { ...between, basis } as unknown as Verdict, 'en')).toBe(
    'Could go either way; ask before booking: none of the posts does badly.',
  )
})

test('where nothing was published to compare with, no post more is asked for', () => {
  const missing = { signal: 'even-likes', about: 'likes', is: 'not-measured', evidence: 0, reasons: [], missing: [] }
  const findings = [{ ...missing, norms: ['likes-series'] }] as unknown as Verdict['findings']
  const basis = { posts: 12, usablePosts: 12, hiddenLikes: 0, people: 0 } as Verdict['basis']
  const unjudged = verdict({ score: null, range: null, findings, basis })
  const bluesky = { platform: 'bluesky' } as Profile
  expect(advicePhrase(bluesky, unjudged, 'en')).toContain('No verdict on Bluesky: nothing has been published')
  expect(advicePhrase(bluesky, unjudged, 'fr').replaceAll(/\u2060?\u00a0/g, ' ')).toContain(
    'Pas de verdict sur Bluesky :',
  )
  expect(unknownPhrase(unjudged, 'en')).toContain('reading more would not bring a score')
})

test('what a list keeps of a verdict is worded as the verdict is', () => {
  const kept = { grade: 'unknown', score: 93 } as const
  expect(gradeTitle({ ...kept, signs: [] }, 'en')).toBe('Nothing unusual so far')
  expect(gradeTitle({ ...kept, signs: ['story-viewer'] }, 'en')).toBe('Not enough to say')
  expect(gradeTitle({ ...kept, score: 49, signs: ['story-viewer'] }, 'fr')).toBe('Non tranché')
})

test('what no sign explains and is below what lies between is not called usual', () => {
  expect(gradeTitle(verdict({ score: 24 }), 'en')).toBe('Not enough to say')
})

test('the rate of one post is called that: it has no median and no range', () => {
  const rate = { rate: 0.062, low: 0.062, high: 0.062, posts: 1 } as EngagementRate
  expect(ratePhrase(rate, 'en')).toBe('one post only')
  expect(ratePhrase(rate, 'fr')).toBe('une seule publication')
  expect(ratePhrase({ ...rate, high: 0.081, posts: 2 }, 'en').replaceAll(/\u2060?\u00a0/g, ' ')).toBe(
    '6.2 – 8.1%, median of 2 posts',
  )
})

test('a range that is written as the rate itself is not written again', () => {
  const rate = { rate: 0.0152, low: 0.0151, high: 0.0153, posts: 32 } as EngagementRate
  expect(ratePhrase(rate, 'en').replaceAll(/\u2060?\u00a0/g, ' ')).toBe('median of 32 posts')
  expect(ratePhrase(rate, 'fr').replaceAll(/\u2060?\u00a0/g, ' ')).toBe('médiane de 32 publications')
})
