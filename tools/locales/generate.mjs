/**
 * Writes src/core/locales.generated.ts: how the locales of CLDR write numbers, short enough to ship in a page.
 *
 *   node tools/locales/generate.mjs
 *
 * The compact formats of ICU are run backwards: powers of ten are formatted in every locale, and whatever
 * stands beside the digits is a word for a scale. Node carries all of CLDR; a browser carries about half,
 * which is why the table is made here and not there. Nothing is done when the table is already up to date.
 *
 * A row is `locales TAB scale:word|word;scale:word`, a scale being a power of ten. Marks within a word:
 *   elfu…    the word stands before the number, `…` standing for the number
 *   _কো      only when written without a space (the locale's spaced word means something else)
 *   =mille   the word alone is the number; so is a digit that may stand for more (`0+3:=1`)
 *   :_M      without a space it may be English, so it is not read (see `withoutEnglishLetters`)
 *   7+6:करोड  the locale writes two scales with one word; the first is meant more often
 * A locale is listed only where it differs from its parent (es-MX from es), and `K`, `M` and `B` only where they
 * are not the English 10³, 10⁶ and 10⁹. Languages that CLDR hardly covers and no network is written in are left out:
 * of them it has no words, and every page would carry their names.
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const OUTPUT = fileURLToPath(new URL('../../src/core/locales.generated.ts', import.meta.url))
const LARGEST_SCALE = 13
/** Times a power of ten: one of each plural form that a locale distinguishes, whole and with decimals. */
const MULTIPLES = [1, 1.01, 1.1, 1.11, 1.2, 1.5, 2, 2.1, 3, 4, 5, 6, 7, 8, 9]
const ENGLISH_SEPARATORS = '.,'
const ENGLISH = { K: '3', M: '6', B: '9' }

/** Words that sites write and CLDR does not have. Language → scale → words. */
const HABITS = {
  as: { 3: ['হাজাৰটা'], 5: ['লাখটা'], 6: ['নিযুতটা'], 8: ['নিঃটা'], 9: ['শঃ কোঃটা'] },
  bn: { 3: ['হাটি'], 5: ['লাটি', 'লক্ষ'], 9: ['শত কোটি'] },
  bs: { 9: ['mlr'] },
  ca: { 3: ['m'], 9: ['mM'] },
  de: { 3: ['Tsd'] },
  en: { 5: ['lakh', 'lakhs'], 6: ['mn'], 7: ['crore', 'crores'], 9: ['bn'] },
  es: { 3: ['k'], 6: ['mill'] },
  fr: { 9: ['Mds'] },
  hi: { 3: ['हजार'], 7: ['करोड'] },
  it: { 9: ['Mrd'] },
  kn: { 5: ['ಲಕ್ಷ'], 7: ['ಕೋಟಿ'] },
  lo: { 3: ['ກີບ'] },
  ml: { 5: ['ലക്ഷം'], 7: ['കോടി'] },
  my: { 7: ['ကုဋေ…'], 10: ['ကုဋေ…ထ'] },
  nl: { 3: ['k', 'dzd'] },
  or: { 3: ['ହଟି'], 5: ['ଲକ୍ଷ'], 6: ['ନିଟି'], 7: ['କୋଟି'], 9: ['ବିଟି'] },
  pt: { 3: ['k'] },
  ta: { 5: ['லட்சம்'], 7: ['கோடி'] },
  te: { 3: ['వేల'], 5: ['లక్ష', 'లక్షల', 'లక్షలు'], 7: ['కోట్ల', 'కోట్లు'] },
  // Cyrillic letters that look like Latin ones
  ...forEach(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'], { 3: ['К', 'к'], 6: ['М'] }),
}

const require = createRequire(import.meta.url)
const { availableLocales } = require('cldr-core/availableLocales.json')
const { effectiveCoverageLevels } = require('cldr-core/coverageLevels.json')

/** CLDR hardly covers them, but Facebook or Wikipedia is written in them. */
const WRITTEN = 'bm bo ce ckb dz ff fur gsw gv haw kab kl ksh kw lg ln mg mzn os rn se sg sn tok tzm yi zgh'.split(' ')

const inputs = [
  readFileSync(fileURLToPath(import.meta.url)),

  JSON.stringify(availableLocales.full),
  `${process.versions.icu} ${process.versions.cldr}`,
]
const stamp = inputs
  .reduce((hash, input) => hash.update(input), createHash('sha256'))
  .digest('hex')
  .slice(0, 16)

if (!existsSync(OUTPUT) || !readFileSync(OUTPUT, 'utf8').includes(stamp)) writeFileSync(OUTPUT, generate())

function forEach(languages, habits) {
  return Object.fromEntries(languages.map((language) => [language, habits]))
}

function generate() {
  const locales = Intl.NumberFormat.supportedLocalesOf(availableLocales.full).filter(isWritten)
  const words = rows(locales, wordsOf)
  const separators = rows(locales, separatorsOf, ENGLISH_SEPARATORS)
  return `// Made by tools/locales/generate.mjs from CLDR ${process.versions.cldr}; ${stamp}. Do not edit.
/** Words for powers of ten. */
export const WORDS = ${JSON.stringify(words)}
/** Decimal separator, group separator, digits in a group if they are not three; where they are not ".,". */
export const SEPARATORS = ${JSON.stringify(separators)}
`
}

function isWritten(locale) {
  const [language] = locale.split('-')
  return effectiveCoverageLevels[language] !== undefined || WRITTEN.includes(language)
}

/** As src/core/count.ts compares words: composed, without invisible marks and the dot of an abbreviation. */
function normal(word) {
  return word
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '')
}

/** Locales that share a row are listed together; those which agree with their parent are left out. */
function rows(locales, rowOf, root) {
  const byLocale = new Map(locales.map((locale) => [locale, rowOf(locale)]))
  const byRow = new Map()
  for (const [locale, row] of byLocale) {
    if (row === inherited(locale, byLocale, root)) continue
    byRow.set(row, [...(byRow.get(row) ?? []), locale])
  }
  return [...byRow].map(([row, sharing]) => `${sharing.join(' ')}\t${row}`).join('\n')
}

function inherited(locale, byLocale, root) {
  const end = locale.lastIndexOf('-')
  if (end < 0) return root
  const parent = locale.slice(0, end)
  return byLocale.get(parent) ?? inherited(parent, byLocale, root)
}

/** In Western digits: the Arabic separators need no table, they are what they are in every language. */
function separatorsOf(locale) {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1_234_567.5)
  const value = (type) => parts.find((part) => part.type === type)?.value ?? ''
  const { length } = parts.findLast(({ type }) => type === 'integer').value
  const group = value('group').replace(/\s/u, ' ').replace('’', "'")
  return value('decimal') + group + (group && length !== 3 ? length : '')
}

function wordsOf(locale) {
  const seen = new Map()
  // Sites write the short form, so where the two disagree (in Nepali) it comes first
  for (const [compactDisplay, weight] of [
    ['short', 10],
    ['long', 1],
  ]) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, numberingSystem: 'latn' })
    for (let scale = 3; scale <= LARGEST_SCALE; scale++) {
      for (const multiple of MULTIPLES)
        note(seen, format.formatToParts(multiple * 10 ** scale), scale, multiple, weight)
    }
  }
  for (const [scale, habits] of Object.entries(HABITS[locale.split('-')[0]] ?? {})) {
    for (const word of habits) if (!seen.has(word)) seen.set(word, new Map([[scale, 1]]))
  }
  return encode(seen)
}

/** Counts a word's scale: the power of ten by which the number beside it has to be multiplied. */
function note(seen, parts, power, multiple, weight) {
  const first = parts.findIndex(isDigits)
  const last = parts.findLastIndex(isDigits)
  const before = textOf(parts.slice(0, Math.max(0, first)))
  const after = textOf(parts.slice(last + 1))
  const number = numberOf(parts)
  const scale = Math.round(Math.log10((multiple * 10 ** power) / (number || 1)))
  if (first < 0) return count(seen, `=${after}`, scale, weight)
  if (before) return count(seen, `${before}…${after}`, scale, weight)
  if (after) return count(seen, /^\s/u.test(parts[last + 1].value) ? after : `_${after}`, scale, weight)
  if (scale === 0) return
  // Venetian has 1000 as "1", which is also 1
  count(seen, `=${number}`, 0, weight + 1)
  count(seen, `=${number}`, scale, weight)
}

function isDigits({ type }) {
  return type === 'integer' || type === 'group' || type === 'decimal' || type === 'fraction'
}

function numberOf(parts) {
  const digits = parts.filter(({ type }) => isDigits({ type }) && type !== 'group')
  return Number(digits.map(({ type, value }) => (type === 'decimal' ? '.' : value)).join(''))
}

function textOf(parts) {
  return normal(parts.map(({ value }) => value).join(''))
}

function count(seen, word, scale, weight) {
  const scales = seen.get(word) ?? new Map()
  seen.set(word, scales.set(String(scale), (scales.get(String(scale)) ?? 0) + weight))
}

function encode(seen) {
  const scalesOf = new Map()
  for (const word of seen.keys()) {
    const spaced = word.replace(/^_/u, '')
    const both = [spaced, `_${spaced}`].filter((form) => seen.has(form))
    // Only a word whose attached form means something else needs a mark; attached, it may then mean either
    const differs = both.length === 2 && ranked(both.map((form) => seen.get(form))) !== ranked([seen.get(spaced)])
    if (differs)
      scalesOf.set(spaced, ranked([seen.get(spaced)])).set(`_${spaced}`, ranked(both.map((form) => seen.get(form))))
    else scalesOf.set(spaced, ranked(both.map((form) => seen.get(form))))
  }
  const byScale = new Map()
  for (const [word, scales] of withoutEnglishLetters(scalesOf, seen)) {
    if (ENGLISH[word] === scales && !scalesOf.has(word.toLowerCase())) continue
    byScale.set(scales, [...(byScale.get(scales) ?? []), word])
  }
  return [...byScale].map(([scales, words]) => `${scales}:${words.join('|')}`).join(';')
}

/**
 * Where a language means more by `K`, `M` or `B` than English does, and writes it after a space ("1,2 M" is
 * 1.2 milliard in Indonesian), the letter without a space comes from a network that abbreviates in English.
 */
function withoutEnglishLetters(scalesOf, seen) {
  const doubtful = Object.entries(ENGLISH).filter(([letter, scale]) => Number(scalesOf.get(letter)) > Number(scale))
  const unspaced = doubtful.filter(([letter]) => !seen.has(`_${letter}`))
  return new Map([...scalesOf, ...unspaced.map(([letter]) => [`_${letter}`, ''])])
}

/** Scales, the one seen most often first. */
function ranked(countings) {
  const total = new Map()
  for (const counting of countings)
    for (const [scale, times] of counting) total.set(scale, (total.get(scale) ?? 0) + times)
  return [...total]
    .sort((a, b) => b[1] - a[1])
    .map(([scale]) => scale)
    .join('+')
}
