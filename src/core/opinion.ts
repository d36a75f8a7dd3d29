/** What a weight of evidence is called. */
import type { Opinion, Reason } from './signal.ts'

/** Two to one: below it, and above nothing, the facts lean but do not say. */
export const FLAG_FROM = 0.3

/** `evidence` is log10 of the likelihood ratio, bought ÷ genuine. */
export function opinionOf(evidence: number, because: Reason[]): Opinion {
  if (evidence <= 0) return { is: 'clear', evidence, because }
  return evidence < FLAG_FROM ? { is: 'unsure', because } : { is: 'flag', evidence, because }
}
