/** Workbooks for Excel, LibreOffice and Google Sheets: sheets of text and numbers, never a formula. */
import { startsFormula } from './formula.ts'
import type { Cell } from './table.ts'
import { escapeCell, escapeXml } from './xlsx-text.ts'
import { writeZip } from './zip.ts'

/** The first row is the heads of the columns, drawn bold and kept in sight. */
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] }

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Places in `STYLES`. */
const PLAIN = 0
const HEAD = 1
/** Text that looks like a formula: the workbook says that it is text, and stays it when somebody edits the cell. */
const TEXT = 2
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1" quotePrefix="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`

/** Rows written before the page gets to breathe. */
const SLICE = 2_000
/** Excel's own bounds. */
const LONGEST_NAME = 31
const RESERVED = /^history$/i
const WIDEST = 60

export async function writeXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }))
  const contents = await Promise.all(numbered.map(({ rows }) => sheetXml(rows)))
  const parts = [
    { name: '[Content_Types].xml', content: new Blob([contentTypes(numbered)]) },
    { name: '_rels/.rels', content: new Blob([relations([['officeDocument', 'xl/workbook.xml']])]) },
    { name: 'xl/workbook.xml', content: new Blob([workbook(numbered)]) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: new Blob([
        relations([
          ...numbered.map(({ number }): [string, string] => ['worksheet', `worksheets/sheet${number}.xml`]),
          ['styles', 'styles.xml'],
        ]),
      ]),
    },
    { name: 'xl/styles.xml', content: new Blob([STYLES]) },
    ...numbered.map(({ number }, index) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content: contents[index] as Blob,
    })),
  ]
  return writeZip(parts, XLSX_TYPE)
}

type Numbered = Sheet & { number: number }

function contentTypes(sheets: readonly Numbered[]): string {
  const type = (kind: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`
  const override = (name: string, kind: string) => `<Override PartName="/xl/${name}" ContentType="${type(kind)}"/>`
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.map(({ number }) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`
}

function relations(targets: readonly [kind: string, target: string][]): string {
  const one = ([kind, target]: [string, string], index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.map((target, index) => one([...target], index)).join('')}</Relationships>`
}

function workbook(sheets: readonly Numbered[]): string {
  const one = ({ name, number }: Numbered) =>
    `<sheet name="${escapeXml(sheetName(name, number))}" sheetId="${number}" r:id="rId${number}"/>`
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(one).join('')}</sheets></workbook>`
}

/** Without the letters that Excel refuses in a sheet's name, or at its ends, and not the one name that it keeps for itself. */
function sheetName(name: string, number: number): string {
  const allowed = name.replace(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, ' ').replace(/^[' ]+/, '')
  // Excel counts halves of letters; half a letter is none.
  const cut = allowed
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}/gu, '')
    .replace(/[' ]+$/, '')
  return cut === '' || RESERVED.test(cut) ? `${cut} ${number}`.trim() : cut
}

async function sheetXml(rows: readonly (readonly Cell[])[]): Promise<Blob> {
  const pieces: string[] = [
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns(rows)}<sheetData>`,
  ]
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE)
    pieces.push(slice.map((row, index) => rowXml(row, at + index + 1)).join(''))
    await new Promise((resolve) => setTimeout(resolve))
  }
  pieces.push('</sheetData></worksheet>')
  return new Blob(pieces)
}

/** As wide as what stands in them, within reason. */
function columns(rows: readonly (readonly Cell[])[]): string {
  const sample = rows.slice(0, 100)
  const count = Math.max(0, ...sample.map((row) => row.length))
  if (count === 0) return ''
  const width = (column: number) =>
    Math.min(WIDEST, 2 + Math.max(6, ...sample.map((row) => String(row[column] ?? '').length)))
  const one = (_: unknown, column: number) =>
    `<col min="${column + 1}" max="${column + 1}" width="${width(column)}" customWidth="1"/>`
  return `<cols>${Array.from({ length: count }, one).join('')}</cols>`
}

function rowXml(row: readonly Cell[], number: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, number === 1))
  return `<row r="${number}">${cells.join('')}</row>`
}

function cellXml(cell: Cell, place: string, isHead: boolean): string {
  const style = isHead ? HEAD : typeof cell === 'string' && startsFormula(cell) ? TEXT : PLAIN
  const marked = style === PLAIN ? '' : ` s="${style}"`
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"${marked}><v>${cell}</v></c>`
  return `<c r="${place}"${marked} t="inlineStr"><is><t xml:space="preserve">${escapeCell(String(cell))}</t></is></c>`
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26))
}
