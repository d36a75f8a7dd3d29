/** Which version a database has, and how it becomes the current one. Local documents: they are never replicated. */
import type PouchDB from 'pouchdb-core'
import type { Stored } from 'pouchdb-core'
import type { Header } from './lines.ts'
import { upgrade, VERSION } from './migrations/index.ts'
import { StorageProblem } from './problem.ts'
import { newSalt } from './seal.ts'

const SCHEMA = '_local/schema'
const SALT = '_local/salt'
/** Documents brought up to date in one transaction. */
const BATCH = 200

type Schema = Stored & { version: number }
type Salt = Stored & { salt: string }

/**
 * Makes a database current; a new one is marked as such. The version is written last, so that a
 * step that was cut short is taken again. Rejects with `newer` for a database of a newer version.
 */
export async function prepare(raw: PouchDB): Promise<void> {
  const schema = await local<Schema>(raw, SCHEMA)
  const version = schema?.version ?? VERSION
  if (version > VERSION)
    throw new StorageProblem('newer', `the database has version ${version}, this Bonafide knows ${VERSION}`)
  if (version < VERSION) await upgradeAll(raw, version)
  if (schema?.version === VERSION) return
  await raw.put({ ...schema, _id: SCHEMA, version: VERSION } as Schema).catch((error) => {
    // Another worker was faster, and wrote the same.
    if (statusOf(error) !== 409) throw error
  })
}

/** What an export of a database, prepared or not, begins with. */
export async function headerOf(raw: PouchDB): Promise<Header> {
  const [schema, salt] = await Promise.all([local<Schema>(raw, SCHEMA), local<Salt>(raw, SALT)])
  return { bonafide: 'export', version: schema?.version ?? VERSION, ...(salt && { salt: salt.salt }) }
}

/** The database's salt; made when there is none. */
export async function saltOf(raw: PouchDB): Promise<string> {
  const known = await local<Salt>(raw, SALT)
  if (known) return known.salt
  const salt = newSalt()
  try {
    await raw.put({ _id: SALT, salt } as Salt)
    return salt
  } catch (error) {
    // Another worker was faster: its salt is the one.
    if (statusOf(error) === 409) return saltOf(raw)
    throw error
  }
}

/** Takes another database's salt, so that its hashes stay good. Only for a database without hashes of its own. */
export async function adoptSalt(raw: PouchDB, salt: string): Promise<void> {
  const known = await local<Salt>(raw, SALT)
  await raw.put({ ...known, _id: SALT, salt } as Salt)
}

async function upgradeAll(raw: PouchDB, from: number): Promise<void> {
  let after = ''
  for (;;) {
    const { rows } = await raw.allDocs<Stored>({ startkey: `${after}\u0000`, limit: BATCH, include_docs: true })
    const last = rows.at(-1)
    if (!last) return
    const docs = rows.flatMap(({ doc }) => (doc ? [doc] : []))
    const changed = docs.map((doc) => upgrade(doc, from)).filter((doc, index) => doc !== docs[index])
    if (changed.length > 0) await raw.bulkDocs(changed)
    after = last.id
  }
}

async function local<Doc extends Stored>(raw: PouchDB, id: string): Promise<Doc | undefined> {
  try {
    return await raw.get<Doc>(id)
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { status?: number }).status
}
