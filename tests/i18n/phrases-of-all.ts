/** Every phrase that a user may read, in both languages, wherever it is written. */

import type { Language } from '../../src/core/judgement/signal.ts'
import { ACCOUNT_WORDS } from '../../src/core/people/account-words.ts'
import { CAUSES_IN_WORDS } from '../../src/i18n/causes.ts'
import { en } from '../../src/i18n/en.ts'
import { fr } from '../../src/i18n/fr.ts'
import { catalogue } from '../../src/networks/catalogue.ts'
import { signals } from '../../src/signals/index.ts'

/** `where`: the same in both languages. */
export type Phrase = { where: string } & Record<Language, string>

type Words = Record<Language, Record<string, string>>

const parts = Object.entries(import.meta.glob<Record<string, unknown>>('../../src/i18n/*.ts', { eager: true })).flatMap(
  ([file, exports]) =>
    Object.entries(exports).flatMap(([name, words]) => (isWords(words) ? [[`${file} ${name}`, words] as const] : [])),
)

function isWords(thing: unknown): thing is Words {
  return typeof thing === 'object' && thing !== null && 'en' in thing && 'fr' in thing && !Array.isArray(thing)
}

/** Text below an object, with the path to it. */
function flattened(words: object, path: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = `${path} ${key}`
    if (typeof value === 'string') return [[here, value]]
    return typeof value === 'object' && value !== null ? flattened(value, here) : []
  })
}

function paired(where: string, words: Record<Language, object>): Phrase[] {
  const french = new Map(flattened(words.fr, where))
  return flattened(words.en, where).map(([path, text]) => ({ where: path, en: text, fr: french.get(path) ?? '' }))
}

/** In French the no-break spaces are put in later. */
export const phrases: readonly Phrase[] = [
  ...paired('interface', { en, fr }),
  ...parts.flatMap(([where, words]) => paired(where, words)),
  ...paired('causes', CAUSES_IN_WORDS),
  ...paired('accounts', ACCOUNT_WORDS),
  ...signals.flatMap(({ id, words }) => paired(id, words)),
  ...catalogue.flatMap(({ id, words, noAudience }) => [
    ...(words ? paired(id, words) : []),
    ...(noAudience ? paired(id, noAudience.words) : []),
  ]),
]
