/**
 * Numbers as pages show them, in any language: "12,3 k", "3,397", "١٢٫٣ ألف", "1.2億".
 *
 * How it reads, and why it may say nothing:
 * - Digits of any one script; two scripts in one number are a trick.
 * - A lone point or comma before exactly three digits groups thousands, whatever the language: no page shows a
 *   count with three decimals, and networks leave the English comma in other languages' text.
 * - With a word for a scale, one or two digits after a lone point or comma are decimals, whatever the language.
 *   Three are thousands after the language's own group separator, decimals after an English point; after any
 *   other they could be either, so nothing is read.
 * - Without such a word a count has no decimals.
 * - A space groups where it does not break the line, or where the language groups with spaces.
 * - A word means what it means in the page's language; `K`, `M` and `B` are English where the language has no
 *   meaning for them, and 万 and its like mean the same everywhere. Without a language, a word is read only if it
 *   means the same in every language that has it.
 */
import { isSpace } from './count/characters.ts'
import { onlyNumber, toCount } from './count/grammar.ts'
import { habitsOf } from './count/locales.ts'
import { countsSomething, scalesOf, wordAround } from './count/scale-words.ts'
import { spaced, tidy, withoutDot } from './count/tidy.ts'
import type { Count } from './profile/facts.ts'

/** Nothing longer is a number with its word. */
const LONGEST_NUMBER = 64
/** Nothing longer is a label with its number; a network's description of a profile is below 300. */
const LONGEST_PHRASE = 1_000

/**
 * The count that the whole of `text` is, or undefined if it is anything else.
 *
 * A plain number is exact. "12.3K" covers what may have been rounded to it and what may have been cut off to
 * it, as networks do either: 12 250 … 12 399.
 *
 * @param language BCP-47, as in `<html lang>`; may be missing or unknown
 */
export function parseCount(text: string, language?: string): Count | undefined {
  if (text.length > LONGEST_NUMBER) return undefined
  const clean = tidy(text)
  if (!clean) return undefined
  const habits = habitsOf(language)
  const found = onlyNumber(clean, habits)
  // French and Italian write 1000 as "mille"; digits that are a word are known of Venetian alone
  const isWord = habits.known || found?.text !== clean
  const alone = isWord ? habits.words.get(`=${spaced(clean)}`) : undefined
  if (alone) return toCount(clean, '1', alone, habits)
  if (!found) return undefined

  const before = clean.slice(0, found.start).trim()
  const rest = clean.slice(found.end)
  const after = withoutDot(rest.trim())
  if (!before && !after) return rest.trim() ? undefined : toCount(clean, found.text, undefined, habits)
  const isAttached = after !== '' && !isSpace(rest.charAt(0))
  const scales = before ? habits.words.get(spaced(`${before}…${after}`)) : scalesOf(spaced(after), isAttached, habits)
  return scales && toCount(clean, found.text, scales, habits)
}

/**
 * The count within a phrase such as "3,397 Followers", "팔로워 695M명" or "Gefällt 1.234 Mal"; undefined where
 * there is no number, more than one, or one that counts nothing ("12 %", "-5", "500+", "Top10").
 *
 * @param language BCP-47, as in `<html lang>`; may be missing or unknown
 */
export function findCount(phrase: string, language?: string): Count | undefined {
  if (phrase.length > LONGEST_PHRASE) return undefined
  const clean = tidy(phrase)
  const habits = habitsOf(language)
  const found = clean && onlyNumber(clean, habits)
  if (!found) return undefined

  const before = clean.slice(0, found.start)
  const rest = clean.slice(found.end)
  const word = wordAround(before, rest, habits)
  if (!word || !countsSomething(before.slice(0, before.length - word.before), rest.slice(word.after))) return undefined
  const shown = clean.slice(found.start - word.before, found.end + word.after)
  return toCount(shown, found.text, word.scales, habits)
}
