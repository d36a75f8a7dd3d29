/** English and French: the words of the interface and of every sign. */
import { LANGUAGES, type Language, type Reason, type Words } from '../core/signal.ts'
import { signals } from '../signals/index.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { type Values, writeMessage } from './message.ts'
import { writeValue } from './numbers.ts'

const MESSAGES = { en, fr } satisfies Record<Language, Record<keyof typeof en, string>>

export type Key = keyof typeof en

/** The names inside `{…}` of an ICU message: what stands before the first comma or brace, if it is one word. */
type Placeholder<Message extends string> = Message extends `${string}{${infer Inside}`
  ? Name<Inside> | Placeholder<Inside>
  : never
type Name<Inside extends string> = Inside extends `${infer Head}}${string}`
  ? Head extends `${infer Before},${string}`
    ? OneWord<Before>
    : OneWord<Head>
  : never
type OneWord<Text extends string> = Text extends '' | `${string} ${string}` | `${string}#${string}` ? never : Text
/** One-word branches of a plural look like a placeholder; naming them costs nothing. */
type Branch = 'follower' | 'followers' | 'post' | 'posts' | 'like' | 'likes' | 'tomorrow'

type Given<Message extends string> = { [Needed in Exclude<Placeholder<Message>, Branch>]: string | number }

export type Say = <const K extends Key>(
  key: K,
  ...values: Record<never, never> extends Given<(typeof en)[K]> ? [] : [Given<(typeof en)[K]>]
) => string

/** The interface's messages in one language: `say('next.read', { count: 9 })`. Throws on a missing value. */
export function words(language: Language): Say {
  return (key, ...[values]) => writeMessage(MESSAGES[language][key], (values ?? {}) as Values, language)
}
