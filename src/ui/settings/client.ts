/** Everything the settings page may ask of the worker; files a piece at a time, so that neither has to hold them whole. */
import { type ExportPage, type ImportReport, LONGEST_LINE } from '../../core/answers.ts'
import type { Lesson } from '../../core/lesson.ts'
import type { Observation } from '../../core/profile/observation.ts'
import type { Settings } from '../../core/settings.ts'
import type { AssessedReading, StorageUsage } from '../../messages/index.ts'
import { askWorker } from '../ask-worker.ts'

/** Site → what was taught of it. */
type Taught = { taught: Record<string, Lesson[]> }

/** Lines and characters sent at once: a few megabytes. */
const MOST_LINES = 500
const MOST_CHARACTERS = 4_000_000
const BYTE_ORDER_MARK = '\ufeff'
/** Between 0 and 1. */
type Progress = (done: number) => void

export type Exported = { file: Blob; lines: number; damaged: number }

export const look = () => askWorker<StorageUsage>({ say: 'options:look' })
export const dismissLoss = () => askWorker<StorageUsage>({ say: 'options:dismiss-loss' })
export const saveSettings = (settings: Settings) => askWorker<StorageUsage>({ say: 'options:settings', settings })
export const forget = () => askWorker<StorageUsage>({ say: 'options:forget' })

/** The judgement of a reading; nothing of it is stored. `prevalence`: in place of the published one. */
export const assessOnly = (reading: Observation, prevalence?: number) =>
  askWorker<AssessedReading>({ say: 'options:assess', reading, ...(prevalence !== undefined && { prevalence }) })
export const lookTaught = () => askWorker<Taught>({ say: 'options:taught' })
export const forgetTaught = (site: string) => askWorker<Taught>({ say: 'options:forget-taught', site })

/** `expected`: how many lines there will be, about. */
export async function exportAll(expected: number, onProgress: Progress): Promise<Exported> {
  const parts: Blob[] = []
  let lines = 0
  let damaged = 0
  let cursor: string | undefined
  do {
    const page: ExportPage = await askWorker({ say: 'options:export', ...(cursor !== undefined && { cursor }) })
    if (page.lines.length > 0) parts.push(new Blob([`${page.lines.join('\n')}\n`]))
    lines += page.lines.length
    damaged += page.damaged
    cursor = page.next
    onProgress(Math.min(1, lines / Math.max(1, expected)))
  } while (cursor !== undefined)
  return { file: new Blob(parts, { type: 'application/x-ndjson' }), lines, damaged }
}

/** Longer than the first line of any export. */
const LONGEST_HEADER = 4_000

/** The lines of the report count from 1, as an editor shows them. A file that is no export is read no further than its first line. */
export async function importFile(file: Blob, onProgress: Progress): Promise<ImportReport> {
  const header = ((await file.slice(0, LONGEST_HEADER).text()).split('\n')[0] ?? '').replace(BYTE_ORDER_MARK, '')
  const total = await askWorker<ImportReport>({ say: 'options:import', header, lines: [] })
  let last: Promise<void> | undefined
  for await (const batch of batchesOf(file)) {
    const done = Math.min(1, batch.read / Math.max(1, file.size))
    const before = last
    last = send(header, batch).then(({ added, known, refused }) => {
      total.added += added
      total.known += known
      total.refused.push(...refused)
      onProgress(done)
    })
    // One batch is read by the worker while it writes the one before; who gives up on that one hears of it here.
    last.catch(() => {})
    await before
  }
  await last
  return total
}

/** `lines` in order, with their numbers from 1; `read`: characters of the file up to their end. */
type Batch = { lines: { number: number; text: string }[]; tooLong: number[]; read: number }

/** What became of a batch, by the numbers of its lines in the file. */
async function send(header: string, { lines, tooLong }: Batch): Promise<ImportReport> {
  const asked = askWorker<ImportReport>({ say: 'options:import', header, lines: lines.map(({ text }) => text) })
  const report = await asked.catch((error: unknown): ImportReport => {
    // A line alone that no message can carry, whatever it holds: the others go on.
    if ((error as { code?: unknown }).code !== undefined || !isOneLongLine(lines)) throw error
    return { added: 0, known: 0, refused: [{ line: 0, why: 'too-long' }] }
  })
  const refused = report.refused.map((one) => ({ ...one, line: lines[one.line]?.number ?? one.line }))
  const all = [...refused, ...tooLong.map((line) => ({ line, why: 'too-long' as const }))]
  return { ...report, refused: all.sort((one, other) => one.line - other.line) }
}

function isOneLongLine(lines: Batch['lines']): boolean {
  return lines.length === 1 && (lines[0]?.text.length ?? 0) > MOST_CHARACTERS
}

/** The lines of a file after the first, so many at a time. */
async function* batchesOf(file: Blob): AsyncGenerator<Batch> {
  let batch: Batch = { lines: [], tooLong: [], read: 0 }
  let characters = 0
  let number = 0
  for await (const { text, length, read } of linesOf(file)) {
    number += 1
    if (number === 1) continue
    // Too much for a message with others.
    if (characters > 0 && length > MOST_CHARACTERS) {
      yield batch
      batch = { lines: [], tooLong: [], read: batch.read }
      characters = 0
    }
    if (text === undefined) batch.tooLong.push(number)
    else batch.lines.push({ number, text })
    characters += text === undefined ? 0 : length
    batch.read = read
    if (batch.lines.length < MOST_LINES && characters < MOST_CHARACTERS) continue
    yield batch
    batch = { lines: [], tooLong: [], read }
    characters = 0
  }
  if (batch.lines.length + batch.tooLong.length > 0) yield batch
}

/** `text` is absent of a line that is longer than any that is looked at: no more of it is held than that. */
type FileLine = { text?: string; length: number; read: number }

async function* linesOf(file: Blob): AsyncGenerator<FileLine> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  let pieces: string[] = []
  let length = 0
  let read = 0
  const add = (piece: string) => {
    length += piece.length
    if (length <= LONGEST_LINE) pieces.push(piece)
    else pieces = []
  }
  const finish = (): FileLine => {
    const line: FileLine = { ...(length <= LONGEST_LINE && { text: pieces.join('') }), length, read }
    pieces = []
    length = 0
    return line
  }
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    let from = 0
    for (let end = value.indexOf('\n'); end >= 0; end = value.indexOf('\n', from)) {
      add(value.slice(from, end))
      read += end + 1 - from
      from = end + 1
      yield finish()
    }
    add(value.slice(from))
    read += value.length - from
  }
  yield finish()
}
