/** Patterns of words in many scripts, and what they come down to in a text of Latin letters, as most labels are. */
import { pattern } from '../../core/count/pattern.ts'

/** What a pattern is made of, for any text or for one of Latin letters. */
type Script = {
  /** Of alternatives, none with a choice of its own within, those that may be there. */
  words(alternatives: string): string
  /** All letters, for use within brackets. */
  letters: string
  /** All digits, for use within brackets, too. */
  digits: string
  /** A letter of a script that puts spaces between words. */
  spaced: string
}

const ANY: Script = {
  words: (alternatives) => alternatives,
  letters: '\\p{L}',
  digits: '\\p{Nd}',
  spaced: '(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}])[\\p{L}\\p{M}]',
}

const LATIN_TEXT = /^[ -\u024f]*$/
const LATIN_LETTERS = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f'
const LATIN: Script = {
  words: (alternatives) =>
    alternatives
      .split('|')
      .filter((one) => LATIN_TEXT.test(one))
      .join('|')
      .replaceAll('\\p{L}', LATIN_LETTERS),
  letters: LATIN_LETTERS,
  digits: '\\d',
  spaced: `[${LATIN_LETTERS}]`,
}

/**
 * The pattern for a text in lower case, made when a text first needs it: with all the letters that Unicode has, or one
 * that has to look for words in either case, it costs a browser a millisecond or two, a good part of what it costs to
 * read a page.
 */
export function byScript(source: (script: Script) => string, flags = ''): (text: string) => RegExp {
  const latin = pattern(() => source(LATIN), flags)
  const any = pattern(() => source(ANY), `${flags}u`)
  return (text) => (LATIN_TEXT.test(text) ? latin() : any())
}

/** Whether a text has one of these words, stems or parts of words in it, in either case. */
export function oneOf(alternatives: string): (text: string) => boolean {
  const words = byScript((script) => script.words(alternatives))
  return (text) => {
    const lower = text.toLowerCase()
    return words(lower).test(lower)
  }
}
