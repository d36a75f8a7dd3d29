/** A text as it is read: one spelling of every space, nothing invisible, digits in the order in which they are drawn. */
import { FIXED_SPACE, SPACE } from './characters.ts'
import { pattern } from './pattern.ts'

/** Nothing to tidy, which is most often so. */
const PLAIN = /^(?:[!-~]| (?! ))*$/
/** Marks of direction, joiners, the soft hyphen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g
const FIXED_SPACES = /[\u00a0\u2000-\u200a\u202f]/gu
/** Bengali writes what counts things in one with their number: "৫১২টি". */
const CLASSIFIER = /([\d০-৯])টি/g
const LOOSE_SPACES = /[^\S\u00a0]+/gu

export const MARKS = ".,،'’ʼ٬٫⹁\u00a0"

/** Draws digits in another order than they are written in: an override, or a mark between digits. */
const REORDERED = pattern(
  `[\u202d\u202e]|[\\p{Nd}${MARKS}][\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]+[\\p{Nd}${MARKS}]`,
  'u',
)

/** One spelling of every space, no invisible marks; empty if the text is drawn in another order than it is written. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  const visible = text.normalize('NFC').replace(INVISIBLE, '')
  if (visible !== text && REORDERED().test(text)) return ''
  return visible.replace(CLASSIFIER, '$1').replace(FIXED_SPACES, FIXED_SPACE).replace(LOOSE_SPACES, SPACE).trim()
}

export function spaced(text: string): string {
  return text.replaceAll(FIXED_SPACE, SPACE)
}

export function withoutDot(word: string): string {
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
}
