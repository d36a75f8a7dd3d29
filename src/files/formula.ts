/**
 * Spreadsheets run what looks like a formula, whoever wrote it: a creator's name may begin with "=". On the way out
 * such a cell gets an apostrophe before it, which spreadsheets take for "this is text"; on the way in it loses it again.
 */

/** First letters that start a formula in one spreadsheet or another (OWASP, CSV injection), full-width ones among them. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/**
 * Where a formula would start, with the apostrophes that stand there, whoever wrote them. Also within a cell: a
 * spreadsheet set to another country's delimiter cuts it there, quotes or not.
 */
const STARTS = /^'*(?=[=+\-@\t\r\n＝＋－＠])|(?<=[,;\t\r\n])'*(?=[=+\-@＝＋－＠])/g

export function startsFormula(text: string): boolean {
  return STARTS_FORMULA.test(text)
}

/** Never starts a formula, wherever it is cut. `restored` gives the text back. */
export function harmless(text: string): string {
  return text.replace(STARTS, (apostrophes) => `'${apostrophes}`)
}

export function restored(text: string): string {
  return text.replace(STARTS, (apostrophes) => apostrophes.slice(1))
}
