/** Profile + signs → findings. One sign's failure never stops the rest. */
import { allSixDigits, hundredths } from './digits.ts'
import { hasNorm, type NormId, type Norms, type NormsWith } from './norm.ts'
import type { Profile } from './profile.ts'
import type { Fact } from './reading.ts'
import type { Finding, Opinion, Reason, Signal, With } from './signal.ts'

/** No one thing looked at may decide alone: a weight of evidence of 2 is a hundred to one. */
const MOST_EVIDENCE = 2
/** Whoever buys cleverly looks genuine, so nothing looked at clears by more than ten to one. */
const LEAST_EVIDENCE = -1

/** A sign may be surer than that before it is weighed against its alternatives; a million to one is enough. */
const BEYOND_DOUBT = 6

/** Asks every sign, then weighs those that look at the same thing together. Order of `signals` is kept. */
export function judge(profile: Profile, signals: readonly Signal[], norms: Norms): Finding[] {
  const answers: Answers = new Map(signals.map((signal) => [signal, ask(signal, profile, norms)]))
  const counted = new Map(groupsOf(signals).flatMap((alternatives) => weighTogether(alternatives, answers)))
  return Array.from(answers, ([signal, answer]) => findingOf(signal, answer, counted.get(signal) ?? 0))
}

/** What a sign said before it was weighed against its alternatives: an opinion, or why there is none. */
type Answer = Opinion | { is: 'not-measured'; missing: Fact[]; norms?: NormId[] } | { is: 'failed'; message: string }

type Answers = Map<Signal, Answer>

/**
 * Weight of evidence from which a sign is called seen: 1.6 to one. What weighs less, or is outweighed by its
 * alternatives, still counts but stays open: genuine accounts lean a little this way or that all the time.
 */
const SEEN_FROM = 0.2

function findingOf({ id, about, kind }: Signal, answer: Answer, evidence: number): Finding {
  const because = 'because' in answer ? answer.because : []
  const is = answer.is === 'flag' && evidence < SEEN_FROM ? 'unsure' : answer.is
  // One shape, grown where there is more to say: findings are written out by the thousand.
  const finding: Record<string, unknown> = { signal: id, about, because, evidence, is }
  if (kind) finding.kind = kind
  if ('missing' in answer) finding.missing = answer.missing
  if ('norms' in answer) finding.norms = answer.norms
  if ('message' in answer) finding.message = answer.message
  return finding as Finding
}

function ask(signal: Signal, profile: Profile, norms: Norms): Answer {
  const unknown = (signal.norms ?? []).filter((id) => !hasNorm(norms, id))
  if (unknown.length > 0) return { is: 'not-measured', missing: [], norms: unknown }
  const missing = signal.needs.filter((fact) => !has(profile, fact))
  if (missing.length > 0) return { is: 'not-measured', missing }
  try {
    return bounded(signal.judge(profile as With<Fact>, norms as NormsWith<NormId>))
  } catch (error) {
    return { is: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function has(profile: Profile, fact: Fact): boolean {
  const value = profile[fact]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function bounded(opinion: Opinion): Opinion {
  const because = opinion.because.map(rounded)
  const { is, evidence = 0 } = opinion
  if (!Number.isFinite(evidence)) throw new RangeError(`evidence is ${evidence}`)
  const isWrongWay = is === 'flag' ? evidence <= 0 : is === 'clear' && evidence > 0
  if (isWrongWay) throw new RangeError(`${is} with evidence ${evidence}`)
  return { is, because, evidence: Math.min(BEYOND_DOUBT, Math.max(-BEYOND_DOUBT, evidence)) }
}

function rounded(reason: Reason): Reason {
  const { seen, normal, values } = reason
  const written = { ...reason, seen: allSixDigits(seen) }
  if (normal) written.normal = allSixDigits(normal)
  if (values) written.values = allSixDigits(values)
  return written
}

/** The same signs are asked time and again. */
let last: { signals?: readonly Signal[]; groups: Signal[][] } = { groups: [] }

/** The signs of one suspicion that look at the same thing. */
function groupsOf(signals: readonly Signal[]): Signal[][] {
  if (last.signals === signals) return last.groups
  const groups = new Map<string, Signal[]>()
  for (const signal of signals) {
    const key = `${signal.about}/${signal.looksAt}`
    groups.set(key, [...(groups.get(key) ?? []), signal])
  }
  last = { signals, groups: [...groups.values()] }
  return last.groups
}

/**
 * Signs that look at the same thing are alternatives: likes were added to every post, or
 * some posts were lifted, or weak ones topped up. The likelihood ratio of "one of these"
 * is the mean of theirs, weighted by how common each is, so looking for more kinds costs
 * a little of each, and no fact counts twice. What they weigh together is credited to the
 * signs that point that way, by their part in the mean.
 */
function weighTogether(alternatives: Signal[], answers: Answers): [Signal, number][] {
  let shares = 0
  const parts: { signal: Signal; share: number; part: number }[] = []
  for (const signal of alternatives) {
    const answer = answers.get(signal)
    if (!answer || answer.is === 'not-measured' || answer.is === 'failed') continue
    const share = signal.share ?? 1
    shares += share
    parts.push({ signal, share, part: share * 10 ** (answer.evidence ?? 0) })
  }
  const ratio = parts.reduce((sum, { part }) => sum + part, 0) / shares
  const together = Math.min(MOST_EVIDENCE, Math.max(LEAST_EVIDENCE, Math.log10(ratio)))
  const pointing = parts.filter(({ part, share }) => (together > 0 ? part > share : part < share || together === 0))
  const whole = pointing.reduce((sum, { part }) => sum + part, 0)
  return pointing.map(({ signal, part }) => [signal, hundredths((together * part) / whole)])
}
