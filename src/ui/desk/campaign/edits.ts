/** What can be done to a campaign, as changes of its document. */
import type { DeclaredFigure } from '../../../core/campaign/inputs.ts'
import type { Campaign, Partnership } from '../../../core/desk/campaign.ts'
import type { Change } from '../../../core/desk/document.ts'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import type { Count } from '../../../core/profile/facts.ts'

export function newCampaign(id: string, name: string, now: string): Campaign {
  return { kind: 'campaign', id, updatedAt: now, name, currency: 'EUR', partnerships: [], unitValues: {} }
}

export function changed(campaign: Campaign, edit: Partial<Campaign>): Change[] {
  return [{ document: withoutUndefined({ ...campaign, ...edit }) }]
}

/** Whoever takes part already stays as they are. */
export function withPartnerships(campaign: Campaign, accounts: readonly AccountName[]): Change[] {
  const taken = new Set(campaign.partnerships.map(({ account }) => accountId(account)))
  const added = accounts
    .filter((account) => !taken.has(accountId(account)))
    .map(({ platform, handle }): Partnership => ({ account: { platform, handle }, posts: 1, declared: {} }))
  return added.length === 0 ? [] : changed(campaign, { partnerships: [...campaign.partnerships, ...added] })
}

export function withoutPartnership(campaign: Campaign, account: AccountName): Change[] {
  const isOther = (one: Partnership) => accountId(one.account) !== accountId(account)
  return changed(campaign, { partnerships: campaign.partnerships.filter(isOther) })
}

export type Figures = Partial<Record<DeclaredFigure, number | Count | undefined>>

/** Sets some figures of one partnership; undefined takes one away. */
export function withFigures(campaign: Campaign, account: AccountName, figures: Figures): Change[] {
  return edited(campaign, account, ({ declared }) => ({ declared: withoutUndefined({ ...declared, ...figures }) }))
}

export function edited(
  campaign: Campaign,
  account: AccountName,
  edit: (partnership: Partnership) => Partial<Partnership>,
): Change[] {
  const partnerships = campaign.partnerships.map((one) =>
    accountId(one.account) === accountId(account) ? withoutUndefined({ ...one, ...edit(one) }) : one,
  )
  return changed(campaign, { partnerships })
}

function withoutUndefined<Thing extends object>(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Thing
}
