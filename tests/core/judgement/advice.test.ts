/** From a verdict to one line of advice: every sentence, with what decides it. */
import { expect, test } from 'vitest'
import { adviceOn, isUndecided } from '../../../src/core/judgement/advice.ts'
import type { Finding, Suspicion } from '../../../src/core/judgement/signal.ts'
import type { Basis } from '../../../src/core/judgement/steps.ts'
import type { Level, Verdict } from '../../../src/core/judgement/verdict.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'

const PROFILE = { platform: 'elsewhere', handle: 'mira.demo' } as Profile

const SOURCE = { id: 'demo', title: 'Demo', year: 2020, population: 'demo' }

type Said = {
  signal?: string
  evidence?: number
  about?: Suspicion
  is?: 'flag' | 'clear' | 'unsure'
  seen?: number
  usual?: number
}

function found({ signal = 'demo', evidence = 1, about = 'likes', is = 'flag', seen = 1, usual }: Said): Finding {
  const normal = usual === undefined ? undefined : { low: usual / 2, median: usual, high: usual * 2 }
  const reason = {
    messageKey: 'demo',
    seen: { value: seen },
    ...(normal && { normal }),
    unit: 'share' as const,
    scale: 'log' as const,
    source: SOURCE,
  }
  return { signal, about, is, evidence, reasons: [reason] }
}

type Case = {
  grade?: Verdict['grade']
  score?: number | null
  basis?: Partial<Basis>
  levels?: Partial<Record<Suspicion, Level>>
  said?: Said[]
}

function adviceOf({ grade = 'unknown', score = 60, basis = {}, levels = {}, said = [] }: Case, profile = PROFILE) {
  const level = (about: Suspicion) => ({ level: levels[about] ?? 'none', probability: null })
  const verdict = {
    grade,
    score,
    basis: { posts: 12, usablePosts: 12, hiddenLikes: 0, people: 0, comments: 0, stories: 0, readings: 1, ...basis },
    suspicions: { likes: level('likes'), followers: level('followers'), stories: level('stories') },
    findings: said.map(found),
  } as unknown as Verdict
  return adviceOn(profile, verdict)
}

test.each<[string, Case, string]>([
  ['suspicious', { grade: 'suspicious', score: 5, said: [{}], levels: { likes: 'strong' } }, 'insist'],
  ['mixed', { grade: 'mixed', score: 30, said: [{}], levels: { likes: 'weak' } }, 'ask'],
  ['authentic, with a sign that stands', { grade: 'authentic', said: [{}], levels: { likes: 'weak' } }, 'ask-once'],
  ['authentic, with a sign that the rest outweighs', { grade: 'authentic', said: [{}] }, 'outweighed'],
  ['in between, with a sign', { score: 40, said: [{}], levels: { likes: 'weak' } }, 'undecided'],
  ['the last score in between', { score: 49, said: [{}] }, 'undecided'],
  ['in between, and no sign', { score: 49, said: [{ is: 'unsure' }] }, 'no-sign'],
  ['below what lies between, and no sign', { score: 30 }, 'no-sign'],
  ['authentic by its score, not measured enough', { score: 50 }, 'usual-posts'],
  ['unknown, with a sign', { said: [{ about: 'stories' }], levels: { stories: 'strong' } }, 'open'],
  ['unknown without a score, with a sign', { score: null, said: [{}] }, 'open'],
  ['nothing seen, people too', { grade: 'authentic', basis: { people: 64 } }, 'usual'],
  ['nothing seen, posts alone', { grade: 'authentic' }, 'usual-posts'],
  ['what is cleared or unsure is no sign', { said: [{ is: 'clear' }, { is: 'unsure' }] }, 'usual-posts'],
  ['likes not judged', { levels: { likes: 'unknown' }, basis: { people: 64 } }, 'usual-followers'],
  ['no score, likes hidden on most', { score: null, basis: { usablePosts: 4, hiddenLikes: 5 } }, 'hidden'],
  ['no score, likes hidden on as many as are seen', { score: null, basis: { usablePosts: 4, hiddenLikes: 4 } }, 'few'],
  ['no score, few posts', { score: null, basis: { posts: 3, usablePosts: 3 } }, 'few'],
  ['no score, no post', { score: null, basis: { posts: 0, usablePosts: 0 } }, 'nothing'],
])('%s', (_, given, key) => {
  expect(adviceOf(given).key).toBe(key)
})

test('where nobody published what is normal, no post more would help, and it says so', () => {
  const unmeasured = (about: Suspicion, norms?: true) => ({
    signal: 'demo',
    about,
    is: 'not-measured',
    evidence: 0,
    reasons: [],
    missing: [],
    ...(norms && { norms: ['x'] }),
  })
  const keyOf = (...findings: object[]) =>
    adviceOn(PROFILE, {
      grade: 'unknown',
      score: null,
      basis: { posts: 12, usablePosts: 12, hiddenLikes: 0, people: 0, comments: 0, stories: 0, readings: 1 },
      findings,
    } as unknown as Verdict).key
  expect(keyOf(unmeasured('likes', true), unmeasured('followers', true), unmeasured('stories'))).toBe('no-norm')
  expect(keyOf(unmeasured('likes', true), unmeasured('followers'))).toBe('few')
  expect(keyOf(unmeasured('stories'))).toBe('few')
})

test('a private account is that before anything else', () => {
  expect(adviceOf({ grade: 'mixed', said: [{}] }, { ...PROFILE, private: true }).key).toBe('private')
})

test('the strongest sign is named, with the counts it stands beside', () => {
  const advice = adviceOf({
    grade: 'mixed',
    said: [{ evidence: 0.4 }, { signal: 'stronger', evidence: 0.9 }],
    basis: { people: 7 },
  })
  expect(advice).toMatchObject({ finding: { signal: 'stronger' }, posts: 12, people: 7 })
})

test.each([
  // 0.02 ÷ 0.001
  [0.001, 0.02, 20],
  // 0.5 ÷ 0.02
  [0.5, 0.02, 25],
  // 0.02 ÷ 0.0045 = 4.44…
  [0.0045, 0.02, 4.4],
  // 0.02 ÷ 0.0009 = 22.2…
  [0.0009, 0.02, 22],
  [0, 0.02, undefined],
  [0.02, 0, undefined],
  [0.02, undefined, undefined],
])('%d where %d is usual: %d times', (seen, usual, times) => {
  expect(adviceOf({ grade: 'mixed', said: [{ seen, ...(usual !== undefined && { usual }) }] }).times).toBe(times)
})

test.each([
  ['unknown', 24, false],
  ['unknown', 25, true],
  ['unknown', 49, true],
  ['unknown', 50, false],
  ['unknown', null, false],
  ['mixed', 45, false],
] as const)('%s at %s: undecided is %s', (grade, score, expected) => {
  expect(isUndecided({ grade, score, findings: [] } as unknown as Verdict)).toBe(expected)
})
