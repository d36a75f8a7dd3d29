/**
 * Everything as lines of text, a page at a time. Every page stands alone: the worker may end in between. Pages are cut by
 * their size, as messages are: a page is one record, or stays below `MOST_BYTES`.
 */
import { unwrap } from 'idb'
import type { ExportPage } from '../core/answers.ts'
import { readable, storesIn } from './database.ts'
import type { Header } from './lines.ts'
import { type Connection, keysAfter } from './schema.ts'

/** A message is JSON in UTF-8, and ends at 64 MiB; both sides hold it several times. */
const MOST_BYTES = 4_000_000
/** Read at once. */
const STEP = 32

const STAGES = ['desk', 'profiles', 'stories', 'readings'] as const
type Stage = (typeof STAGES)[number]

/** `cursor`: the page before's `next`. Records that cannot be read are counted and left out. Works on any version. */
export async function exportPage(connection: Connection, cursor?: string): Promise<ExportPage> {
  const page: Required<Pick<ExportPage, 'lines' | 'damaged'>> = { lines: [], damaged: 0 }
  if (cursor === undefined) {
    const header: Header = { bonafide: 'export', version: connection.version }
    page.lines.push(JSON.stringify(header))
  }
  let { stage, after } = parseCursor(cursor)
  let bytes = 0
  while (stage) {
    const keys: IDBValidKey[] = await nextKeys(connection, stage, after)
    if (keys.length === 0) {
      stage = STAGES[STAGES.indexOf(stage) + 1]
      after = undefined
      continue
    }
    const store = connection.transaction(stage).store
    const records = await Promise.all(keys.map((key) => readable(unwrap(store).get(key))))
    for (const [index, key] of keys.entries()) {
      const line = lineOf(stage, key, records[index]?.value)
      const size = line ? sizeOf(line) : 0
      if (bytes > 0 && bytes + size > MOST_BYTES) return { ...page, next: `${stage} ${JSON.stringify(after)}` }
      bytes += size
      after = key
      if (line) page.lines.push(line)
      else if (line === undefined) page.damaged += 1
    }
  }
  return page
}

async function nextKeys(connection: Connection, stage: Stage, after: IDBValidKey | undefined): Promise<IDBValidKey[]> {
  if (!storesIn(connection).includes(stage)) return []
  const query = keysAfter(after) as never
  return (await connection.getAllKeys(stage, query, STEP)) as IDBValidKey[]
}

function parseCursor(cursor: string | undefined): { stage: Stage | undefined; after: IDBValidKey | undefined } {
  if (cursor === undefined) return { stage: STAGES[0], after: undefined }
  const [name = '', ...rest] = cursor.split(' ')
  const stage = STAGES.find((one) => one === name)
  return { stage, after: stage && rest.length > 0 ? JSON.parse(rest.join(' ')) : undefined }
}

/** Undefined for a record that cannot be read; empty where the readings say it all. */
function lineOf(stage: Stage, key: IDBValidKey, record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  if (stage === 'desk') return JSON.stringify({ kind: 'desk', document: record })
  if (stage === 'readings') return JSON.stringify({ kind: 'reading', reading: record })
  if (stage === 'profiles') {
    const { profile } = record as { profile?: unknown }
    return profile === undefined ? '' : JSON.stringify({ kind: 'profile', profile })
  }
  const [platform, handle] = key as string[]
  return JSON.stringify({ kind: 'story', platform, handle, story: record })
}

const encoder = new TextEncoder()

/** Bytes a line takes in a message, quoted there once more. */
function sizeOf(line: string): number {
  return encoder.encode(JSON.stringify(line)).length
}
