/** Profile + signs → findings. One sign's failure never stops the rest. */
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
export function judge(profile: Profile, signals: readonly Signal[]): Finding[] {
  const asked = signals.map((signal) => ({ signal, finding: ask(signal, profile) }))
  const counted = new Map(byWhatTheyLookAt(asked).flatMap(weighTogether))
  return asked.map(({ finding }) => ({ ...finding, evidence: counted.get(finding.signal) ?? 0 }))
}

function ask(signal: Signal, profile: Profile): Finding {
  const common = { signal: signal.id, about: signal.about, because: [] as Reason[], evidence: 0 }
  const missing = signal.needs.filter((fact) => !has(profile, fact))
  if (missing.length > 0) return { ...common, is: 'not-measured', missing }
  try {
    return { ...common, ...bounded(signal.judge(profile as With<Fact>)) }
  } catch (error) {
    return { ...common, is: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function has(profile: Profile, fact: Fact): boolean {
  const value = profile[fact]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function bounded(opinion: Opinion): Opinion {
  if (opinion.is === 'unsure') return opinion
  const { evidence } = opinion
  if (!Number.isFinite(evidence)) throw new RangeError(`evidence is ${evidence}`)
  if (opinion.is === 'flag' ? evidence <= 0 : evidence > 0)
    throw new RangeError(`${opinion.is} with evidence ${evidence}`)
  return { ...opinion, evidence: Math.min(BEYOND_DOUBT, Math.max(-BEYOND_DOUBT, evidence)) }
}

type Asked = { signal: Signal; finding: Finding }

function byWhatTheyLookAt(asked: Asked[]): Asked[][] {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) {
    const key = `${one.signal.about}/${one.signal.looksAt}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/**
 * Signs that look at the same thing are alternatives: likes were added to every post, or
 * some posts were lifted, or weak ones topped up. The likelihood ratio of "one of these"
 * is the mean of theirs, weighted by how common each is, so looking for more kinds costs
 * a little of each, and no fact counts twice. What they weigh together is credited to the
 * signs that point that way, by their part in the mean.
 */
function weighTogether(asked: Asked[]): [string, number][] {
  const heard = asked.filter(
    ({ finding }) => finding.is === 'flag' || finding.is === 'clear' || finding.is === 'unsure',
  )
  const parts = heard.map(({ signal, finding }) => ({ finding, part: (signal.share ?? 1) * 10 ** finding.evidence }))
  const shares = heard.reduce((sum, { signal }) => sum + (signal.share ?? 1), 0)
  const ratio = parts.reduce((sum, { part }) => sum + part, 0) / shares
  const together = Math.min(MOST_EVIDENCE, Math.max(LEAST_EVIDENCE, Math.log10(ratio)))
  const pointing = parts.filter(({ finding }) => finding.is === (together > 0 ? 'flag' : 'clear'))
  const whole = pointing.reduce((sum, { part }) => sum + part, 0)
  return pointing.map(({ finding, part }) => [finding.signal, hundredths((together * part) / whole)])
}

/** Engines may differ in the last bit of a logarithm; a verdict is the same in all of them. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
