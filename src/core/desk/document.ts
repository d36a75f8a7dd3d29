/**
 * What the user writes on the desk. Each document is whole by itself and names accounts by network and handle; what was
 * read of them is never copied into one.
 */
import * as z from 'zod/mini'
import { Campaign } from './campaign.ts'
import { type AccountName, accountId } from './fields.ts'
import { Person } from './person.ts'
import { QueueItem } from './queue-item.ts'
import { Report } from './report.ts'
import { SavedView } from './saved-view.ts'

export const DOCUMENT_KINDS = ['person', 'campaign', 'queue', 'view', 'report'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DeskDocument = z.discriminatedUnion('kind', [Person, Campaign, QueueItem, SavedView, Report])
export type DeskDocument = z.output<typeof DeskDocument>

const Key = z.object({ kind: z.enum(DOCUMENT_KINDS), id: z.string().check(z.minLength(1), z.maxLength(200)) })
export type DocumentKey = z.output<typeof Key>

/** A document as it shall be, or that there shall be none. What undoes a change is a change. */
export const Change = z.union([z.object({ document: DeskDocument }), z.object({ deleted: Key })])
export type Change = z.output<typeof Change>

export function keyOfChange(change: Change): DocumentKey {
  if ('deleted' in change) return change.deleted
  const { kind, id } = change.document
  return { kind, id }
}

/** Undefined for what is no document. */
export function documentIn(record: unknown): DeskDocument | undefined {
  const read = DeskDocument.safeParse(record)
  return read.success ? read.data : undefined
}

/**
 * What stays of a document once an account is forgotten: the same document where it does not speak of it, undefined
 * where nothing of it is left. One that is named after the account gets another `id`.
 */
export function withoutAccount(written: DeskDocument, account: AccountName): DeskDocument | undefined {
  const isForgotten = (one: AccountName) => accountId(one) === accountId(account)
  switch (written.kind) {
    case 'person': {
      const accounts = written.accounts.filter((one) => !isForgotten(one))
      if (accounts.length === written.accounts.length) return written
      const [first] = accounts
      if (!first) return undefined
      // Its own name must not keep the handle.
      const isNamedAfter = written.id === accountId(account)
      return { ...written, accounts, ...(isNamedAfter && { id: accountId(first) }) }
    }
    case 'queue':
      return isForgotten(written) ? undefined : written
    case 'campaign': {
      const partnerships = written.partnerships.filter(({ account: one }) => !isForgotten(one))
      return partnerships.length === written.partnerships.length ? written : { ...written, partnerships }
    }
    case 'report':
      return reportWithout(written, isForgotten)
    case 'view':
      return written
  }
}

function reportWithout(report: Report, isForgotten: (one: AccountName) => boolean): Report | undefined {
  const { subject } = report
  if (subject.what === 'account') return isForgotten(subject.account) ? undefined : report
  if (subject.what === 'campaign') return report
  const accounts = subject.accounts.filter((one) => !isForgotten(one))
  if (accounts.length === subject.accounts.length) return report
  return accounts.length > 0 ? { ...report, subject: { ...subject, accounts } } : undefined
}
