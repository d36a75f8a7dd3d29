/** What a campaign came to: each partnership's figures, and all together. */
import { type Contradiction, contradictionsIn } from '../campaign/contradictions.ts'
import { type Figure, figuresOf, figuresOfAll } from '../campaign/figures.ts'
import { declaredInputs, type Inputs } from '../campaign/inputs.ts'
import { type Total, totalsOf } from '../campaign/totals.ts'
import type { Norms } from '../judgement/norm.ts'
import type { Campaign, Partnership } from './campaign.ts'
import { accountId } from './fields.ts'
import type { AccountSummary } from './summary.ts'

export type PartnershipResult = {
  partnership: Partnership
  summary?: AccountSummary
  inputs: Inputs
  figures: Figure[]
  /** Of the declared figures with each other; with what was counted only where the whole profile is at hand. */
  contradictions: Contradiction[]
}

export type CampaignResult = {
  partnerships: PartnershipResult[]
  totals: Partial<Record<keyof Inputs, Total>>
  figures: Figure[]
}

/** `summaries`: by account. `normsOf`: what is normal on a network. */
export function campaignResult(
  { partnerships, unitValues }: Campaign,
  summaries: ReadonlyMap<string, AccountSummary>,
  normsOf: (platform: string) => Norms,
): CampaignResult {
  const values = Object.fromEntries(Object.entries(unitValues).filter(([, value]) => value !== undefined))
  const all = partnerships.map((partnership) => {
    const { account, posts, declared } = partnership
    const summary = summaries.get(accountId(account))
    const inputs = { ...followersOf(summary), ...declaredInputs(declared) }
    return { partnership, summary, inputs, norms: normsOf(account.platform), posts, unitValues: values }
  })
  return {
    partnerships: all.map(({ partnership, summary, inputs, norms, posts }) => ({
      partnership,
      ...(summary && { summary }),
      inputs,
      figures: figuresOf(inputs, { norms, posts, unitValues: values }),
      contradictions: contradictionsIn(inputs),
    })),
    totals: totalsOf(all.map(({ inputs }) => inputs)),
    figures: figuresOfAll(all),
  }
}

/** Other counts of an audience (members, readers a month) are no followers. */
function followersOf(summary: AccountSummary | undefined): Inputs {
  if (summary?.audience?.fact !== 'followers') return {}
  return { followers: { ...summary.audience.count, basis: 'counted' } }
}
