/** All that the desk holds while it is open, and how it changes. Plain data. */
import {
  type Change,
  type DeskDocument,
  withoutAccount as documentWithout,
  keyOfChange,
} from '../../core/desk/document.ts'
import { type AccountName, accountId } from '../../core/desk/fields.ts'
import { joinPeople, type ListedPerson } from '../../core/desk/listed.ts'
import type { AccountSummary } from '../../core/desk/summary.ts'
import type { Settings } from '../../core/settings.ts'
import type { DeskList, DeskSummaries, ToDesk } from '../../messages/desk.ts'

export type DeskState = {
  settings: Settings
  /** By kind and id. */
  documents: ReadonlyMap<string, DeskDocument>
  /** By account. */
  summaries: ReadonlyMap<string, AccountSummary>
  /** Accounts whose summary is being made anew. */
  waiting: number
  /** Accounts whose summary is still to come: at first only those that were read last are there. */
  missing: number
}

export function stateOf({ settings, documents, summaries, waiting, known = 0 }: DeskList): DeskState {
  return {
    settings,
    documents: new Map(documents.map((document) => [documentKey(document), document])),
    summaries: new Map(summaries.map((summary) => [accountId(summary), summary])),
    waiting,
    missing: Math.max(0, known - summaries.length),
  }
}

/** With the summaries that were still to come. What the worker told of an account meanwhile stays. */
export function withRest(state: DeskState, { summaries, waiting }: DeskSummaries): DeskState {
  const all = new Map(summaries.map((summary) => [accountId(summary), summary]))
  for (const [id, summary] of state.summaries) {
    if (summary.readings > (all.get(id)?.readings ?? 0)) all.set(id, summary)
  }
  return { ...state, summaries: all, waiting, missing: 0 }
}

export function withChanges(state: DeskState, changes: readonly Change[]): DeskState {
  const documents = new Map(state.documents)
  for (const change of changes) {
    const key = documentKey(keyOfChange(change))
    if ('document' in change) documents.set(key, change.document)
    else documents.delete(key)
  }
  return { ...state, documents }
}

/** With what the worker told: several at once cost as much as one. */
export function withAllNews(state: DeskState, news: readonly ToDesk[]): DeskState {
  return inFewer(news).reduce(withNews, state)
}

/** Summaries that were told one after the other, in one. */
function inFewer(news: readonly ToDesk[]): ToDesk[] {
  const fewer: ToDesk[] = []
  for (const one of news) {
    const last = fewer.at(-1)
    if (one.say === 'worker:summaries' && last?.say === 'worker:summaries') {
      fewer[fewer.length - 1] = { ...last, summaries: [...last.summaries, ...one.summaries] }
    } else fewer.push(one)
  }
  return fewer
}

function withNews(state: DeskState, news: ToDesk): DeskState {
  switch (news.say) {
    case 'worker:settings':
      return { ...state, settings: news.settings }
    case 'worker:summaries':
      return withSummaries(state, news.summaries)
    case 'worker:documents':
      return withChanges(state, news.changes)
    case 'worker:forgotten':
      return withoutAccount(withChanges(state, news.changes), news.account)
    case 'worker:forgotten-everything':
      return { ...state, documents: new Map(), summaries: new Map(), waiting: 0, missing: 0 }
  }
}

function withSummaries(state: DeskState, fresh: readonly AccountSummary[]): DeskState {
  const summaries = new Map(state.summaries)
  for (const summary of fresh) summaries.set(accountId(summary), summary)
  return { ...state, summaries, waiting: Math.max(0, state.waiting - fresh.length) }
}

/** Whatever the worker says that this changed: one that ended right after it, and was asked again, says nothing did. */
export function withoutAccount(state: DeskState, account: AccountName): DeskState {
  const summaries = new Map(state.summaries)
  summaries.delete(accountId(account))
  const documents = [...state.documents.values()].flatMap((document) => documentWithout(document, account) ?? [])
  return { ...state, summaries, documents: new Map(documents.map((one) => [documentKey(one), one])) }
}

/** Changes that were not written yet, without an account that was forgotten. */
export function changesWithout(changes: readonly Change[], account: AccountName): Change[] {
  return changes.flatMap((change): Change[] => {
    if ('deleted' in change) return [change]
    const left = documentWithout(change.document, account)
    return left ? [{ document: left }] : []
  })
}

/**
 * What undoes changes. `undo`: as the worker says, the last change first. A worker that ended right after it had written,
 * and was asked again, knows nothing but what it wrote: there counts what stood in `state`.
 */
export function undoingAll(state: DeskState, changes: readonly Change[], undo: readonly Change[]): Change[] {
  const made = changes.toReversed()
  return undo.map((one, index) => {
    const change = made[index]
    if (!change || !saysTheSame(one, change)) return one
    const key = keyOfChange(change)
    const before = state.documents.get(documentKey(key))
    return before ? { document: before } : { deleted: key }
  })
}

/** When it was written says nothing. */
function saysTheSame(one: Change, other: Change): boolean {
  if ('deleted' in one || 'deleted' in other) return 'deleted' in one === 'deleted' in other
  return JSON.stringify({ ...one.document, updatedAt: '' }) === JSON.stringify({ ...other.document, updatedAt: '' })
}

export function documentKey({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`
}

export function documentsOf<Kind extends DeskDocument['kind']>(
  { documents }: Pick<DeskState, 'documents'>,
  kind: Kind,
): Extract<DeskDocument, { kind: Kind }>[] {
  return [...documents.values()].filter(
    (document): document is Extract<DeskDocument, { kind: Kind }> => document.kind === kind,
  )
}

let last: { state?: DeskState; people: ListedPerson[] } = { people: [] }

/** Everybody; joined once for each state. */
export function peopleIn(state: DeskState): ListedPerson[] {
  const isSame = last.state?.documents === state.documents && last.state.summaries === state.summaries
  if (!isSame) last = { state, people: joinPeople(documentsOf(state, 'person'), [...state.summaries.values()]) }
  return last.people
}
