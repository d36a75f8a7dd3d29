/** ICU messages: their placeholders known to the compiler, prepared once, written many times. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../core/signal.ts'

export type Values = Readonly<Record<string, string | number>>

/** The values an ICU message needs: the names in its braces, but not the branches of a plural. */
export type ValuesOf<Message extends string> = Readonly<Record<Placeholder<Message>, string | number>>

type Placeholder<Message extends string> = Message extends `${infer Before}{${infer After}`
  ? (Before extends `${string}${'one' | 'other' | `=${number}`} ` ? never : NameAt<After>) | Placeholder<After>
  : never

/** `count, plural, one {…` and `count} posts` both name `count`. */
type NameAt<Text extends string> = Text extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? Name
    : Inside
  : never

const prepared: Record<Language, Map<string, IntlMessageFormat>> = { en: new Map(), fr: new Map() }

/** Writes an ICU message. Throws when it is malformed or uses a value that was not given. */
export function writeMessage(message: string, values: Values, language: Language): string {
  const known = prepared[language].get(message)
  if (known) return String(known.format(values))
  const made = new IntlMessageFormat(typeset(message, language), language)
  prepared[language].set(message, made)
  return String(made.format(values))
}

/**
 * No-break spaces where the language wants them, so that messages are written with the
 * space bar: between a number and its noun, and in French before tall punctuation and
 * inside guillemets. A double colon belongs to ICU (`{n, number, ::percent}`).
 */
function typeset(message: string, language: Language): string {
  const numbers = message.replaceAll('# ', '#\u00a0')
  if (language !== 'fr') return numbers
  return numbers
    .replace(/ (?=:(?!:)|»)/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[;!?%])/g, '\u202f')
}
