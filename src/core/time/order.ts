/** Which of two moments comes first. */

/** `2026-03-01T12:00:00.000Z`: moments written so sort as text sorts. */
const UTC_LENGTH = 24

/**
 * Whether a moment (ISO 8601) is the same as another or lies before it; false where either is no moment. Most moments are
 * written alike, and then need not be parsed: there are many in every reading.
 */
export function isNoLater(one: string, other: string): boolean {
  if (isUtc(one) && isUtc(other)) return one <= other
  return Date.parse(one) <= Date.parse(other)
}

/** The later of two moments (ISO 8601). */
export function later(one: string, other: string): string {
  return isNoLater(one, other) ? other : one
}

function isUtc(moment: string): boolean {
  return moment.length === UTC_LENGTH && moment.endsWith('Z')
}
