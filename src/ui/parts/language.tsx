/** The language everything below is written in. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../core/signal.ts'
import { type Say, words } from '../../i18n/index.ts'

export const LanguageContext = createContext<Language>('en')

export function useLanguage(): { language: Language; say: Say } {
  const language = useContext(LanguageContext)
  return { language, say: words(language) }
}
