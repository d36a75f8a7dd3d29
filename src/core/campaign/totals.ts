/** What the partnerships of a campaign add up to. */
import type { Count } from '../profile/facts.ts'
import { type Basis, INPUTS, type InputName, type Inputs, weakest } from './inputs.ts'

/** `partnerships`: of how many it is known; the others add nothing, which is not to say that they had nothing. */
export type Total = Count & { basis: Basis; partnerships: number }

/**
 * Each input over all partnerships. Whoever follows two creators is reached twice: how many people a campaign reached
 * lies between the largest reach and the sum, and so do the followers.
 */
export function totalsOf(partnerships: readonly Inputs[]): Partial<Record<InputName, Total>> {
  const totals: Partial<Record<InputName, Total>> = {}
  for (const name of INPUTS) {
    const known = partnerships.flatMap((inputs) => inputs[name] ?? [])
    if (known.length === 0) continue
    const sum = (end: 'value' | 'low' | 'high') => known.reduce((total, one) => total + one[end], 0)
    const low = PEOPLE.includes(name) ? Math.max(...known.map((one) => one.low)) : sum('low')
    totals[name] = {
      value: sum('value'),
      low,
      high: sum('high'),
      basis: basisOf(name, known.length, weakest(known.map(({ basis }) => basis))),
      partnerships: known.length,
    }
  }
  return totals
}

/** Counts of different people, who may be the same from one creator to the next. */
const PEOPLE: readonly InputName[] = ['followers', 'reach']

/** Once audiences overlap, how many people they are is an estimate, however well each was counted. */
function basisOf(name: InputName, partnerships: number, basis: Basis): Basis {
  return PEOPLE.includes(name) && partnerships > 1 ? 'estimated' : basis
}
