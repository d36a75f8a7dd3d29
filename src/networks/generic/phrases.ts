/** Phrases that say how many follow, on sites whose pages may be marked as in another language than their words are. */
import type { Count } from '../../core/profile/reading.ts'
import { followersIn } from '../shared/words.ts'

/** Those that write scales in words of their own; a template's `lang="en"` is often left as it was. */
const LANGUAGES = 'de fr es pt it nl pl ru uk tr cs sk sv da nb fi hu ro bg sr el id vi ja zh ko ar fa hi th'.split(' ')

/** B is a billion in English and a thousand (bin) in Turkish. */
const AMBIGUOUS = /\d\s?B$/
const SAYS_TURKISH = /takip|abone/i

/**
 * The number of followers that a phrase is and nothing else, in the page's language; where it cannot be read in that, in
 * those it can be read in, if it is the same in all of them.
 */
export function followersSaid(phrase: string, language: string | undefined): Count | undefined {
  const read = followersIn(phrase, language)
  if (read) return AMBIGUOUS.test(read.shown ?? '') && SAYS_TURKISH.test(phrase) ? followersIn(phrase, 'tr') : read
  const [first, ...others] = LANGUAGES.flatMap((other) => followersIn(phrase, other) ?? [])
  return others.every((other) => other.value === first?.value) ? first : undefined
}
