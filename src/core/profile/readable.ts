/** What a page or a file says of itself, as far as it may be shown among our own words, or followed. */

/** Letters that reorder what follows them; nobody's name needs them. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g
/** Blanks that count as letters or signs: people take them to have no name. */
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0]/g
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** The text in one line, without letters that turn round what follows them. */
export function plainLine(text: string): string {
  return text.replace(REORDERING, '').replace(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ')
}

/** A name as it can be shown; undefined where nothing of it can be seen. */
export function readableName(name: string | undefined): string | undefined {
  return name !== undefined && SEEN.test(name.replace(BLANKS, '')) ? plainLine(name).trim() : undefined
}

/** An address that a tab may be opened at; undefined for scripts, files, pages of the browser's own and what is no address. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined
}
