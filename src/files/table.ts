/** What every kind of table file holds: rows of cells. */

/** A number where the file knows it for one; whatever else it says, as text. An empty cell is empty text. */
export type Cell = string | number

/** Bounds what a file can cost; a table of people is far below. */
export const MOST_ROWS = 200_000
export const MOST_COLUMNS = 200
export const LONGEST_CELL = 100_000

/** Why a table file cannot be read; the interface has the words. */
export type FileProblem =
  | 'empty'
  | 'old-excel'
  | 'protected'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'web-page'
  | 'binary'
  | 'damaged'
  | 'too-large'
  | 'not-json'
  | 'no-table'

/** Thrown by readers of files. */
export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
  }
}
