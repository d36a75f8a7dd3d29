/** What every part of the store stands on: the database with its key, and one task at a time. */
import { queue } from '../core/queue.ts'
import { inTransaction, openDatabase } from './database.ts'
import { formerSalt, isMoved, moveFormer } from './former.ts'
import { openLossNotes } from './loss.ts'
import { isKey, newKey, type Pseudonyms, pseudonymsWith } from './pseudonyms.ts'
import { type Account, type Connection, metaOf, setMeta } from './schema.ts'
import { type Areas, openSession } from './session.ts'
import { openTaught } from './taught.ts'

export type Base = ReturnType<typeof openBase>
type Secrets = { key: CryptoKey; salt: string | undefined; pseudonyms: Pseudonyms }
export type Options = { areas: Areas; name: string; now(): number }

/** Opens nothing yet: the database is opened when it is first needed. `now`: ms since 1970. */
export function openBase({ areas, name, now }: Options) {
  const notes = openLossNotes(areas.local)
  const inTurn = queue()
  const database = openDatabase(name, prepare)
  let secrets: Secrets | undefined
  let isNoted = false

  /** Makes what a new database needs, and moves over what a former one holds. */
  async function prepare(connection: Connection): Promise<void> {
    const fresh = await newKey()
    const salt = await formerSalt(name)
    const { key, move, isOpened, ...known } = await inTransaction(connection, async (transaction) => {
      if (salt !== undefined) await setMeta(transaction, 'salt', salt)
      const [known, kept, move, isOpened] = await Promise.all([
        metaOf(transaction, 'key'),
        metaOf(transaction, 'salt'),
        metaOf(transaction, 'move'),
        metaOf(transaction, 'isOpened'),
      ])
      // Without the key nobody is recognised who was seen before; with something else in its place nothing would work.
      const key = isKey(known) ? known : fresh
      if (key !== known) await setMeta(transaction, 'key', key)
      return { key, salt: typeof kept === 'string' ? kept : undefined, move, isOpened }
    })
    secrets = { key, salt: known.salt, pseudonyms: pseudonymsWith(key, known.salt) }
    if (!isMoved(move)) await moveFormer(connection, name, pseudonymsWith(key, known.salt, true), now())
    if (isOpened) return
    await notes.notice()
    await inTransaction(connection, (transaction) => setMeta(transaction, 'isOpened', true))
  }

  async function openSecrets(): Promise<Secrets> {
    // Any call opens the database, and with it comes the key.
    if (!secrets) await database.read(['meta'], async () => {})
    return secrets as Secrets
  }

  const personOf = async ({ platform, handle }: Account) => (await openSecrets()).pseudonyms.person(platform, handle)

  /** An empty database takes over the salt of a former one's file. */
  async function takeOver(salt: string): Promise<void> {
    const { key } = await openSecrets()
    await database.write(async (transaction) => {
      if ((await transaction.objectStore('profiles').count()) > 0) return
      await setMeta(transaction, 'salt', salt)
      secrets = { key, salt, pseudonyms: pseudonymsWith(key, salt) }
    })
  }

  /** Beside the database, once in a worker's life: that there is one. */
  async function note(): Promise<void> {
    if (isNoted) return
    await notes.note(await database.read(['profiles'], (reading) => reading.objectStore('profiles').count()), now())
    isNoted = true
  }

  return {
    name,
    now,
    session: openSession(areas),
    taught: openTaught(areas.local),
    notes,
    database,
    inTurn,
    openSecrets,
    personOf,
    note,
    takeOver,
    /** Something was deleted: there is less than was noted. */
    noteAnew(): Promise<void> {
      isNoted = false
      return note()
    },
    /** Everything was deleted, the key too. */
    forget(): void {
      secrets = undefined
      isNoted = false
    },
  }
}
