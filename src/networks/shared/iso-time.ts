/** Moments as pages and their data write them. */

/** Before any of these networks began, and when a date is surely a misreading. */
const EARLIEST = Date.UTC(2003, 0)
const LATEST = Date.UTC(2100, 0)

/** ISO 8601, UTC; undefined for what is no moment, or one no post can have. */
export function isoTimeOf(milliseconds: number): string | undefined {
  return milliseconds >= EARLIEST && milliseconds < LATEST ? new Date(milliseconds).toISOString() : undefined
}

/** A moment written with its zone, as in `<time datetime>`: without one it is the reader's own, which nobody knows. */
export function momentIn(text: string | null | undefined): string | undefined {
  if (!text || text.length > 40 || !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined
  return isoTimeOf(Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')))
}
