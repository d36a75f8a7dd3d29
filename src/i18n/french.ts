/** All that is said in French. `?words=fr`: pages leave out how a sign judges, and what it says in other languages. */
import { fr } from './fr.ts'
import type { SignWords, WordsOfLanguage } from './languages.ts'

const signs = import.meta.glob<SignWords>(['../signals/*.ts', '!../signals/index.ts'], {
  eager: true,
  import: 'default',
  query: '?words=fr',
})

export const french: WordsOfLanguage = { messages: fr, signs: Object.values(signs) }
