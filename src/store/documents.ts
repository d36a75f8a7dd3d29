/** What the user writes on the desk, kept and given back; judges nothing. */
import { unwrap } from 'idb'
import {
  type Change,
  type DeskDocument,
  type DocumentKey,
  type DocumentKind,
  documentIn,
  keyOfChange,
  withoutAccount,
} from '../core/desk/document.ts'
import { readable } from './database.ts'
import { type Account, type DeskKey, keysOf, type Transaction } from './schema.ts'

/** All documents, or those of one kind; one that cannot be read is left out. */
export async function documentsIn(transaction: Transaction, kind?: DocumentKind): Promise<DeskDocument[]> {
  const store = transaction.objectStore('desk')
  const range = kind && keysOf(kind)
  const all = await readable(unwrap(store).getAll(range))
  if (all) return all.value.flatMap((record: unknown) => documentIn(record) ?? [])
  const keys = await store.getAllKeys(range)
  const records = await Promise.all(keys.map((key) => readable(unwrap(store).get(key))))
  return records.flatMap((record) => documentIn(record?.value) ?? [])
}

async function documentAt(transaction: Transaction, key: DeskKey): Promise<DeskDocument | undefined> {
  return documentIn((await readable(unwrap(transaction.objectStore('desk')).get(key)))?.value)
}

/**
 * Writes all changes or none. Resolves with the changes that undo them, in the order in which they are to be made.
 * `now`: ms since 1970, the documents' `updatedAt`.
 */
export async function writeChanges(transaction: Transaction, changes: readonly Change[], now: number) {
  const keys = changes.map(keyOfChange)
  // Asked for all at once: one after the other, an import would wait for the database twice for each row.
  const found = await Promise.all(keys.map(({ kind, id }) => documentAt(transaction, [kind, id])))
  const standing = new Map(keys.map(({ kind, id }, index) => [`${kind} ${id}`, found[index]]))
  const undo = changes.map((change, index): Change => {
    const { kind, id } = keys[index] as DocumentKey
    const before = standing.get(`${kind} ${id}`)
    standing.set(`${kind} ${id}`, 'document' in change ? dated(change.document, now) : undefined)
    return before ? { document: before } : { deleted: { kind, id } }
  })
  await Promise.all(changes.map((change) => put(transaction, change, now)))
  return undo.reverse()
}

async function put(transaction: Transaction, change: Change, now: number): Promise<void> {
  const { kind, id } = keyOfChange(change)
  const store = transaction.objectStore('desk')
  if ('deleted' in change) return store.delete([kind, id])
  await store.put(dated(change.document, now), [kind, id])
}

function dated(document: DeskDocument, now: number): DeskDocument {
  return { ...document, updatedAt: new Date(now).toISOString() }
}

/** Writes documents of a file: where one is there already, the later of the two stays. Resolves with those that were written. */
export async function addDocuments(
  transaction: Transaction,
  documents: readonly DeskDocument[],
): Promise<DeskDocument[]> {
  const added: DeskDocument[] = []
  for (const document of documents) {
    const key: DeskKey = [document.kind, document.id]
    const known = await documentAt(transaction, key)
    if (known && Date.parse(known.updatedAt) >= Date.parse(document.updatedAt)) continue
    await transaction.objectStore('desk').put(document, key)
    added.push(document)
  }
  return added
}

/** Takes an account out of every document. Resolves with what was changed: documents, and keys of those that are gone. */
export async function forgetOnDesk(transaction: Transaction, account: Account, now: number): Promise<Change[]> {
  const changes = (await documentsIn(transaction)).flatMap((document): Change[] => {
    const left = withoutAccount(document, account)
    if (left === document) return []
    const isGone = left?.id !== document.id
    return [
      ...(isGone ? [{ deleted: { kind: document.kind, id: document.id } }] : []),
      ...(left ? [{ document: left }] : []),
    ]
  })
  for (const change of changes) await put(transaction, change, now)
  return changes
}
