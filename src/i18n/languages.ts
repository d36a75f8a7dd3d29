/** The words of the languages that are loaded. Whoever speaks asks for them first: see `all.ts`. */
import type { Language, Words } from '../core/judgement/signal.ts'
import type { en } from './en.ts'

export type WordsOfLanguage = {
  /** The interface's messages. */
  readonly messages: Readonly<Record<keyof typeof en, string>>
  /** Every sign, with its words in this language at least. */
  readonly signs: readonly SignWords[]
}

export type SignWords = { readonly id: string; readonly words: Readonly<Partial<Record<Language, Words>>> }

type Loaded = { messages: WordsOfLanguage['messages']; signs: ReadonlyMap<string, SignWords> }

const loaded = new Map<Language, Loaded>()

/** To be called for a language before anything is written in it. */
export function keepWords(language: Language, { messages, signs }: WordsOfLanguage): void {
  loaded.set(language, { messages, signs: new Map(signs.map((sign) => [sign.id, sign])) })
}

/** Throws for a language that is not loaded. */
export function messagesIn(language: Language): WordsOfLanguage['messages'] {
  return wordsIn(language).messages
}

/** What a sign says of itself; undefined for a sign this version no longer has. Throws for a language that is not loaded. */
export function signalWords(id: string, language: Language): Words | undefined {
  return wordsIn(language).signs.get(id)?.words[language]
}

function wordsIn(language: Language): Loaded {
  const words = loaded.get(language)
  if (!words) throw new Error(`the words of '${language}' are not loaded`)
  return words
}
