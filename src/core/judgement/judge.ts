/** Profile + signs → findings. One sign's failure never stops the rest. */

import { memoizePerObject } from '../memoize.ts'
import type { Profile } from '../profile/profile.ts'
import type { Fact } from '../profile/reading.ts'
import { allSixDigits, hundredths } from '../statistics/rounding.ts'
import { fittingCauses } from './fitting-causes.ts'
import { hasNorm, type NormId, type Norms, type NormsWith } from './norm.ts'
import type { Cause, Finding, Opinion, Reason, Signal, With } from './signal.ts'

/** No one thing looked at may decide alone: a weight of evidence of 2 is a hundred to one. */
const MOST_EVIDENCE = 2
/** Whoever buys cleverly looks genuine, so nothing looked at clears by more than ten to one. */
const LEAST_EVIDENCE = -1

/** A sign may be surer than that before it is weighed against its alternatives; a million to one is enough. */
const BEYOND_DOUBT = 6

/** Asks every sign, then weighs those that look at the same thing together. Order of `signals` is kept. */
export function judge(profile: Profile, signals: readonly Signal[], norms: Norms): Finding[] {
  const answers = signals.map((signal) => ask(signal, profile, norms))
  const evidence = signals.map(() => 0)
  for (const places of alternatives(signals)) weighTogether(places, signals, answers, evidence)
  return signals.map((signal, at) => findingOf(profile, signal, answers[at] as Answer, evidence[at] as number))
}

/** An opinion that says what it weighs. */
type Weighed = Opinion & { evidence: number }

/** What a sign said before it was weighed against its alternatives: an opinion, or why there is none. */
type Answer = Weighed | { is: 'not-measured'; missing: Fact[]; norms?: NormId[] } | { is: 'failed'; message: string }

/**
 * Weight of evidence from which a sign is called seen: 1.6 to one. What weighs less, or is outweighed by its
 * alternatives, still counts but stays open: genuine accounts lean a little this way or that all the time.
 */
const SEEN_FROM = 0.2

function findingOf(profile: Profile, signal: Signal, answer: Answer, evidence: number): Finding {
  const { id, about, kind } = signal
  const reasons = 'reasons' in answer ? answer.reasons : []
  const is = asShown(answer, evidence)
  // One shape, grown where there is more to say: findings are written out by the thousand.
  const finding: Record<string, unknown> = { signal: id, about, reasons, evidence, is }
  const causes = is === 'flag' ? causesOf(profile, signal, reasons) : []
  if (causes.length > 0) finding.causes = causes
  if (kind) finding.kind = kind
  if ('missing' in answer) finding.missing = answer.missing
  if ('norms' in answer) finding.norms = answer.norms
  if ('message' in answer) finding.message = answer.message
  return finding as Finding
}

/** What is flagged lies outside of every band it is drawn beside, and what is cleared not far outside: else it stays open. */
function asShown(answer: Answer, evidence: number): Answer['is'] {
  const { is } = answer
  if (is !== 'flag' && is !== 'clear') return is
  const distances = answer.reasons.map(distanceOutside).filter((distance) => !Number.isNaN(distance))
  if (is === 'clear') return distances.some((distance) => distance > FAR_OUTSIDE) ? 'unsure' : is
  const isInside = distances.length > 0 && distances.every((distance) => distance === 0)
  return evidence < SEEN_FROM || isInside ? 'unsure' : is
}

/** How far outside a value may lie and still be cleared, in widths of the band: half of it. Our own choice. */
const FAR_OUTSIDE = 0.5

/** In widths of the band; 0 inside of it, NaN where none is known. */
function distanceOutside({ seen, normal, scale }: Reason): number {
  if (!normal) return Number.NaN
  const at = (value: number) => (scale === 'log' ? Math.log(Math.max(value, Number.MIN_VALUE)) : value)
  const [value, low, high] = [at(seen.value), at(normal.low), at(normal.high)]
  return Math.max(0, low - value, value - high) / (high - low)
}

/** A cause explains and never judges: one that breaks costs nothing but itself. */
function causesOf(profile: Profile, { causes = [] }: Signal, reasons: readonly Reason[]): Cause[] {
  try {
    return fittingCauses(
      profile,
      causes,
      reasons.flatMap(({ posts = [] }) => posts),
    )
  } catch {
    return []
  }
}

function ask(signal: Signal, profile: Profile, norms: Norms): Answer {
  const unknown = unknownOf(norms)(signal)
  if (unknown.length > 0) return { is: 'not-measured', missing: [], norms: unknown }
  const missing = signal.needs.filter((fact) => !has(profile, fact))
  if (missing.length > 0) return { is: 'not-measured', missing }
  try {
    return bounded(signal.judge(profile as With<Fact>, norms as NormsWith<NormId>))
  } catch (error) {
    return { is: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

/** What a sign needs to know of a network and nobody published. */
const unknownOf = memoizePerObject((norms: Norms) =>
  memoizePerObject((signal: Signal): NormId[] => (signal.norms ?? []).filter((id) => !hasNorm(norms, id))),
)

function has(profile: Profile, fact: Fact): boolean {
  const value = profile[fact]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function bounded(opinion: Opinion): Weighed {
  const reasons = opinion.reasons.map(rounded)
  const { is, evidence = 0 } = opinion
  if (!Number.isFinite(evidence)) throw new RangeError(`evidence is ${evidence}`)
  const isWrongWay = is === 'flag' ? evidence <= 0 : is === 'clear' && evidence > 0
  if (isWrongWay) throw new RangeError(`${is} with evidence ${evidence}`)
  return { is, reasons, evidence: Math.min(BEYOND_DOUBT, Math.max(-BEYOND_DOUBT, evidence)) }
}

function rounded(reason: Reason): Reason {
  const { seen, normal, values } = reason
  const written = { ...reason, seen: allSixDigits(seen) }
  if (normal) written.normal = allSixDigits(normal)
  if (values) written.values = allSixDigits(values)
  return written
}

/** Places of the signs of one suspicion that look at the same thing. */
const alternatives = memoizePerObject((signals: readonly Signal[]): number[][] => {
  const groups = new Map<string, number[]>()
  for (const [at, { about, evidenceGroup }] of signals.entries()) {
    const key = `${about}/${evidenceGroup}`
    groups.set(key, [...(groups.get(key) ?? []), at])
  }
  return [...groups.values()]
})

/**
 * Signs that look at the same thing are alternatives: likes were added to every post, or
 * some posts were lifted, or weak ones topped up. The likelihood ratio of "one of these"
 * is the mean of theirs, weighted by how common each is, so looking for more kinds costs
 * a little of each, and no fact counts twice. What they weigh together is credited to the
 * signs that point that way, by their part in the mean: it is put into `evidence`.
 */
function weighTogether(
  places: readonly number[],
  signals: readonly Signal[],
  answers: readonly Answer[],
  evidence: number[],
): void {
  let shares = 0
  const parts: { at: number; share: number; part: number }[] = []
  for (const at of places) {
    const answer = answers[at] as Answer
    if (answer.is === 'not-measured' || answer.is === 'failed') continue
    const share = signals[at]?.share ?? 1
    shares += share
    parts.push({ at, share, part: share * 10 ** answer.evidence })
  }
  const ratio = parts.reduce((sum, { part }) => sum + part, 0) / shares
  const together = Math.min(MOST_EVIDENCE, Math.max(LEAST_EVIDENCE, Math.log10(ratio)))
  const pointing = parts.filter(({ part, share }) => (together > 0 ? part > share : part < share))
  const whole = pointing.reduce((sum, { part }) => sum + part, 0)
  for (const { at, part } of pointing) evidence[at] = hundredths((together * part) / whole)
}
