/**
 * What is remembered: accounts, every reading they rest on, who viewed the user's stories, tabs, settings. It keeps and
 * judges nothing. One database (`schema.ts`); a reading and the profile it changes are written in one transaction, so a
 * worker that dies leaves both or neither.
 */
import { latestBelieved } from '../core/clock.ts'
import type { ExportPage, ImportReport, Loss } from '../core/exchange.ts'
import { withoutFuture } from '../core/future.ts'
import type { Profile } from '../core/profile.ts'
import { queue } from '../core/queue.ts'
import type { RememberedViewers } from '../core/ranking.ts'
import type { Reading } from '../core/reading.ts'
import { inTransaction, openDatabase } from './database.ts'
import { exportPage } from './export.ts'
import { forgetFormer, formerSalt, moveFormer } from './former.ts'
import { packLines, writeParcel } from './import.ts'
import { readHeader } from './lines.ts'
import { openLossNotes } from './loss.ts'
import { StorageProblem } from './problem.ts'
import { forget, learn, look, mended, withSightings } from './profiles.ts'
import { type Account, type Connection, metaOf, setMeta, VERSION } from './schema.ts'
import { newKey, type Seal, sealWith } from './seal.ts'
import { type Areas, openSession } from './session.ts'
import { tidy } from './tidy.ts'
import { rememberedViewers } from './viewers.ts'
import { bounded } from './written.ts'

export { StorageProblem } from './problem.ts'
export type { Area, Areas, Shown } from './session.ts'

export type Store = ReturnType<typeof openStore>
type Secrets = { key: CryptoKey; salt: string | undefined; seal: Seal }

/** Opens nothing yet: the database is opened when it is first needed. `now`: ms since 1970. */
export function openStore({
  areas,
  name = 'bonafide',
  now = Date.now,
}: {
  areas: Areas
  name?: string
  now?(): number
}) {
  const session = openSession(areas)
  const notes = openLossNotes(areas.local)
  const inTurn = queue()
  const database = openDatabase(name, prepare)
  let secrets: Secrets | undefined
  /** The file being imported, by its first line: looked at once, so that the lines that follow need not wait their turn. */
  let accepted: { head: string; seal: Promise<Seal> } | undefined
  let isNoted = false

  /** Makes what a new database needs, and moves over what a former one holds. */
  async function prepare(connection: Connection): Promise<void> {
    const fresh = await newKey()
    const salt = await formerSalt(name)
    const { key, move, isOpened, ...known } = await inTransaction(connection, async (transaction) => {
      if (!(await metaOf(transaction, 'key'))) await setMeta(transaction, 'key', fresh)
      if (salt !== undefined) await setMeta(transaction, 'salt', salt)
      const [key = fresh, kept, move, isOpened] = await Promise.all([
        metaOf(transaction, 'key'),
        metaOf(transaction, 'salt'),
        metaOf(transaction, 'move'),
        metaOf(transaction, 'isOpened'),
      ])
      return { key, salt: kept, move, isOpened }
    })
    secrets = { key, salt: known.salt, seal: sealWith(key, known.salt) }
    if (!move || !('isDone' in move)) await moveFormer(connection, name, sealWith(key, known.salt, true), now())
    if (isOpened) return
    await notes.notice()
    await inTransaction(connection, (transaction) => setMeta(transaction, 'isOpened', true))
  }

  async function sealing(): Promise<Secrets> {
    // Any call opens the database, and with it comes the key.
    if (!secrets) await database.read(['meta'], async () => {})
    return secrets as Secrets
  }

  const personOf = async ({ platform, handle }: Account) => (await sealing()).seal.person(platform, handle)

  /** Beside the database, once in a worker's life: that there is one. */
  async function note(): Promise<void> {
    if (isNoted) return
    await notes.note(await database.read(['profiles'], (reading) => reading.objectStore('profiles').count()), now())
    isNoted = true
  }

  /** The seal for the file whose first line this is. An empty database takes over the salt of a former one's file. */
  async function accept(head: string): Promise<Seal> {
    const header = readHeader(head)
    if (!header) throw new StorageProblem('not-an-export', 'first line')
    const { salt, version } = header
    if (version > VERSION) throw new StorageProblem('newer', `version ${version}, known: ${VERSION}`)
    const { key, salt: own } = await sealing()
    if (salt === undefined || own !== undefined) return sealWith(key, own, version < 3)
    await database.write(async (transaction) => {
      if ((await transaction.objectStore('profiles').count()) > 0) return
      await setMeta(transaction, 'salt', salt)
      secrets = { key, salt, seal: sealWith(key, salt) }
    })
    return sealWith(key, secrets?.salt, true)
  }

  return {
    shown: session.shown,
    show: session.show,
    closeTab: session.closeTab,
    settings: session.settings,
    saveSettings: session.saveSettings,

    /** All that is known of an account; undefined for one nobody has seen. */
    async profile(platform: string, handle: string): Promise<Profile | undefined> {
      const account = { platform, handle }
      const hash = await personOf(account)
      const found = await database.read(['profiles', 'strangers'], async (reading) => {
        const { profile, isSound } = await look(reading, account, now())
        return { isSound, profile: profile && (await withSightings(reading, profile, hash)) }
      })
      if (found.isSound) return found.profile
      return database.write(async (writing) => {
        const profile = await mended(writing, account, now())
        return profile && withSightings(writing, profile, hash)
      })
    },

    /**
     * Adds a reading to what is known of its account, other people's handles and words sealed, and resolves with all of
     * it once it can no longer be lost. The same facts again within an hour change nothing.
     */
    append: (open: Reading): Promise<Profile> =>
      inTurn(async () => {
        const { seal } = await sealing()
        const hash = await seal.person(open.platform, open.handle)
        const { sightings: _, ...seen } = withoutFuture(open, latestBelieved(now()))
        const isFuture = Date.parse(seen.readAt) > latestBelieved(now())
        const reading = bounded(
          { ...(await seal.reading<Reading>(seen)), ...(isFuture && { readAt: new Date(now()).toISOString() }) },
          'reading',
        )
        const profile = await database.write(async (writing) =>
          withSightings(writing, await learn(writing, reading, now()), hash),
        )
        await note()
        return profile
      }),

    forgetAccount: (platform: string, handle: string): Promise<void> =>
      inTurn(async () => {
        const hash = await personOf({ platform, handle })
        await database.write((writing) => forget(writing, { platform, handle }, hash))
        isNoted = false
        await note()
      }),

    /** Deletes the database and what the tabs show. Settings stay: they are nobody's data. */
    forgetEverything: (): Promise<void> =>
      inTurn(async () => {
        accepted = undefined
        secrets = undefined
        isNoted = false
        await notes.clear()
        await forgetFormer(name)
        await database.destroy()
        await session.closeAllTabs()
      }),

    /**
     * A page of everything, as lines of NDJSON, beginning with a header. `cursor` is the page before's `next`. Works on a
     * database of a newer version and on one with damaged records.
     */
    async exportPage(cursor?: string): Promise<ExportPage> {
      const page = await database
        .using((connection) => exportPage(connection, cursor))
        .catch(async (error) => {
          const found = await database.asItIs((connection) => exportPage(connection, cursor))
          if (!found) throw error
          return found
        })
      if (cursor !== undefined) return page
      const [header = '', ...lines] = page.lines
      const settings = JSON.stringify({ kind: 'settings', settings: await session.settings() })
      return { ...page, lines: [header, settings, ...lines] }
    },

    /**
     * Adds lines of an export; `head` is the file's first line. Resolves with what became of each. The same lines again
     * change nothing. Rejects with `not-an-export` or `newer` for the header.
     */
    async importLines(head: string, lines: readonly string[]): Promise<ImportReport> {
      if (accepted?.head !== head) accepted = { head, seal: inTurn(() => accept(head)) }
      const file = accepted
      const seal = await file.seal.catch((error) => {
        if (accepted === file) accepted = undefined
        throw error
      })
      // Lines are read while those before them are still being written.
      const parcel = await packLines(lines, seal, now())
      return inTurn(async () => {
        for (const settings of parcel.settings) await session.saveSettings(settings)
        const report = await database.write((writing) => writeParcel(writing, parcel, now()))
        await note()
        return report
      })
    },

    /** What is remembered of who keeps coming back to the user's own stories, for each network. */
    async viewers(): Promise<RememberedViewers[]> {
      const { seal } = await sealing()
      return rememberedViewers(database, seal)
    },

    /** How much is stored: accounts and readings. */
    async size(): Promise<{ accounts: number; readings: number }> {
      const size = await database.read(['profiles', 'readings'], async (reading) => {
        const [accounts, readings] = [reading.objectStore('profiles').count(), reading.objectStore('readings').count()]
        return { accounts: await accounts, readings: await readings }
      })
      if (size.accounts > 0) await notes.note(size.accounts, now())
      return size
    },

    /** What was there before the database was found empty, until the user has seen it. */
    lost: (): Promise<Loss | undefined> => notes.lost(),
    dismissLoss: (): Promise<void> => notes.dismiss(),

    /** One step of forgetting what is too old; true while there is more today. For idle moments. */
    tidy: (): Promise<boolean> => inTurn(() => database.write((writing) => tidy(writing, now()))),
  }
}
