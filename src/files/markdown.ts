/** Tables for people, in Markdown. */
import type { Cell } from './table.ts'

/** Letters that Markdown, or the HTML within it, would take for its own. */
const SPECIAL = /[\\`*_{}[\]<>()#+!|~&-]/g

/** One table, its first row the heads of the columns. Numbers are written by `write`. */
export function writeMarkdownTable(
  rows: readonly (readonly Cell[])[],
  write: (value: number) => string = String,
): string {
  const [heads = [], ...rest] = rows
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? write(cell) : markdownText(cell))).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rest.map(line)].join('\n')
}

/** A text that Markdown shows as it is, on one line. */
export function markdownText(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ')
}
