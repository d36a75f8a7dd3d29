/** Questions about characters. They are asked of every tile; a Unicode property is slow to ask, and slower the first time. */

import { pattern } from './pattern.ts'

export const SPACE = ' '
export const FIXED_SPACE = '\u00a0'

/** Scripts that write words without spaces between them. */
const UNSPACED = pattern(
  String.raw`[\p{sc=Han}\p{sc=Hang}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]`,
  'u',
)
/** Above: other scripts, and marks put over letters. */
const LAST_LATIN = 0x24f
const LATIN_LETTER = /[\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/
const LETTER = pattern(String.raw`[\p{L}\p{M}\p{N}]`, 'u')

/** Whether a word or a number goes on with it. */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code > LAST_LATIN) return LETTER().test(character)
  if (code >= 0x80) return LATIN_LETTER.test(character)
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39)
}

export function isUnspaced(character: string): boolean {
  return character.charCodeAt(0) > LAST_LATIN && UNSPACED().test(character)
}

export function isAscii(character: string): boolean {
  return character.charCodeAt(0) < 0x80
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

export function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20)
}

export function lastOf(text: string): string {
  const last = text.slice(-1)
  // Half of a character beyond the first 65,536
  return last >= '\udc00' && last <= '\udfff' ? text.slice(-2) : last || SPACE
}

export function isSpace(character: string): boolean {
  return character === SPACE || character === FIXED_SPACE
}

/** Among these are all digits but 0–9; Chinese, Japanese and Korean, and all punctuation, are not. */
const OTHER_DIGITS = /[\u0660-\u1fff\ua000-\uabff\ud7a4-\uffff]/
const DIGIT = pattern(String.raw`\p{Nd}`, 'u')

/** Whether digits of a script with digits of its own may be in a text. */
export function mayHaveOtherDigits(text: string): boolean {
  return OTHER_DIGITS.test(text)
}

export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (mayHaveOtherDigits(text) && DIGIT().test(text))
}
