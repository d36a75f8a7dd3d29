/** Reads the first sheet of a workbook, a piece at a time: texts, numbers and days; of formulas what they last came to. */
import { type Cell, FileError, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table.ts'
import { attribute, attributesNamed, type Element, elementsNamed } from './xlsx-elements.ts'
import { unescapeCell, unescapeXml } from './xlsx-text.ts'
import { readZip, type ZipPart } from './zip.ts'

/** Bytes once inflated: many times the largest table of people. */
const LARGEST_PART = 400 * 1024 * 1024
/** Text without the end of what it holds: longer than any cell. */
const LONGEST_PIECE = 4 * 1024 * 1024
/** Of a part that is held whole: the names of the sheets, the styles. */
const LARGEST_WHOLE = 32 * 1024 * 1024
/** Texts that cells share: as many as all cells of the longest table of ten columns. */
const MOST_STRINGS = 10 * MOST_ROWS

/**
 * The rows of the first sheet in order, in batches as they are read; a blank row is an empty one. `share` is how much of the
 * work is done, 0–1. Throws a `FileError` where the file is no workbook, or cannot be read.
 */
export async function* readXlsx(file: Blob): AsyncGenerator<{ rows: Cell[][]; share: number }> {
  const parts = await readZip(file)
  const workbook = await textOf(parts.get('xl/workbook.xml'))
  if (workbook === undefined) throw new FileError(isOtherOffice(parts) ? 'binary' : 'archive')
  const sheet = parts.get(await firstSheet(workbook, parts))
  if (!sheet) throw new FileError('no-table')
  const strings = await sharedStrings(parts.get('xl/sharedStrings.xml'))
  const days = daysOf(await textOf(parts.get('xl/styles.xml')), workbook)
  const readRow = rowReader(strings, days)
  let last = 0
  for await (const { pieces, done } of elements(sheet, 'row')) {
    const rows: Cell[][] = []
    for (const piece of pieces) {
      const { number, cells } = readRow(piece, last + 1)
      if (number > MOST_ROWS) throw new FileError('too-large')
      while (last + 1 < number) {
        rows.push([])
        last += 1
      }
      rows.push(cells)
      last = number
    }
    yield { rows, share: sheet.size > 0 ? Math.min(1, done / sheet.size) : 1 }
  }
}

/** Documents and slides are archives of the same kind. */
function isOtherOffice(parts: ReadonlyMap<string, ZipPart>): boolean {
  return parts.has('[Content_Types].xml') || parts.has('mimetype')
}

async function textOf(part: ZipPart | undefined): Promise<string | undefined> {
  if (!part) return undefined
  let text = ''
  for await (const { piece, done } of pieces(part)) {
    if (done > LARGEST_WHOLE) throw new FileError('too-large')
    text += piece
  }
  return text
}

/** The text of a part in the pieces in which it is inflated; `done`: bytes so far. */
async function* pieces(part: ZipPart): AsyncGenerator<{ piece: string; done: number }> {
  const decoder = new TextDecoder()
  const reader = (await part.open()).getReader()
  let done = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      done += next.value.byteLength
      if (done > LARGEST_PART) throw new FileError('too-large')
      yield { piece: decoder.decode(next.value, { stream: true }), done }
    }
  } catch (error) {
    // What the browser says of bytes that cannot be inflated is for nobody.
    throw error instanceof FileError ? error : new FileError('damaged')
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** The elements `name` of a part, in batches. None contains another of its name. */
async function* elements(part: ZipPart, name: string): AsyncGenerator<{ pieces: Element[]; done: number }> {
  if (part.size > LARGEST_PART) throw new FileError('too-large')
  const find = elementsNamed(name)
  let rest = ''
  let isOpen = false
  for await (const { piece, done } of pieces(part)) {
    rest += piece
    const { elements: found, end, isCut } = find(rest)
    isOpen = isCut
    rest = rest.slice(end)
    if (rest.length > LONGEST_PIECE) throw new FileError('damaged')
    yield { pieces: found, done }
  }
  if (isOpen) throw new FileError('damaged')
}

/** The place in the archive of the first sheet that is not hidden. */
async function firstSheet(workbook: string, parts: ReadonlyMap<string, ZipPart>): Promise<string> {
  const sheets = attributesNamed('sheet', workbook)
  const shown = sheets.find((attributes) => (attribute(attributes, 'state') ?? 'visible') === 'visible') ?? sheets[0]
  const id = shown && attribute(shown, 'id')
  const relations = (await textOf(parts.get('xl/_rels/workbook.xml.rels'))) ?? ''
  const targets = attributesNamed('Relationship', relations)
  const target = targets.find((attributes) => attribute(attributes, 'Id') === id)
  const path = target && attribute(target, 'Target')
  if (path === undefined) return 'xl/worksheets/sheet1.xml'
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`
}

async function sharedStrings(part: ZipPart | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!part) return strings
  for await (const { pieces } of elements(part, 'si')) {
    if (strings.length + pieces.length > MOST_STRINGS) throw new FileError('too-large')
    for (const { inside } of pieces) strings.push(textIn(inside))
  }
  return strings
}

const findReadings = elementsNamed('rPh')
const findTexts = elementsNamed('t')
const findCells = elementsNamed('c')
const findValues = elementsNamed('v')
const findStyles = elementsNamed('cellXfs')

/** The text of a string in all its styles; how it is pronounced is no part of it. */
function textIn(inside: string): string {
  let spoken = ''
  let from = 0
  for (const { start, end } of findReadings(inside).elements) {
    spoken += inside.slice(from, start)
    from = end
  }
  const texts = findTexts(spoken + inside.slice(from)).elements
  const text = unescapeCell(texts.map((one) => one.inside).join(''))
  if (text.length > LONGEST_CELL) throw new FileError('no-table')
  return text
}

/** From a style's number to whether it writes a day, and from a day's number to the day. */
type Days = { styles: ReadonlySet<number>; write(value: number): string }

/** Days are numbers of days from the end of 1899, or of 1903 in files of old Macintoshes. */
const DAY_MS = 24 * 60 * 60 * 1000
const EPOCH = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462
/** Excel's own formats of days and times. */
const isBuiltInDay = (format: number) => (format >= 14 && format <= 22) || (format >= 45 && format <= 47)

function daysOf(styles: string | undefined, workbook: string): Days {
  const formats = new Map<number, string>()
  for (const attributes of attributesNamed('numFmt', styles ?? '')) {
    formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
  }
  const cellStyles = findStyles(styles ?? '').elements[0]?.inside ?? ''
  const kinds = attributesNamed('xf', cellStyles).map((attributes) => Number(attribute(attributes, 'numFmtId') ?? 0))
  const isDay = (format: number) => isBuiltInDay(format) || writesDay(formats.get(format) ?? '')
  const offset = /^(?:1|true)$/.test(attribute(attributesNamed('workbookPr', workbook)[0] ?? '', 'date1904') ?? '')
    ? DAYS_TO_1904
    : 0
  return {
    styles: new Set(kinds.flatMap((format, index) => (isDay(format) ? [index] : []))),
    write: (value) => dayOf(value + offset),
  }
}

/** Excel's own bound. */
const LONGEST_FORMAT = 255

/** A format's letters outside quotes and brackets: y, m, d, h and s stand for parts of a day. */
function writesDay(format: string): boolean {
  if (format.length > LONGEST_FORMAT) return false
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|e[+-]/gi, ''))
}

/** ISO 8601: a day, or a moment without its zone. */
function dayOf(value: number): string {
  const moment = new Date(EPOCH + Math.round(value * DAY_MS))
  if (Number.isNaN(moment.getTime())) return String(value)
  const [day = '', time = ''] = moment.toISOString().split('T')
  return value % 1 === 0 ? day : `${day} ${time.slice(0, 8)}`
}

function rowReader(strings: readonly string[], days: Days) {
  return ({ attributes, inside }: Element, expected: number): { number: number; cells: Cell[] } => {
    const cells: Cell[] = []
    for (const { attributes: own, inside: content } of findCells(inside).elements) {
      const column = columnOf(attribute(own, 'r')) ?? cells.length
      const cell = cellOf(own, content, strings, days)
      // Whole rows are coloured, to their ends.
      if (cell === '' && column >= MOST_COLUMNS) continue
      if (column >= MOST_COLUMNS) throw new FileError('no-table')
      while (cells.length < column) cells.push('')
      cells[column] = cell
    }
    const number = Number(attribute(attributes, 'r') ?? expected)
    return { number: Number.isInteger(number) && number >= expected ? number : expected, cells }
  }
}

/** A1 → 0, AB12 → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellOf(attributes: string, content: string, strings: readonly string[], days: Days): Cell {
  const type = attribute(attributes, 't') ?? 'n'
  if (type === 'inlineStr') return textIn(content)
  const value = findValues(content).elements[0]?.inside
  if (value === undefined) return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return unescapeCell(value)
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return unescapeXml(value)
  return days.styles.has(Number(attribute(attributes, 's') ?? 0)) ? days.write(number) : number
}
