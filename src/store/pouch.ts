/**
 * One database of documents: PouchDB on its `idb` adapter.
 *
 * The newer `indexeddb` adapter writes about a fifth faster, but keeps the last sequence number
 * in memory and loses documents when two contexts write (apache/pouchdb#8494, #8599, #9018, all
 * open). `idb` writes all documents of one call in one IndexedDB transaction: all or none of
 * them survive a worker that dies, conflicts aside.
 */
import idb from 'pouchdb-adapter-idb'
import PouchDB, { type Outcome, type Row, type Stored } from 'pouchdb-core'
import { StorageProblem } from './problem.ts'

PouchDB.plugin(idb)

/** Old revisions are dropped at once: what was overwritten must not stay readable. */
const OPTIONS = { adapter: 'idb', auto_compaction: true, revs_limit: 1 }
/** Above every character of an id. */
const LAST = '\uffff'

export type Page = {
  /** Ids begin with this. */
  prefix: string
  /** The last id of the page before. */
  after?: string | undefined
  limit?: number
}

export type Database = ReturnType<typeof openDatabase>

/**
 * Nothing is opened until the first call. `prepare` runs once before any other call gets
 * through. Every method rejects with a `StorageProblem`.
 */
export function openDatabase(name: string, prepare: (raw: PouchDB) => Promise<void>) {
  let opened: Promise<PouchDB> | undefined

  async function open(): Promise<PouchDB> {
    const raw = new PouchDB(name, OPTIONS)
    await prepare(raw)
    return raw
  }

  /** A connection that broke (the browser closed it, a write was refused) is opened anew, once. */
  async function using<Result>(task: (raw: PouchDB) => Promise<Result>): Promise<Result> {
    try {
      return await attempt(task)
    } catch (error) {
      if (!isBroken(error)) throw problemOf(error)
    }
    return attempt(task).catch((error) => {
      throw problemOf(error)
    })
  }

  async function attempt<Result>(task: (raw: PouchDB) => Promise<Result>): Promise<Result> {
    opened ??= open()
    const mine = opened
    try {
      return await task(await mine)
    } catch (error) {
      const isStillMine = opened === mine
      const hasNeverOpened = await mine.then(
        () => false,
        () => true,
      )
      if (isStillMine && (hasNeverOpened || isBroken(error))) opened = undefined
      throw error
    }
  }

  return {
    using,

    /** A local document, which is no part of the contents. */
    local: <Doc extends Stored>(id: string): Promise<Doc | undefined> =>
      using((raw) => raw.get<Doc>(id).catch(absentIfMissing)),

    /** One document; a hollow one, with nothing but its id and revision, where its contents are lost. */
    get: <Doc extends Stored>(id: string): Promise<Doc | Stored | undefined> =>
      using(async (raw) => {
        const [row] = (await raw.allDocs<Doc>({ keys: [id], include_docs: true })).rows
        if (!row?.value || row.value.deleted) return undefined
        return contentsOf(row) ?? { _id: id, _rev: row.value.rev }
      }),

    /** Documents by id, absent and lost ones left out. */
    getMany: <Doc extends Stored>(ids: readonly string[]): Promise<Map<string, Doc>> =>
      using(async (raw) => {
        const { rows } = await raw.allDocs<Doc>({ keys: [...ids], include_docs: true })
        return new Map(rows.map((row) => [row.id, contentsOf(row)] as const).filter(hasContents))
      }),

    /** Documents in the order of their ids; `doc` is absent where the contents are lost. */
    list: <Doc extends Stored>(page: Page): Promise<{ id: string; doc?: Doc }[]> =>
      using(async (raw) => {
        const { rows } = await raw.allDocs<Doc>({ ...rangeOf(page), include_docs: true })
        return rows.map((row) => {
          const doc = contentsOf(row)
          return doc ? { id: row.id, doc } : { id: row.id }
        })
      }),

    /** Ids in their order, without reading the documents. */
    ids: (page: Page): Promise<string[]> =>
      using(async (raw) => (await raw.allDocs(rangeOf(page))).rows.map(({ id }) => id)),

    /** Writes all in one transaction. The outcomes are in the order of `docs`; a conflict spares the others. */
    write: <Doc extends Stored>(docs: readonly Doc[]): Promise<Outcome[]> =>
      using((raw) => (docs.length === 0 ? Promise.resolve([]) : raw.bulkDocs(docs))),

    /** Deletes without a trace: PouchDB itself would keep the id and a tombstone. */
    purge: (ids: readonly string[]): Promise<void> => using(() => purge(name, ids)),

    /** How many documents there are. */
    count: (): Promise<number> => using(async () => (await metaOf(name)).docCount ?? 0),

    /** Deletes everything. Works whatever state the database is in. */
    async destroy(): Promise<void> {
      const raw = new PouchDB(name, OPTIONS)
      opened = undefined
      await raw.destroy().catch(() => deleteRaw(name))
    },
  }
}

function rangeOf({ prefix, after, limit }: Page) {
  return {
    startkey: after === undefined ? prefix : `${after}\u0000`,
    endkey: `${prefix}${LAST}`,
    ...(limit !== undefined && { limit }),
  }
}

/** PouchDB gives an empty object for a revision that is not where it should be. */
function contentsOf<Doc extends Stored>({ doc }: Row<Doc>): Doc | undefined {
  return doc?._id === undefined ? undefined : doc
}

function hasContents<Doc>(entry: readonly [string, Doc | undefined]): entry is readonly [string, Doc] {
  return entry[1] !== undefined
}

type PouchError = { status?: number; name?: string; message?: string; reason?: string }

function absentIfMissing(error: PouchError): undefined {
  if (error.status === 404) return undefined
  throw error
}

function isBroken(error: unknown): boolean {
  if (error instanceof StorageProblem) return false
  const { name, status } = error as PouchError
  return status === 500 || name === 'InvalidStateError' || name === 'indexed_db_went_bad'
}

function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error
  const { reason, message } = error as PouchError
  const detail = [message, reason].filter(Boolean).join(': ') || String(error)
  return new StorageProblem('storage', detail, error)
}

/** PouchDB's own names: its storage format has been the same since 2015 (version 5). */
const DOCUMENTS = 'document-store'
const REVISIONS = 'by-sequence'
const META = 'meta-store'

async function purge(name: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await inRaw(name, 'readwrite', (transaction) => {
    const documents = transaction.objectStore(DOCUMENTS)
    const revisions = transaction.objectStore(REVISIONS)
    let purged = 0
    for (const id of ids) {
      const key = documents.getKey(id)
      key.onsuccess = () => {
        if (key.result === undefined) return
        purged += 1
        documents.delete(id)
      }
      const keys = revisions.index('_doc_id_rev').getAllKeys(IDBKeyRange.bound(`${id}::`, `${id}::${LAST}`))
      keys.onsuccess = () => {
        for (const revision of keys.result) revisions.delete(revision)
      }
    }
    const meta = transaction.objectStore(META).get(META)
    meta.onsuccess = () => {
      const { docCount, ...rest } = meta.result
      transaction.objectStore(META).put({ ...rest, docCount: docCount - purged })
    }
  })
}

async function metaOf(name: string): Promise<{ docCount?: number }> {
  let found: { docCount?: number } = {}
  await inRaw(name, 'readonly', (transaction) => {
    const request = transaction.objectStore(META).get(META)
    request.onsuccess = () => {
      found = request.result ?? {}
    }
  })
  return found
}

/** Runs requests in one transaction, beside PouchDB's own connection; resolves when it is complete. */
async function inRaw(
  name: string,
  mode: IDBTransactionMode,
  task: (transaction: IDBTransaction) => void,
): Promise<void> {
  const connection = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`_pouch_${name}`)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = connection.transaction([DOCUMENTS, REVISIONS, META], mode)
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      task(transaction)
    })
  } finally {
    connection.close()
  }
}

function deleteRaw(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`_pouch_${name}`)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(problemOf(request.error))
  })
}
