/**
 * Writes src/core/locales.generated.ts: how every locale of CLDR writes numbers, short enough to ship in a page.
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
 *   =mille   the word alone is the number one times its scale
 *   7+6:करोड  the locale writes two scales with one word; the first is meant more often
 * A locale is listed only where it differs from its parent (es-MX from es), and `K`, `M` and `B` only where they
 * are not the English 10³, 10⁶ and 10⁹.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'


const OUTPUT = fileURLToPath(new URL('../../src/core/locales.generated.ts', import.meta.url))
const LARGEST_SCALE = 13
/** Times a power of ten: one of each plural form that a locale distinguishes, whole and with decimals. */
const MULTIPLES = [1, 1.01, 1.1, 1.11, 1.2, 1.5, 2, 2.1, 3, 4, 5, 6, 7, 8, 9]
const ENGLISH = { K: '3', M: '6', B: '9' }

/** Words that sites write and CLDR does not have. Language → scale → words. */
const HABITS = {
  de: { 3: ['Tsd'] },
  en: { 5: ['lakh', 'lakhs'], 6: ['mn'], 7: ['crore', 'crores'], 9: ['bn'] },
  es: { 3: ['k'], 6: ['mill'] },
  fr: { 9: ['Mds', 'G'] },
  hi: { 3: ['हजार'], 7: ['करोड'] },
  ja: { 3: ['千'] },
  ko: { 6: ['백만'] },
  nl: { 3: ['k', 'dzd'] },
  pt: { 3: ['k'], 6: ['mn'] },
  // Cyrillic letters that look like Latin ones
  ...Object.fromEntries(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'].map((it) => [it, { 3: ['К', 'к'], 6: ['М'] }])),
}

const require = createRequire(import.meta.url)
const { availableLocales } = require('cldr-core/availableLocales.json')

const inputs = [
  readFileSync(fileURLToPath(import.meta.url)),

  JSON.stringify(availableLocales.full),
  `${process.versions.icu} ${process.versions.cldr}`,
]
const stamp = inputs.reduce((hash, input) => hash.update(input), createHash('sha256')).digest('hex').slice(0, 16)

if (!existsSync(OUTPUT) || !readFileSync(OUTPUT, 'utf8').includes(stamp)) writeFileSync(OUTPUT, generate())

function generate() {
  const locales = Intl.NumberFormat.supportedLocalesOf(availableLocales.full)
  const words = rows(locales, wordsOf)
  const separators = rows(locales, separatorsOf)
  return `// Made by tools/locales/generate.mjs from CLDR ${process.versions.cldr}; ${stamp}. Do not edit.
/** Words for powers of ten. */
export const WORDS = ${JSON.stringify(words)}
/** Decimal separator, then group separator. */
export const SEPARATORS = ${JSON.stringify(separators)}
`
}

/** As src/core/count.ts compares words: composed, without invisible marks and the dot of an abbreviation. */
function normal(word) {
  return word.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim().replace(/\.$/u, '')
}

/** Locales that share a row are listed together; those which agree with their parent are left out. */
function rows(locales, rowOf) {
  const byLocale = new Map(locales.map((locale) => [locale, rowOf(locale)]))
  const byRow = new Map()
  for (const [locale, row] of byLocale) {
    if (row === inherited(locale, byLocale)) continue
    byRow.set(row, [...(byRow.get(row) ?? []), locale])
  }
  return [...byRow].map(([row, sharing]) => `${sharing.join(' ')}\t${row}`).join('\n')
}

function inherited(locale, byLocale) {
  const end = locale.lastIndexOf('-')
  if (end < 0) return undefined
  const parent = locale.slice(0, end)
  return byLocale.get(parent) ?? inherited(parent, byLocale)
}

function separatorsOf(locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5)
  const value = (type) => parts.find((part) => part.type === type)?.value ?? ''
  return value('decimal') + value('group').replace(/\s/u, ' ').replace('’', "'")
}

function wordsOf(locale) {
  const seen = new Map()
  // Sites write the short form, so where the two disagree (in Nepali) it comes first
  for (const [compactDisplay, weight] of [['short', 10], ['long', 1]]) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, numberingSystem: 'latn' })
    for (let scale = 3; scale <= LARGEST_SCALE; scale++) {
      for (const multiple of MULTIPLES) note(seen, format.formatToParts(multiple * 10 ** scale), scale, multiple, weight)
    }
  }
  for (const [scale, habits] of Object.entries(HABITS[locale.split('-')[0]] ?? {})) {
    for (const word of habits) if (!seen.has(word)) seen.set(word, new Map([[scale, 1]]))
  }
  return encode(seen)
}

/** Counts a word's scale: the power of ten by which the number beside it has to be multiplied. */
function note(seen, parts, power, multiple, weight) {
  const isDigits = ({ type }) => type === 'integer' || type === 'fraction' || type === 'decimal' || type === 'group'
  const first = parts.findIndex(isDigits)
  const text = (some) => normal(some.map(({ value }) => value).join(''))
  if (!parts.some(({ type }) => type === 'compact')) return
  if (first < 0) return count(seen, `=${text(parts)}`, power, weight)

  const last = parts.findLastIndex(isDigits)
  const before = text(parts.slice(0, first))
  const after = text(parts.slice(last + 1))
  const number = Number(parts.filter(isDigits).map(({ type, value }) => (type === 'decimal' ? '.' : type === 'group' ? '' : value)).join(''))
  const scale = Math.round(Math.log10((multiple * 10 ** power) / number))
  const attached = !before && parts[last + 1]?.type === 'compact' && !/^\s/u.test(parts[last + 1].value)
  count(seen, before ? `${before}…${after}` : attached ? `_${after}` : after, scale, weight)
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
    if (differs) scalesOf.set(spaced, ranked([seen.get(spaced)])).set(`_${spaced}`, ranked(both.map((form) => seen.get(form))))
    else scalesOf.set(spaced, ranked(both.map((form) => seen.get(form))))
  }
  const byScale = new Map()
  for (const [word, scales] of scalesOf) {
    if (ENGLISH[word] === scales && !scalesOf.has(word.toLowerCase())) continue
    byScale.set(scales, [...(byScale.get(scales) ?? []), word])
  }
  return [...byScale].map(([scales, words]) => `${scales}:${words.join('|')}`).join(';')
}

/** Scales, the one seen most often first. */
function ranked(countings) {
  const total = new Map()
  for (const counting of countings) for (const [scale, times] of counting) total.set(scale, (total.get(scale) ?? 0) + times)
  return [...total].sort((a, b) => b[1] - a[1]).map(([scale]) => scale).join('+')
}
