/** What the badge says. */
import type { Grade } from '../core/verdict.ts'
import type { Sight } from '../messages/index.ts'

/** The score; `?` where there is not enough to say, `!` where something broke, nothing where there is no profile. */
export function badgeOf(sight: Sight): { text: string; grade: Grade } {
  if (sight.state === 'error') return { text: '!', grade: 'unknown' }
  if (sight.state !== 'seen') return { text: '', grade: 'unknown' }
  const { score, grade } = sight.verdict
  return { text: score === null ? '?' : String(score), grade }
}
