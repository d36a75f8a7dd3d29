/** Finds what each network declares that it cannot tell: every folder beside this file may have limits. */
import type { Limits } from './shared/untold.ts'

const files = import.meta.glob<Limits>('./*/limits.ts', { eager: true, import: 'default' })

const NONE: Limits = { unread: {} }

/** Network → what its pages do not tell. */
export function limitsOf(network: string): Limits {
  return files[`./${network}/limits.ts`] ?? NONE
}
