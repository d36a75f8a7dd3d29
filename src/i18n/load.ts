/** Loads the words of one language alone. */
import type { Language } from '../core/judgement/signal.ts'
import { isLoaded, keepWords, type WordsOfLanguage } from './languages.ts'

const SOURCES: Readonly<Record<Language, () => Promise<WordsOfLanguage>>> = {
  en: async () => (await import('./english.ts')).english,
  fr: async () => (await import('./french.ts')).french,
}

/** Resolves when they can be used. */
export async function loadWords(language: Language): Promise<void> {
  if (!isLoaded(language)) keepWords(language, await SOURCES[language]())
}
