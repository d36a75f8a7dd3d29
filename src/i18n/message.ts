/** ICU messages: prepared once, formatted many times. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../core/signal.ts'

export type Values = Record<string, string | number>

const prepared: Record<Language, Map<string, IntlMessageFormat>> = { en: new Map(), fr: new Map() }

/**
 * Writes an ICU message. Throws when the message is malformed or uses a value that was
 * not given; every message of the project is formatted by a test.
 */
export function writeMessage(message: string, values: Values, language: Language): string {
  const known = prepared[language].get(message)
  const format = known ?? new IntlMessageFormat(typeset(message, language), language)
  if (!known) prepared[language].set(message, format)
  return String(format.format(values))
}

/**
 * No-break spaces where the language wants them, so that messages are written with the
 * space bar: between a number and its noun, and in French before tall punctuation and
 * inside guillemets. A colon after a comma belongs to ICU (`{n, number, ::percent}`).
 */
function typeset(message: string, language: Language): string {
  const numbers = message.replaceAll('# ', '#\u00a0')
  if (language !== 'fr') return numbers
  return numbers
    .replace(/ (?=:(?!:)|»)/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[;!?%])/g, '\u202f')
}
