/** The words of one part of the interface, in both languages, side by side in a file of their own. */
import type { Language } from '../core/judgement/signal.ts'
import { type Values, type ValuesOf, writeMessage } from './message.ts'

export type Bilingual<Messages> = Readonly<Record<Language, Readonly<Record<keyof Messages, string>>>> & {
  /** Only its type is used: the English messages as they are written. */
  readonly en: Messages
}

/** Writes one message of such words; its values are checked by the compiler. */
export type SayIn<Messages> = <Key extends keyof Messages>(
  key: Key,
  ...values: Messages[Key] extends string
    ? [keyof ValuesOf<Messages[Key]>] extends [never]
      ? []
      : [ValuesOf<Messages[Key]>]
    : never
) => string

/** ICU messages by key. A key that French does not have does not compile. */
export function bilingual<const Messages extends Readonly<Record<string, string>>>(
  en: Messages,
  fr: Readonly<Record<keyof Messages, string>>,
): Bilingual<Messages> {
  return { en, fr } as Bilingual<Messages>
}

export function sayIn<Messages>(words: Bilingual<Messages>, language: Language): SayIn<Messages> {
  return (key, ...[values]) => writeMessage(words[language][key], (values ?? {}) as Values, language)
}
