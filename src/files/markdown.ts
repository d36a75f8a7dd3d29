/** Tables for people, in Markdown. */
import { plainLine } from '../core/profile/readable.ts'
import type { Cell } from './table.ts'

/** Letters that Markdown, or the HTML within it, would take for its own; and those that make a link of an address. */
const SPECIAL = /[\\`*_{}[\]<>()#+!|~&-]|:(?=\/\/)|(?<=\bwww)\./gi

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

/** A text that Markdown shows as it is, on one line; no letter of it turns round what stands beside it. */
export function markdownText(text: string): string {
  return plainLine(text.replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank))).replace(SPECIAL, '\\$&')
}
