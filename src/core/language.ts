/** Which of the two languages is spoken. */
import { LANGUAGES, type Language } from './judgement/signal.ts'

/** The language asked for, else the first of the browser's that we speak (`fr-CA` is French), else English. */
export function chooseLanguage(wanted: Language | undefined, browserLanguages: readonly string[]): Language {
  if (wanted) return wanted
  const spoken = browserLanguages.map((tag) => tag.toLowerCase().split('-')[0])
  return spoken.find((tag): tag is Language => LANGUAGES.some((language) => language === tag)) ?? 'en'
}
