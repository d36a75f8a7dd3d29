/** Saves a table as a file of the kind that was asked for, where the browser saves downloads. */
import type { Language } from '../../../core/judgement/signal.ts'
import type { Cell } from '../../../files/table.ts'

export const FORMATS = ['csv', 'xlsx', 'json', 'ndjson', 'md'] as const
export type Format = (typeof FORMATS)[number]

/** `name` without its ending. What writes a format is loaded when it is asked for. */
export async function saveTable(rows: readonly (readonly Cell[])[], name: string, format: Format, language: Language) {
  save(await fileOf(rows, name, format, language), `${fileName(name)}.${format}`)
}

async function fileOf(
  rows: readonly (readonly Cell[])[],
  name: string,
  format: Format,
  language: Language,
): Promise<Blob> {
  switch (format) {
    case 'csv': {
      const { writeCsv } = await import('../../../files/csv.ts')
      // Spreadsheets set to French take the comma for the decimal mark.
      return new Blob([writeCsv(rows, language === 'fr' ? ';' : ',')], { type: 'text/csv' })
    }
    case 'xlsx':
      return (await import('../../../files/xlsx-write.ts')).writeXlsx([{ name, rows }])
    case 'json':
      return new Blob([(await import('../../../files/json.ts')).writeJson(rows)], { type: 'application/json' })
    case 'ndjson':
      return new Blob([(await import('../../../files/json.ts')).writeNdjson(rows)], { type: 'application/x-ndjson' })
    case 'md': {
      const { writeMarkdownTable, markdownText } = await import('../../../files/markdown.ts')
      const write = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)
      return new Blob([`# ${markdownText(name)}\n\n${writeMarkdownTable(rows, write)}\n`], { type: 'text/markdown' })
    }
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Letters and digits of any writing; the rest would be another folder, or hidden. */
function fileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'bonafide'
  )
}
