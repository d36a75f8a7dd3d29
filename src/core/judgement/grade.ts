/** Where the words for a score change, which word stands for what is known of an account, and where there can be none. */

/** A word for a score, no better and no worse than what was seen allows: see `Verdict`. */
export type Grade = 'authentic' | 'mixed' | 'suspicious' | 'unknown'

/**
 * Score from which an account looks authentic (more likely than not), and below which its signs are mixed (more than
 * three to one against) and suspicious (more than eleven to one). Our own choice, such that no more than 2 % of genuine accounts
 * of a kind are called suspicious and on average no more than one in twenty mixed, also where they advertised, went viral or deleted
 * posts (`npm run bench -- judgement`).
 */
export const AUTHENTIC_FROM = 50
export const MIXED_BELOW = 25
export const SUSPICIOUS_BELOW = 8

/** Whether a score is known and neither mixed nor authentic: it leans against the account, not clearly enough to say so. */
function isBetweenGrades(score: number | null): boolean {
  return score !== null && score >= MIXED_BELOW && score < AUTHENTIC_FROM
}

/**
 * Every word that can stand beside a score. Of the grade `unknown`: `undecided` lies between two grades; `unfinished`
 * has nothing against it, and not enough for `authentic`; `unknown` is whatever else is not enough to say.
 */
export const STANDINGS = ['authentic', 'mixed', 'suspicious', 'undecided', 'unfinished', 'unknown'] as const
export type Standing = (typeof STANDINGS)[number]

/** A verdict, or what a list keeps of one: then `signs` are those that were seen. */
export type Graded = { grade: Grade; score: number | null } & (
  | { findings: readonly { is: string }[] }
  | { signs: readonly string[] }
)

/** The one word for an account, wherever it is shown. */
export function standingOf(graded: Graded): Standing {
  const { grade, score } = graded
  if (grade !== 'unknown' || score === null) return grade
  if (isBetweenGrades(score)) return 'undecided'
  return score >= AUTHENTIC_FROM && !hasSign(graded) ? 'unfinished' : 'unknown'
}

function hasSign(graded: Graded): boolean {
  return 'signs' in graded ? graded.signs.length > 0 : graded.findings.some(({ is }) => is === 'flag')
}

/** Whether nothing that could still be read would bring a score: nobody published what is normal on the network. */
export function lacksNorms({ findings }: { findings: readonly Judged[] }): boolean {
  const judged = findings.filter(({ about }) => about !== 'stories')
  return judged.length > 0 && judged.every(({ is, norms }) => is === 'not-measured' && norms !== undefined)
}

/** What of a finding says that it could not be one. */
type Judged = { about: string; is: string; norms?: readonly string[] }
