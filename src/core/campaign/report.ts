/** What the declared figures of one account come to, beside what was counted and what is normal. */
import type { Norms } from '../judgement/norm.ts'
import type { Profile } from '../profile/profile.ts'
import { type Contradiction, contradictionsWith } from './contradictions.ts'
import { type Figure, figuresOf } from './figures.ts'
import { countedInputs, declaredInputs } from './inputs.ts'

export type CampaignReport = { figures: Figure[]; contradictions: Contradiction[] }

/** Undefined where nothing was declared. The declared figures are taken to be of one publication. */
export function campaignReport(profile: Profile, norms: Norms): CampaignReport | undefined {
  if (!profile.declared) return undefined
  const inputs = { ...countedInputs(profile, norms), ...declaredInputs(profile.declared) }
  return {
    figures: figuresOf(inputs, { norms, posts: 1 }),
    contradictions: contradictionsWith(inputs, profile, norms, 1),
  }
}
