/** The language everything below is written in. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../core/judgement/signal.ts'
import { type Bilingual, type SayIn, sayIn } from '../../i18n/bilingual.ts'
import { type Say, words } from '../../i18n/index.ts'

export const LanguageContext = createContext<Language>('en')

export function useLanguage(): { language: Language; say: Say } {
  const language = useContext(LanguageContext)
  return { language, say: words(language) }
}

/** The words of one part, for whoever draws it. */
export function useWords<Messages>(own: Bilingual<Messages>): { language: Language; say: SayIn<Messages> } {
  const language = useContext(LanguageContext)
  return { language, say: sayIn(own, language) }
}
