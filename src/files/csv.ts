/**
 * Comma-separated values, RFC 4180. Of our own, because the known library carries a downloader, and nothing of ours may
 * make a request: text goes in by the piece, rows come out as they are complete, so that a file of any length can be
 * read without holding up the page.
 */
import { harmless, restored } from './formula.ts'
import { type Cell, FileError, LONGEST_CELL, MOST_COLUMNS } from './table.ts'

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const BYTE_ORDER_MARK = '\ufeff'

/** Spreadsheets take a file without the mark for one of their own country's letters. */
export function writeCsv(rows: readonly (readonly Cell[])[], delimiter: Delimiter = ','): string {
  const lines = rows.map((row) => line(row, delimiter))
  return BYTE_ORDER_MARK + lines.map((one) => `${one}\r\n`).join('')
}

function line(row: readonly Cell[], delimiter: Delimiter): string {
  // A row of one empty cell would be a blank line, which has none.
  if (row.length === 1 && row[0] === '') return '""'
  return row
    .map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell), delimiter)))
    .join(delimiter)
}

function quoted(text: string, delimiter: Delimiter): string {
  const needsQuotes = text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$|^\ufeff/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

/** Lines at the beginning of a file among which its heads are. */
const MOST_ABOVE = 10

/**
 * The delimiter of a file, from its beginning: the one that stands most often outside quotes on the first line of the
 * table. That is the first whose delimiter stands on the next line too; before it may be a title.
 */
export function delimiterOf(beginning: string): Delimiter {
  const lines = beginning
    .replace(/"(?:[^"]|"")*"?/g, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ABOVE)
  const most = lines.map(mostOften)
  const first = lines.findIndex((_, at) => {
    const found = most[at]
    const next = lines[at + 1]
    return found !== undefined && (next === undefined || next.includes(found))
  })
  return most[first] ?? most.find((found) => found !== undefined) ?? ','
}

function mostOften(line: string): Delimiter | undefined {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }))
  const best = counts.reduce((best, one) => (one.count > best.count ? one : best))
  return best.count > 0 ? best.delimiter : undefined
}

export type CsvReader = {
  /** The rows that are complete with this further piece of the file. Throws a `FileError` on what no table holds. */
  push(piece: string): string[][]
  /** What is left at the end of the file. */
  end(): string[][]
}

/** Where the reader stands within the text. */
type Place = 'start' | 'plain' | 'quoted' | 'after-quote'

/** A blank line is a row without cells. An unclosed quote goes on to the end of the file, as spreadsheets read it. */
export function csvReader(delimiter: Delimiter): CsvReader {
  let place: Place = 'start'
  let cell = ''
  let row: string[] = []
  let wasQuoted = false
  let isFirst = true
  /** A line break of two letters may be cut between two pieces. */
  let skipsLineFeed = false
  let rows: string[][] = []

  function endCell(): void {
    if (row.length >= MOST_COLUMNS) throw new FileError('no-table')
    row.push(restored(cell))
    cell = ''
    place = 'start'
  }

  function endRow(): void {
    const isBlank = row.length === 0 && cell === '' && !wasQuoted
    if (!isBlank) endCell()
    rows.push(row)
    row = []
    cell = ''
    wasQuoted = false
    place = 'start'
  }

  function add(text: string): void {
    cell += text
    if (cell.length > LONGEST_CELL) throw new FileError('no-table')
  }

  /** Reads on from `at` within a quoted cell; gives where it stopped. */
  function readQuoted(text: string, at: number): number {
    const quote = text.indexOf('"', at)
    if (quote === -1) {
      add(text.slice(at))
      return text.length
    }
    add(text.slice(at, quote))
    place = 'after-quote'
    return quote + 1
  }

  function readLetter(letter: string): void {
    if (letter === '"' && place === 'start') {
      place = 'quoted'
      wasQuoted = true
    } else if (letter === '"' && place === 'after-quote') {
      add('"')
      place = 'quoted'
    } else if (letter === delimiter) endCell()
    else if (letter === '\n' || letter === '\r') {
      skipsLineFeed = letter === '\r'
      endRow()
    } else {
      place = 'plain'
      add(letter)
    }
  }

  return {
    push(piece) {
      rows = []
      const text = isFirst && piece.startsWith(BYTE_ORDER_MARK) ? piece.slice(1) : piece
      if (piece !== '') isFirst = false
      let at = 0
      while (at < text.length) {
        if (place === 'quoted') {
          at = readQuoted(text, at)
          continue
        }
        const letter = text[at] as string
        at += 1
        if (skipsLineFeed) {
          skipsLineFeed = false
          if (letter === '\n') continue
        }
        readLetter(letter)
      }
      return rows
    },
    end() {
      rows = []
      if (row.length > 0 || cell !== '' || wasQuoted) endRow()
      return rows
    },
  }
}
