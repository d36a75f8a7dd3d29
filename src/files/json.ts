/** JSON and NDJSON as tables: each object a row, each key a column. */
import type { Encoding } from './kind.ts'
import { type Cell, FileError, MOST_COLUMNS } from './table.ts'

const LINES_AT_ONCE = 500

/** Rows of which the first is the keys of all objects. Nested things are not cells: they are left out. */
export async function* readObjects(
  file: Blob,
  { kind, encoding }: { kind: 'json' | 'ndjson'; encoding: Encoding },
): AsyncGenerator<{ rows: Cell[][]; share: number }> {
  const text = new TextDecoder(encoding).decode(await file.arrayBuffer())
  const objects = kind === 'json' ? objectsOf(parsed(text)) : lines(text)
  const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))].slice(0, MOST_COLUMNS)
  if (keys.length === 0) throw new FileError('no-table')
  yield { rows: [keys], share: 0 }
  for (let at = 0; at < objects.length; at += LINES_AT_ONCE) {
    const slice = objects.slice(at, at + LINES_AT_ONCE)
    const share = Math.min(1, (at + LINES_AT_ONCE) / objects.length)
    yield { rows: slice.map((one) => keys.map((key) => cellOf(one[key]))), share }
  }
}

type Fields = Record<string, unknown>

function lines(text: string): Fields[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : objectsOf(parsed(line))))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new FileError('not-json')
  }
}

/** A list of objects, or one. */
function objectsOf(value: unknown): Fields[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((one): one is Fields => typeof one === 'object' && one !== null && !Array.isArray(one))
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : ''
}

/** Objects of a table, keyed by the heads of its columns; empty cells are absent. */
export function objectsOfTable([heads = [], ...rows]: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(
      heads.flatMap((head, column) => {
        const cell = row[column]
        return cell === undefined || cell === '' ? [] : [[String(head), cell]]
      }),
    ),
  )
}

/** For people and programs: one array, an object a row. */
export function writeJson(rows: readonly (readonly Cell[])[]): string {
  return `${JSON.stringify(objectsOfTable(rows), null, 2)}\n`
}

/** For programs: an object a line. */
export function writeNdjson(rows: readonly (readonly Cell[])[]): string {
  return objectsOfTable(rows)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('')
}
