/**
 * Reads any file that a person may have a table in, in slices between which the page can breathe, with progress, and
 * stopped when asked to. What the file is follows from its first bytes; libraries and readers are loaded when used.
 */
import { csvReader, delimiterOf } from './csv.ts'
import { type Encoding, FIRST_BYTES, kindOf } from './kind.ts'
import { type Cell, FileError, MOST_ROWS } from './table.ts'

/** `number` as a spreadsheet counts its rows, from 1. Blank rows are left out. */
export type NumberedRow = { number: number; cells: Cell[] }

export type Reading = {
  /** 0–1, never less than before. */
  onProgress(share: number): void
  /** Lets others run; the page's own way, so that reading never holds it up. */
  breathe(): Promise<void>
  signal?: AbortSignal
}

const LARGEST_TEXT = 200 * 1024 * 1024
/** Bytes of text read between two breaths. */
const PIECE = 32 * 1024

/**
 * The rows of a table file, whatever its kind, the heads of its columns among them. Rejects with a `FileError` on what
 * is no table, and with the signal's reason when it was stopped.
 */
export async function readTable(file: Blob, reading: Reading): Promise<NumberedRow[]> {
  const kind = kindOf(new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer()))
  if ('problem' in kind) throw new FileError(kind.problem)
  if (kind.kind === 'xlsx') return collect((await import('./xlsx-read.ts')).readXlsx(file), reading)
  if (file.size > LARGEST_TEXT) throw new FileError('too-large')
  if (kind.kind === 'csv') return collect(csvRows(file, await encodingOf(file, kind.encoding, reading)), reading)
  return collect((await import('./json.ts')).readObjects(file, kind), reading)
}

async function collect(
  batches: AsyncIterable<{ rows: Cell[][]; share: number }>,
  { onProgress, breathe, signal }: Reading,
): Promise<NumberedRow[]> {
  const all: NumberedRow[] = []
  let number = 0
  for await (const { rows, share } of batches) {
    signal?.throwIfAborted()
    for (const cells of rows) {
      number += 1
      if (number > MOST_ROWS) throw new FileError('too-large')
      if (cells.some((cell) => cell !== '')) all.push({ number, cells })
    }
    onProgress(share)
    await breathe()
  }
  signal?.throwIfAborted()
  return all
}

/** Not a letter of the text: what cannot be read stands so. */
const UNREADABLE = /\ufffd/g
const BEYOND_ASCII = /[^\0-\x7f]/g

/** Of the whole file: the first letter with an accent may stand far below. Most of them are as the file has them. */
async function encodingOf(file: Blob, supposed: Encoding, { breathe, signal }: Reading): Promise<Encoding> {
  if (supposed !== 'utf-8') return supposed
  const decoder = new TextDecoder()
  let [unreadable, others] = [0, 0]
  for (let at = 0; at < file.size; at += PIECE) {
    signal?.throwIfAborted()
    const text = decoder.decode(await file.slice(at, at + PIECE).arrayBuffer(), { stream: true })
    const wrong = text.match(UNREADABLE)?.length ?? 0
    unreadable += wrong
    others += (text.match(BEYOND_ASCII)?.length ?? 0) - wrong
    await breathe()
  }
  return unreadable > others ? 'windows-1252' : 'utf-8'
}

async function* csvRows(file: Blob, encoding: Encoding): AsyncGenerator<{ rows: Cell[][]; share: number }> {
  const decoder = new TextDecoder(encoding)
  let reader: ReturnType<typeof csvReader> | undefined
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer()
    const text = decoder.decode(bytes, { stream: true })
    reader ??= csvReader(delimiterOf(text))
    yield { rows: reader.push(text), share: Math.min(1, (at + PIECE) / file.size) }
  }
  const last = reader ? [...reader.push(decoder.decode()), ...reader.end()] : []
  yield { rows: last, share: 1 }
}

/** The rows of text that somebody pasted: from a spreadsheet (tabs), or as CSV. */
export function readPasted(text: string): NumberedRow[] {
  const reader = csvReader(delimiterOf(text.slice(0, PIECE)))
  const rows = [...reader.push(text), ...reader.end()]
  return rows.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ number: index + 1, cells }] : [],
  )
}
