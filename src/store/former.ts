/**
 * Databases of version 1 and 2, which PouchDB's `idb` adapter wrote: what they hold is moved over once, a page at a time,
 * and they are deleted. The worker may end between two pages: the next one goes on from there.
 */
import { deleteDB, type IDBPDatabase, unwrap } from 'idb'
import { inTransaction, openAsItIs, readable } from './database.ts'
import { emptyParcel, pack } from './import.ts'
import { Line } from './lines.ts'
import { put } from './profiles.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { accountKey, type Connection, keysAfter, metaOf, setMeta, type Transaction } from './schema.ts'
import { addViewed } from './stories.ts'
import { withPlainCounts } from './written.ts'

/** PouchDB's own names; the format was the same from 2015 to the end (its version 5). */
const DOCUMENTS = 'document-store'
const REVISIONS = 'by-sequence'
const LOCALS = 'local-store'
const SALT = '_local/salt'

const DOCUMENTS_A_PAGE = 200
/** Profiles come before the readings they are made of. */
const DATABASES = ['accounts', 'readings'] as const

const nameOf = (name: string, database: string) => `_pouch_${name}-${database}`

/** The salt of a former database; undefined where there is no such database. */
export async function formerSalt(name: string): Promise<string | undefined> {
  const former = await openFormer(name, 'accounts')
  if (!former || former === 'unreadable') return undefined
  const found = await readable(unwrap(former.transaction(LOCALS).store).get(SALT))
  former.close()
  return typeof found?.value?.salt === 'string' ? found.value.salt : undefined
}

/** Whether all was moved, as it was noted down; a note that makes no sense says nothing. */
export function isMoved(move: unknown): boolean {
  return typeof move === 'object' && move !== null && 'isDone' in move
}

/** Moves all that is not moved yet. `pseudonyms`: signs the hashes that stand for people there. */
export async function moveFormer(
  connection: Connection,
  name: string,
  pseudonyms: Pseudonyms,
  now: number,
): Promise<void> {
  for (const database of DATABASES) {
    const former = await openFormer(name, database)
    // As long as it cannot be opened it is neither moved nor deleted: the next worker tries again.
    if (former === 'unreadable') return
    if (!former) continue
    try {
      while (await movePage(connection, former, database, pseudonyms, now));
    } finally {
      former.close()
    }
  }
  await inTransaction(connection, markOrphans)
  await forgetFormer(name)
  await inTransaction(connection, (transaction) => setMeta(transaction, 'move', { isDone: true }))
}

/** Deletes what former versions left. */
export async function forgetFormer(name: string): Promise<void> {
  for (const database of DATABASES) await deleteDB(nameOf(name, database))
}

/** Something else of the same name is none of ours. `unreadable`: on a full disk, or for good. */
async function openFormer(name: string, database: string): Promise<IDBPDatabase | 'unreadable' | undefined> {
  const former = await openAsItIs(nameOf(name, database)).catch(() => 'unreadable' as const)
  if (!former || former === 'unreadable') return former
  if ([DOCUMENTS, REVISIONS, LOCALS].every((store) => former.objectStoreNames.contains(store))) return former
  former.close()
  return undefined
}

/** True while there are more. */
async function movePage(
  connection: Connection,
  former: IDBPDatabase,
  database: string,
  pseudonyms: Pseudonyms,
  now: number,
): Promise<boolean> {
  const move = await inTransaction(connection, (transaction) => metaOf(transaction, 'move'))
  const last = typeof move === 'object' && 'database' in move ? move : undefined
  const isHere = last?.database === database
  // The second database begins where the first ends.
  if (last && database === 'accounts' && !isHere) return false
  const documents = await nextDocuments(former, isHere ? last.after : undefined)
  const end = documents.at(-1)
  if (!end) return false
  const { parcel, stale } = await parcelOf(documents, pseudonyms, now)
  await inTransaction(connection, async (transaction) => {
    const profiles = transaction.objectStore('profiles')
    for (const profile of parcel.profiles) {
      if ((await profiles.getKey(accountKey(profile))) === undefined) await put(transaction, profile)
    }
    for (const { platform, handle } of stale) {
      const record = (await profiles.get([platform, handle])) ?? {}
      await profiles.put({ ...record, isStale: true }, [platform, handle])
    }
    const readings = transaction.objectStore('readings')
    await Promise.all(parcel.readings.map(async ({ key, reading }) => readings.put(withPlainCounts(reading), key)))
    for (const { owner, story } of parcel.stories) await addViewed(transaction, owner, [story])
    await setMeta(transaction, 'move', { database, after: end.id })
  })
  return true
}

type Former = { id: string; doc: Record<string, unknown> | undefined }

/** The next documents in the order of their ids; `doc` is absent where the contents are lost. */
async function nextDocuments(former: IDBPDatabase, after: string | undefined): Promise<Former[]> {
  const transaction = former.transaction([DOCUMENTS, REVISIONS])
  transaction.done.catch(() => {})
  const [documents, revisions] = [transaction.objectStore(DOCUMENTS), transaction.objectStore(REVISIONS)]
  const entries = await documents.getAll(keysAfter(after), DOCUMENTS_A_PAGE)
  return Promise.all(
    entries.map(async ({ id, winningRev }): Promise<Former> => {
      const found = await readable(unwrap(revisions.index('_doc_id_rev')).get(`${id}::${winningRev}`))
      return { id, doc: found?.value }
    }),
  )
}

type Account = { platform: string; handle: string }

/** `stale`: accounts whose profile is to be made of their readings. */
async function parcelOf(documents: readonly Former[], pseudonyms: Pseudonyms, now: number) {
  const parcel = emptyParcel()
  const stale: Account[] = []
  for (const { id, doc } of documents) {
    const name = nameIn(id)
    if (!name || doc?._deleted) continue
    const { kind, platform, handle } = name
    const line = Line.safeParse({ ...doc, kind, ...(kind === 'story' && { platform, handle }) })
    const refusal = line.success ? await pack(parcel, line.data, pseudonyms, now) : { why: 'invalid' as const }
    if (kind === 'profile' && (refusal || doc?.isBehind)) stale.push(name)
  }
  return { parcel, stale }
}

/** `profile:instagram/mira.demo`, `reading:instagram/mira.demo/…`, `story:instagram/mira.demo/…`; undefined for any other. */
function nameIn(id: string): (Account & { kind: string }) | undefined {
  const [, kind, platform, handle] = /^(profile|reading|story):([^/]+)\/([^/]+)/.exec(id) ?? []
  return kind && platform && handle ? { kind, platform, handle: decodeURIComponent(handle) } : undefined
}

/** Readings whose account has no profile: it is to be made of them. */
async function markOrphans(transaction: Transaction): Promise<void> {
  const readings = transaction.objectStore('readings')
  const profiles = transaction.objectStore('profiles')
  let key = await readings.getKey(IDBKeyRange.lowerBound([]))
  while (key) {
    const [platform, handle] = key
    if ((await profiles.getKey([platform, handle])) === undefined) {
      await profiles.put({ isStale: true }, [platform, handle])
    }
    key = await readings.getKey(IDBKeyRange.lowerBound([platform, handle, []]))
  }
}
