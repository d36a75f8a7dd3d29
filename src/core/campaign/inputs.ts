/**
 * What figures of a campaign are worked out from. Each input says what it rests on: counted on a page, declared by the
 * creator or the brand, or estimated. Absent is absent: no input ever stands for zero.
 */

import type { Norms } from '../judgement/norm.ts'
import { engagementOfPosts } from '../posts/engagement.ts'
import { type Count, countOf } from '../profile/facts.ts'
import type { Profile } from '../profile/profile.ts'

/** The weakest last. A number worked out of several is called what the weakest of them is. */
export const BASES = ['counted', 'declared', 'estimated'] as const
export type Basis = (typeof BASES)[number]

/** What people did with a post, as a creator's insights count it. */
export const INTERACTIONS = ['likes', 'comments', 'shares', 'clicks'] as const

/** What the creator or the brand can state; `sales` and `cost` are amounts of the campaign's currency, the others counts. */
export const DECLARED_FIGURES = [
  'reach',
  'impressions',
  'storyViews',
  ...INTERACTIONS,
  'saves',
  'leads',
  'customers',
  'sales',
  'cost',
] as const
export type DeclaredFigure = (typeof DECLARED_FIGURES)[number]

/** Whether a figure is an amount of a currency. */
export function isMoney(figure: DeclaredFigure): boolean {
  return figure === 'sales' || figure === 'cost'
}

/** `interactions`: of the account's usual post, as they were counted on its pages. */
export const INPUTS = ['followers', 'interactions', ...DECLARED_FIGURES] as const
export type InputName = (typeof INPUTS)[number]

export type Input = Count & { basis: Basis }
export type Inputs = Partial<Record<InputName, Input>>

/** A plain number stands for an exact one; rounded figures ("12.3K") are intervals. */
type Written = number | Count | undefined

/** Figures as somebody stated them. Reach is the network's estimate of how many people saw something, whoever states it. */
export function declaredInputs(declared: Partial<Record<DeclaredFigure, Written>>): Inputs {
  const inputs: Inputs = {}
  for (const name of DECLARED_FIGURES) {
    const written = declared[name]
    if (written === undefined) continue
    inputs[name] = { ...countOf(written), basis: name === 'reach' ? 'estimated' : 'declared' }
  }
  return inputs
}

/** What was counted on the account's pages: its followers, and the interactions of its usual post. */
export function countedInputs(profile: Profile, norms: Norms): Inputs {
  const interactions = engagementOfPosts(profile, norms)
  return {
    ...(profile.followers && { followers: counted(profile.followers) }),
    ...(interactions && { interactions: counted(interactions) }),
  }
}

/** What the weakest of them is; `counted` of none. */
export function weakest(bases: readonly Basis[]): Basis {
  return BASES[Math.max(0, ...bases.map((basis) => BASES.indexOf(basis)))] as Basis
}

function counted({ value, low, high }: Count): Input {
  return { value, low, high, basis: 'counted' }
}
