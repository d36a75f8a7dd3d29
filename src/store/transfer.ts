/** Everything as a file, and back. */
import type { ExportPage, ImportReport } from '../core/answers.ts'
import type { DeskDocument } from '../core/desk/document.ts'
import type { Base } from './base.ts'
import { exportPage } from './export.ts'
import { packLines, writeParcel } from './import.ts'
import { readHeader } from './lines.ts'
import { StorageProblem } from './problem.ts'
import { type Pseudonyms, pseudonymsWith } from './pseudonyms.ts'
import { VERSION } from './schema.ts'

export function transferOf({ database, inTurn, openSecrets, takeOver, note, session, taught, now }: Base) {
  /** The file being imported, by its first line: looked at once, so that the lines that follow need not wait their turn. */
  let accepted: { head: string; pseudonyms: Promise<Pseudonyms> } | undefined
  /** How often everything was forgotten, and the key with it. */
  let forgettings = 0

  /** The pseudonyms for the file whose first line this is. */
  async function accept(head: string): Promise<Pseudonyms> {
    const header = readHeader(head)
    if (!header) throw new StorageProblem('not-an-export', 'first line')
    const { salt, version } = header
    if (version > VERSION) throw new StorageProblem('newer', `version ${version}, known: ${VERSION}`)
    const { key, salt: own } = await openSecrets()
    if (salt === undefined || own !== undefined) return pseudonymsWith(key, own, version < 3)
    await takeOver(salt)
    return pseudonymsWith(key, (await openSecrets()).salt, true)
  }

  return {
    /** The next file is looked at anew. */
    forgetFile(): void {
      accepted = undefined
      forgettings += 1
    },

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
      const lessons = Object.entries(await taught.all()).map(([site, all]) =>
        JSON.stringify({ kind: 'taught', site, lessons: all }),
      )
      return { ...page, lines: [header, settings, ...lessons, ...lines] }
    },

    /**
     * Adds lines of an export; `head` is the file's first line. Resolves with what became of each. The same lines again
     * change nothing. Rejects with `not-an-export` or `newer` for the header. `noteWritten` hears of the desk's documents
     * among them once they are written.
     */
    async importLines(
      head: string,
      lines: readonly string[],
      noteWritten: (documents: DeskDocument[]) => void = () => {},
    ): Promise<ImportReport> {
      const before = forgettings
      if (accepted?.head !== head) accepted = { head, pseudonyms: inTurn(() => accept(head)) }
      const file = accepted
      const pseudonyms = await file.pseudonyms.catch((error) => {
        if (accepted === file) accepted = undefined
        throw error
      })
      // Lines are read while those before them are still being written.
      const packed = await packLines(lines, pseudonyms, now())
      return inTurn(async () => {
        // People hashed with a key that is gone would be nobody's.
        const parcel = forgettings === before ? packed : await packLines(lines, await accept(head), now())
        for (const settings of parcel.settings) await session.saveSettings(settings)
        for (const { site, lessons } of parcel.taught) for (const lesson of lessons) await taught.add(site, lesson)
        const { report, written } = await database.write((writing) => writeParcel(writing, parcel, now()))
        if (written.length > 0) noteWritten(written)
        await note()
        return report
      })
    },
  }
}
