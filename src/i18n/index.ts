/** English and French: the words of the interface and of every sign. */
import type { Language, Reason, Words } from '../core/judgement/signal.ts'
import type { en } from './en.ts'
import { messagesIn } from './languages.ts'
import { type Values, type ValuesOf, writeMessage } from './message.ts'
import { writeValue } from './numbers.ts'

type Messages = typeof en

/** Writes one message of the interface; its values are checked by the compiler. */
export type Say = <Key extends keyof Messages>(
  key: Key,
  ...values: [keyof ValuesOf<Messages[Key]>] extends [never] ? [] : [ValuesOf<Messages[Key]>]
) => string

/** The interface's messages in one language, which has to be loaded: `words('fr')('next.read', { count: 9 })`. */
export function words(language: Language): Say {
  return (key, ...[values]) => writeMessage(messagesIn(language)[key], (values ?? {}) as Values, language)
}

/** Stands for a figure that a sentence names and a reason does not have. */
const ABSENT = '–'

/**
 * The sentence of one reason. Its message may use {seen}, {low}, {median}, {high}, written
 * in the reason's unit, and the reason's further values as plain numbers. Throws when the
 * sign has no such sentence or the sentence names a value the reason does not carry.
 */
export function explain(reason: Reason, signalWords: Words, language: Language): string {
  return writeReason('reasons', reason, signalWords, language)
}

/** What was seen, in a few words: "median post 0.71% from the usual likes". Throws as `explain` does. */
export function figuresOf(reason: Reason, signalWords: Words, language: Language): string {
  return writeReason('figures', reason, signalWords, language)
}

function writeReason(kind: 'reasons' | 'figures', reason: Reason, signalWords: Words, language: Language): string {
  const message = signalWords[kind][reason.messageKey]
  if (message === undefined) throw new Error(`no ${kind} '${reason.messageKey}' in '${signalWords.title}'`)
  const write = (value: number | undefined) => (value === undefined ? ABSENT : writeValue(value, reason.unit, language))
  const { seen, normal, values } = reason
  const written = {
    seen: write(seen.value),
    low: write(normal?.low),
    median: write(normal?.median),
    high: write(normal?.high),
  }
  return writeMessage(message, { ...values, ...written }, language)
}

export { chooseLanguage } from '../core/language.ts'
export { signalWords } from './languages.ts'
export * from './numbers.ts'
