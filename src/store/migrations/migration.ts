import type { Stored } from 'pouchdb-core'

/** One step from a version to the next. */
export type Migration = {
  /** The version that a database has afterwards; the file's number. */
  version: number
  /** The document as it should be; undefined leaves it as it is. */
  change(doc: Stored): Stored | undefined
}
