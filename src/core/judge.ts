/** Profile + signs → findings. One sign's failure never stops the rest. */
import type { Profile } from './profile.ts'
import type { Fact } from './reading.ts'
import type { Finding, Opinion, Reason, Signal, With } from './signal.ts'

/**
 * What a sign that repeats another counts for. Signs that look at the same thing are
 * wrong together, so only the strongest counts in full. Our own choice, stated: half
 * would add up three repeats to more than a second independent sign.
 */
export const REPEAT_DISCOUNT = 0.3
/** No single sign may decide alone: a weight of evidence of 2 is a hundred to one. */
export const MOST_EVIDENCE = 2
const LEAST_EVIDENCE = -1

/** Asks every sign, then discounts those that repeat each other. Order of `signals` is kept. */
export function judge(profile: Profile, signals: readonly Signal[]): Finding[] {
  return discountRepeats(
    signals.map((signal) => ({ finding: ask(signal, profile), looksAt: `${signal.about}/${signal.looksAt}` })),
  )
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
  return { ...opinion, evidence: hundredths(Math.min(MOST_EVIDENCE, Math.max(LEAST_EVIDENCE, evidence))) }
}

function discountRepeats(asked: { finding: Finding; looksAt: string }[]): Finding[] {
  const heard = new Set<string>()
  const strongestFirst = [...asked].sort((a, b) => Math.abs(b.finding.evidence) - Math.abs(a.finding.evidence))
  const counted = new Map<string, number>()
  for (const { finding, looksAt } of strongestFirst) {
    const repeats = heard.has(looksAt)
    if (finding.evidence !== 0) heard.add(looksAt)
    counted.set(finding.signal, repeats ? hundredths(finding.evidence * REPEAT_DISCOUNT) : finding.evidence)
  }
  return asked.map(({ finding }) => ({ ...finding, evidence: counted.get(finding.signal) ?? 0 }))
}

/** Engines may differ in the last bit of a logarithm; a verdict is the same in all of them. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
