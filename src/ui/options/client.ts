/** Everything the settings page may ask of the worker; files a piece at a time, so that neither has to hold them whole. */
import type { ExportPage, ImportReport } from '../../core/exchange.ts'
import type { Kept } from '../../messages/index.ts'
import { askKeeper } from '../keeper.ts'

/** Lines and characters sent at once: a few megabytes. */
const MOST_LINES = 500
const MOST_CHARACTERS = 4_000_000
/** Between 0 and 1. */
type Progress = (done: number) => void

export type Exported = { file: Blob; lines: number; damaged: number }

export const look = () => askKeeper<Kept>({ say: 'options:look' })
export const forget = () => askKeeper<Kept>({ say: 'options:forget' })

/** `expected`: how many lines there will be, about. */
export async function exportAll(expected: number, onProgress: Progress): Promise<Exported> {
  const parts: Blob[] = []
  let lines = 0
  let damaged = 0
  let cursor: string | undefined
  do {
    const page: ExportPage = await askKeeper({ say: 'options:export', ...(cursor !== undefined && { cursor }) })
    if (page.lines.length > 0) parts.push(new Blob([`${page.lines.join('\n')}\n`]))
    lines += page.lines.length
    damaged += page.damaged
    cursor = page.next
    onProgress(Math.min(1, lines / Math.max(1, expected)))
  } while (cursor !== undefined)
  return { file: new Blob(parts, { type: 'application/x-ndjson' }), lines, damaged }
}

/** The lines of the report count from 1, as an editor shows them. */
export async function importFile(file: Blob, onProgress: Progress): Promise<ImportReport> {
  const total: ImportReport = { added: 0, known: 0, refused: [] }
  let header: string | undefined
  let sent = 1
  let read = 0
  let last: Promise<void> | undefined
  for await (const lines of batchesOf(file)) {
    header ??= lines.shift() ?? ''
    const from = sent
    sent += lines.length
    read += lines.reduce((sum, line) => sum + line.length + 1, 0)
    const done = Math.min(1, read / Math.max(1, file.size))
    const before = last
    last = askKeeper<ImportReport>({ say: 'options:import', header, lines }).then(({ added, known, refused }) => {
      total.added += added
      total.known += known
      total.refused.push(...refused.map(({ line, why }) => ({ line: from + line + 1, why })))
      onProgress(done)
    })
    // One batch is read by the worker while it writes the one before; who gives up on that one hears of it here.
    last.catch(() => {})
    await before
  }
  await last
  return total
}

/** The lines of a file, so many at a time. An empty file is one empty line. */
async function* batchesOf(file: Blob): AsyncGenerator<string[]> {
  let batch: string[] = []
  let characters = 0
  for await (const line of linesOf(file)) {
    batch.push(line)
    characters += line.length
    if (batch.length < MOST_LINES && characters < MOST_CHARACTERS) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}
