/**
 * How an older database becomes a current one: numbered steps, one file each, tested against a
 * dump of a database as it was. A step maps one document, says nothing where there is nothing to
 * change, and may meet documents it has already changed: the worker may die between any two.
 */
import type { Stored } from 'pouchdb-core'
import { plainCounts } from './2-plain-counts.ts'
import type { Migration } from './migration.ts'

/** In order of their numbers. */
const MIGRATIONS: readonly Migration[] = [plainCounts]

/** What this Bonafide writes. */
export const VERSION = MIGRATIONS.at(-1)?.version ?? 1

/** A document of a database of version `from`, as it is written now; the same object when nothing changes. */
export function upgrade<Doc extends Stored>(doc: Doc, from: number): Doc {
  return MIGRATIONS.filter(({ version }) => version > from).reduce<Doc>(
    (current, { change }) => (change(current) as Doc | undefined) ?? current,
    doc,
  )
}
