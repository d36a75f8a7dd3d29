/** The databases as they lie on the disk, without PouchDB. */
const STORES = ['document-store', 'by-sequence', 'attach-store', 'local-store', 'meta-store'] as const

export const databases = (name: string) => [`_pouch_${name}-accounts`, `_pouch_${name}-readings`]

/** All that can be read in both databases of a store, as text. */
export async function everythingIn(name: string): Promise<string> {
  const existing = (await indexedDB.databases()).map((one) => one.name)
  const texts = databases(name)
    .filter((database) => existing.includes(database))
    .map((database) => inDatabase(database, 'readonly', textOf))
  return (await Promise.all(texts)).join('\n')
}

async function textOf(transaction: IDBTransaction): Promise<string> {
  const contents = STORES.map(async (store) => {
    const objects = transaction.objectStore(store)
    const [keys, values] = await Promise.all([result(objects.getAllKeys()), result(objects.getAll())])
    return JSON.stringify({ store, keys, values })
  })
  return (await Promise.all(contents)).join('\n')
}

export async function inDatabase<Result>(
  database: string,
  mode: IDBTransactionMode,
  task: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  const connection = await result(indexedDB.open(database))
  try {
    return await task(connection.transaction([...STORES], mode))
  } finally {
    connection.close()
  }
}

export function result<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
