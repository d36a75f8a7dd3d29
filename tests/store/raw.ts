/** The database as it lies on the disk. */
import { openDB } from 'idb'

/** All that can be read in a store's database and in former ones of the same name, as text. */
export async function everythingIn(name: string): Promise<string> {
  const existing = (await indexedDB.databases()).map((one) => one.name as string)
  const own = existing.filter((one) => one === name || one.startsWith(`_pouch_${name}-`))
  return (await Promise.all(own.map(textOf))).join('\n')
}

async function textOf(database: string): Promise<string> {
  const connection = await openDB(database)
  const texts: string[] = []
  for (const store of connection.objectStoreNames) {
    const [keys, values] = await Promise.all([connection.getAllKeys(store), connection.getAll(store)])
    texts.push(JSON.stringify({ store, keys, values }))
  }
  connection.close()
  return texts.join('\n')
}

/** Keys of every reading, as text. */
export async function readingKeysIn(name: string): Promise<string[]> {
  const connection = await openDB(name)
  const keys = (await connection.getAllKeys('readings')) as string[][]
  connection.close()
  return keys.map((key) => key.join('/'))
}

/** Changes a record as a failing disk might; undefined takes it away. */
export async function damage(
  name: string,
  store: string,
  key: IDBValidKey | ((keys: IDBValidKey[]) => IDBValidKey | undefined),
  change: (record: object) => unknown,
): Promise<void> {
  const connection = await openDB(name)
  const chosen = typeof key === 'function' ? key(await connection.getAllKeys(store)) : key
  if (chosen === undefined) throw new Error(`nothing to damage in ${store}`)
  const damaged = change(await connection.get(store, chosen))
  if (damaged === undefined) await connection.delete(store, chosen)
  else await connection.put(store, damaged, chosen)
  connection.close()
}
