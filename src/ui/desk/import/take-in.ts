/** From the rows of a table to changes of the desk. */

import type { Campaign, Partnership } from '../../../core/desk/campaign.ts'
import type { ReadRow } from '../../../core/desk/columns.ts'
import type { Change } from '../../../core/desk/document.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { personOf } from '../../../core/desk/person.ts'
import { queueItemOf } from '../../../core/desk/queue-item.ts'
import { type DeskState, documentsOf } from '../state.ts'

/** What a table is imported into. */
export type Target = { into: 'people' } | { into: 'queue' } | { into: 'figures'; campaign: Campaign }

/** Whether an account is there already, so that its row would change nothing. */
export function knownIn(state: DeskState, target: Target): (row: ReadRow) => boolean {
  if (target.into === 'figures') return () => false
  const ids =
    target.into === 'people'
      ? documentsOf(state, 'person').flatMap(({ accounts }) => accounts.map(accountId))
      : documentsOf(state, 'queue').map(accountId)
  const known = new Set(ids)
  return ({ account }) => known.has(accountId(account))
}

/**
 * `now`: ISO 8601. Figures are one change of one document, the others one for each row: those can be asked for by the
 * slice, `before` being how many rows came before it since `state`.
 */
export function changesFor(
  rows: readonly ReadRow[],
  state: DeskState,
  target: Target,
  now: string,
  before = 0,
): Change[] {
  switch (target.into) {
    case 'people':
      return rows.map((row) => ({ document: { ...personFrom(row), updatedAt: now } }))
    case 'queue': {
      const last = documentsOf(state, 'queue').reduce((most, { order }) => Math.max(most, order), 0)
      return rows.map((row, index) => ({ document: queueItemOf(row, last + 1 + before + index, now) }))
    }
    case 'figures':
      return rows.length === 0 ? [] : [{ document: withRows(target.campaign, rows) }]
  }
}

function personFrom({ account, name, stage, price, tags, note, owner }: ReadRow) {
  return {
    ...personOf(account),
    tags,
    ...(name !== undefined && { name }),
    ...(stage !== undefined && { stage }),
    ...(price && { price }),
    ...(note !== undefined && { note }),
    ...(owner !== undefined && { owner }),
  }
}

/** Figures of an account that is in the campaign are set, others stay; whoever is not in it joins it. */
function withRows(campaign: Campaign, rows: readonly ReadRow[]): Campaign {
  const partnerships = new Map(campaign.partnerships.map((one) => [folded(one), one]))
  for (const { account, posts, figures } of rows) {
    const known = partnerships.get(folded({ account }))
    const before: Partnership = known ?? { account, posts: 1, declared: {} }
    partnerships.set(folded({ account }), {
      ...before,
      ...(posts !== undefined && { posts }),
      declared: { ...before.declared, ...figures },
    })
  }
  return { ...campaign, partnerships: [...partnerships.values()] }
}

function folded({ account }: Pick<Partnership, 'account'>): string {
  return accountId(account).toLowerCase()
}
