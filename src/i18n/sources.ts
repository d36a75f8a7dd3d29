/** Sources as people cite them. */
import type { Language, Source } from '../core/judgement/signal.ts'
import { SOURCES_IN_FRENCH } from './sources-in-french.ts'

/** Up to where a title names who published it: "Modash, Instagram engagement rate calculator". A comma within a number ends nothing. */
const PUBLISHER = /^(?:[^,:;(]|,(?=\d))+/

/** "Modash 2023". */
export function sourceName({ id, title, year }: Source, language: Language): string {
  const own = language === 'fr' ? SOURCES_IN_FRENCH[id]?.name : undefined
  const publisher = own ?? (PUBLISHER.exec(title)?.[0] ?? title).trim()
  return publisher.includes(String(year)) ? publisher : `${publisher} ${year}`
}

/** Whom it was measured on: "72 million Instagram profiles with 1,000 followers or more". */
export function populationOf({ id, population }: Source, language: Language): string {
  return language === 'fr' ? (SOURCES_IN_FRENCH[id]?.population ?? population) : population
}
