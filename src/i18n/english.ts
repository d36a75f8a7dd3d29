/** All that is said in English. `?words=en`: pages leave out how a sign judges, and what it says in other languages. */
import { en } from './en.ts'
import type { SignWords, WordsOfLanguage } from './languages.ts'

const signs = import.meta.glob<SignWords>(['../signals/*.ts', '!../signals/index.ts'], {
  eager: true,
  import: 'default',
  query: '?words=en',
})

export const english: WordsOfLanguage = { messages: en, signs: Object.values(signs) }
