/** What is said while everything leaves as lines of text, or comes back. */

/** `lines`: NDJSON. `next`: the next page's cursor; absent on the last. `damaged`: records that could not be read. */
export type ExportPage = { lines: string[]; next?: string; damaged: number }

/** `line` counts from 0 within the lines that were given. `known`: what was there already. */
export type ImportReport = { added: number; known: number; refused: { line: number; why: string }[] }
