/**
 * The connection to the database. It is opened when it is first needed and opened anew after anything went wrong with
 * it: a browser closes connections when the disk is full or its files are taken away, and a worker lives for hours.
 */
import { deleteDB, type IDBPDatabase, openDB, type StoreNames, unwrap } from 'idb'
import { problemOf } from './problem.ts'
import { type Connection, type Schema, STORES, type Transaction, upgrade, VERSION } from './schema.ts'

export type Database = ReturnType<typeof openDatabase>
type Task<Result> = (transaction: Transaction) => Promise<Result>

/** Worth a second attempt at once on a new connection: the old one was closed under us. */
const CLOSED = new Set(['InvalidStateError', 'AbortError'])

/**
 * Nothing is opened until the first call. `prepare` runs on each new connection before any other call gets through.
 * Every method rejects with a `StorageProblem`.
 */
export function openDatabase(name: string, prepare: (connection: Connection) => Promise<void>) {
  let opened: Promise<Connection> | undefined

  async function open(): Promise<Connection> {
    const connection = await openDB<Schema>(name, VERSION, {
      upgrade: (database, from, _, transaction) => upgrade(database, from, transaction),
      // Another worker deletes the database, or brings a newer version.
      blocking: () => forget(),
      terminated: () => forget(),
    })
    try {
      await prepare(connection)
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  }

  function forget(): void {
    opened?.then((connection) => connection.close()).catch(() => {})
    opened = undefined
  }

  async function using<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    opened ??= open()
    const mine = opened
    try {
      return await task(await mine)
    } catch (error) {
      if (opened === mine) forget()
      throw error
    }
  }

  async function attempt<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    try {
      return await using(task).catch((error) => {
        if (CLOSED.has((error as Error)?.name)) return using(task)
        throw error
      })
    } catch (error) {
      throw problemOf(error)
    }
  }

  return {
    /** Only reads, from the stores that are named. */
    read: <Result>(stores: StoreNames<Schema>[], task: Task<Result>): Promise<Result> =>
      attempt((connection) => {
        const transaction = connection.transaction(stores)
        // Its requests say what went wrong.
        transaction.done.catch(() => {})
        return task(transaction as unknown as Transaction)
      }),

    /** Writes all or nothing; resolves when it is written. */
    write: <Result>(task: Task<Result>): Promise<Result> => attempt((connection) => inTransaction(connection, task)),

    /** Deletes everything, whatever state the database is in. */
    async destroy(): Promise<void> {
      forget()
      await deleteDB(name).catch((error) => {
        throw problemOf(error)
      })
    },

    using: attempt,

    /** The database as it is, of whatever version, without preparing it; undefined where there is none. */
    async asItIs<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result | undefined> {
      try {
        const connection = await openAsItIs(name)
        if (!connection) return undefined
        return await task(connection as unknown as Connection).finally(() => connection.close())
      } catch (error) {
        throw problemOf(error)
      }
    },
  }
}

/** A connection to a database of whatever kind and version; undefined where there is none, and none is made. */
export async function openAsItIs(name: string): Promise<IDBPDatabase | undefined> {
  let isAbsent = false
  return openDB(name, undefined, {
    upgrade: (_, from, __, transaction) => {
      isAbsent = from === 0
      if (!isAbsent) return
      transaction.done.catch(() => {})
      transaction.abort()
    },
  }).catch((error): undefined => {
    if (!isAbsent) throw error
  })
}

/** Runs a task that writes in one transaction; nothing of it stays when it fails. */
export async function inTransaction<Result>(connection: Connection, task: Task<Result>): Promise<Result> {
  const transaction = connection.transaction(STORES, 'readwrite')
  const done = transaction.done
  // Awaited below, unless the task fails first.
  done.catch(() => {})
  try {
    const result = await task(transaction)
    await done
    return result
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It is over already: the error ended it.
    }
    // A transaction that ran out of room says so itself; its requests only say that they were given up.
    throw transaction.error ?? error
  }
}

/** The stores of ours that a database has. */
export function storesIn(connection: IDBPDatabase<Schema>): StoreNames<Schema>[] {
  return STORES.filter((store) => connection.objectStoreNames.contains(store))
}

/** What a request finds; undefined where it finds nothing or something that cannot be read. The transaction goes on. */
export function readable<Value>(request: IDBRequest<Value>): Promise<{ value: Value } | undefined> {
  return new Promise((resolve) => {
    request.onsuccess = () => resolve({ value: request.result })
    request.onerror = (event) => {
      event.preventDefault()
      event.stopPropagation()
      resolve(undefined)
    }
  })
}

/** Adds a record; false where its key is taken. The transaction goes on. */
export async function add(
  transaction: Transaction,
  store: 'readings',
  value: unknown,
  key: IDBValidKey,
): Promise<boolean> {
  const request = unwrap(transaction.objectStore(store)).add(value, key)
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(true)
    request.onerror = (event) => {
      if (request.error?.name !== 'ConstraintError') return reject(request.error)
      event.preventDefault()
      event.stopPropagation()
      resolve(false)
    }
  })
}
