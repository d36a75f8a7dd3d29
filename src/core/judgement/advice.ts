/** What to do about a verdict, in one line: which sentence, and what it names. */

import type { Profile } from '../profile/profile.ts'
import { AUTHENTIC_FROM, lacksNorms, standingOf } from './grade.ts'
import type { Finding, Reason } from './signal.ts'
import type { Verdict } from './verdict.ts'

/**
 * Which sentence. `insist`, `ask`, `ask-once` and `open` name the strongest sign seen, under the grades suspicious,
 * mixed, authentic and unknown, `undecided` the one under a score between two grades, `outweighed` one that the rest of
 * an authentic account's suspicion outweighs; `no-sign`: no sign, and yet a score below authentic; `usual`,
 * `usual-posts` and `usual-followers` say that nothing is unusual; the others, why nothing can be said.
 */
type AdviceKey =
  | 'insist'
  | 'ask'
  | 'ask-once'
  | 'outweighed'
  | 'open'
  | 'undecided'
  | 'no-sign'
  | 'usual'
  | 'usual-posts'
  | 'usual-followers'
  | 'private'
  | 'hidden'
  | 'no-norm'
  | 'few'
  | 'nothing'

export type Advice = {
  key: AdviceKey
  /** The sign it names. */
  finding?: Finding
  /** How many times what that sign saw lies from the usual median; absent where it cannot be said. */
  times?: number
  /** Usable posts, and people seen in lists around the account. */
  posts: number
  people: number
}

const BY_GRADE = { suspicious: 'insist', mixed: 'ask', authentic: 'ask-once', unknown: 'open' } as const

/** Whether what was seen leans against the account, not clearly enough to say so. */
export function isUndecided(verdict: Verdict): boolean {
  return standingOf(verdict) === 'undecided'
}

/** Never better than the grade: a sign that was seen is named even where the rest outweighs it. */
export function adviceOn(profile: Profile, verdict: Verdict): Advice {
  const { basis, findings, grade } = verdict
  const counts = { posts: basis.usablePosts, people: basis.people }
  if (profile.private) return { key: 'private', ...counts }
  const finding = strongestOf(findings)
  if (!finding) return { key: withoutSign(verdict), ...counts }
  const times = timesOf(finding.reasons[0])
  const isOutweighed = grade === 'authentic' && verdict.suspicions[finding.about].level === 'none'
  return {
    key: isOutweighed ? 'outweighed' : isUndecided(verdict) ? 'undecided' : BY_GRADE[grade],
    finding,
    ...(times !== undefined && { times }),
    ...counts,
  }
}

function strongestOf(findings: readonly Finding[]): Finding | undefined {
  return findings.filter(({ is }) => is === 'flag').sort((a, b) => b.evidence - a.evidence)[0]
}

function withoutSign({ score, basis, suspicions, findings }: Verdict): AdviceKey {
  if (score === null) {
    if (lacksNorms({ findings })) return 'no-norm'
    if (basis.hiddenLikes > basis.usablePosts) return 'hidden'
    return basis.posts > 0 ? 'few' : 'nothing'
  }
  if (score < AUTHENTIC_FROM) return 'no-sign'
  if (suspicions.likes.level === 'unknown') return 'usual-followers'
  return basis.people > 0 ? 'usual' : 'usual-posts'
}

/** 20 where what was seen is a twentieth, or twenty times, of what is usual; two digits at most. */
function timesOf(reason: Reason | undefined): number | undefined {
  const [seen, usual] = [reason?.seen.value ?? 0, reason?.normal?.median ?? 0]
  if (seen <= 0 || usual <= 0) return undefined
  const times = Math.max(seen / usual, usual / seen)
  return times < 10 ? Math.round(times * 10) / 10 : Math.round(times)
}
