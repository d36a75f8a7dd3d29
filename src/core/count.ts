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
import { type Count, LARGEST_COUNT } from './facts.ts'
import { SEPARATORS, WORDS } from './locales.generated.ts'

/** One object, lest a bundler copies the text to every place that reads it. */
const TABLE = { words: WORDS, separators: SEPARATORS }

/** Nothing longer is a number with its word. */
const LONGEST_NUMBER = 64
/** Characters: the table's longest word has 17. */
const LONGEST_WORD = 24
/** Nothing longer is a label with its number; a network's description of a profile is below 300. */
const LONGEST_PHRASE = 1_000
/** BCP-47 asks readers to support 35 characters. */
const LONGEST_TAG = 35

/** Nothing to tidy, which is most often so. */
const PLAIN = /^(?:[!-~]| (?! ))*$/
/** Marks of direction, joiners, the soft hyphen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g
const SPACE = ' '
const FIXED_SPACE = '\u00a0'
const FIXED_SPACES = /[\u00a0\u2000-\u200a\u202f]/gu
const LOOSE_SPACES = /[^\S\u00a0]+/gu
/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hang}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u
const LETTER = /[\p{L}\p{M}\p{N}]/u
const MARK = /\p{M}/u
const HANGUL = /\p{sc=Hang}/u
/** Beside a number they make it something else: a sign, a price, a share, an hour, a name, a lower bound. */
const ALIEN_ASCII = '$%+-/\\#@_=<>~&*^'
const ALIEN = /[\p{Sc}\p{No}\p{Nl}٪‰\u2010-\u2015−≈十百拾佰仟半십백]/u
/** Beside a number, even after a space. */
const PRICE_OR_SHARE = /[\p{Sc}٪‰]/u
/** "12. Beitrag" is the twelfth; "12." ends a sentence. */
const ORDINAL = /^\.\s*\p{L}/u

/** Group separators that are never decimal ones, and the reverse. */
const GROUPS = new Set([FIXED_SPACE, SPACE, "'", '’', 'ʼ', '٬', '⹁'])
const DECIMALS = new Set(['٫'])
const MARKS = ".,،'’ʼ٬٫⹁\u00a0"
/** Draws digits in another order than they are written in: an override, or a mark between digits. */
const REORDERED = new RegExp(
  `[\u202d\u202e]|[\\p{Nd}${MARKS}][\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]+[\\p{Nd}${MARKS}]`,
  'u',
)
const NUMBER = new RegExp(`\\p{Nd}+(?:[${MARKS}]\\p{Nd}+)*`, 'gu')
const NUMBER_WITH_SPACES = new RegExp(`\\p{Nd}+(?:[${MARKS} ]\\p{Nd}+)*`, 'gu')

/** Powers of ten that a word may stand for, the likeliest first. */
type Scales = readonly number[]
type Words = ReadonlyMap<string, Scales>

/** Mean the same in every language of CLDR that has them; written in others too, and in pairs ("3千万"). */
const MYRIADS = withPairs({ 万: 4, 萬: 4, 億: 8, 亿: 8, 만: 4, 억: 8 }, { 十: 1, 百: 2, 千: 3, 십: 1, 백: 2, 천: 3 })
const ENGLISH: Words = new Map(Object.entries({ k: [3], m: [6], b: [9] }))

/** How one language writes numbers. */
type Habits = {
  known: boolean
  /** Word → powers of ten, the likeliest first (marks: see tools/locales/generate.mjs). */
  words: Words
  /** The same in lower case. */
  folded: Words
  /** Words that stand before the number, the longest first, with what stands after it. */
  before: readonly { word: string; after: string; scales: Scales }[]
  decimal: string
  group: string
  /** Digits in a group. */
  groupSize: number
}

/** Where a number stands in a text. */
type Span = { text: string; start: number; end: number }

/** A number's digits without separators, and how many of them are decimals. */
type Digits = { all: number; decimals: number }

/** The word for a scale beside a number, and how many characters it takes up on either side. */
type WordAround = { scales: Scales | undefined; before: number; after: number }

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
  // French and Italian write 1000 as "mille"
  const alone = habits.words.get(`=${spaced(clean)}`)
  if (alone) return toCount(clean, '1', alone, habits)
  const found = onlyNumber(clean, habits)
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

/** One spelling of every space, no invisible marks; empty if the text is drawn in another order than it is written. */
function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  const visible = text.normalize('NFC').replace(INVISIBLE, '')
  if (visible !== text && REORDERED.test(text)) return ''
  return visible.replace(FIXED_SPACES, FIXED_SPACE).replace(LOOSE_SPACES, SPACE).trim()
}

/** The number in `text`, if there is exactly one. */
function onlyNumber(text: string, habits: Habits): Span | undefined {
  const pattern = habits.group === SPACE ? NUMBER_WITH_SPACES : NUMBER
  pattern.lastIndex = 0
  const match = pattern.exec(text)
  if (!match || pattern.exec(text)) return undefined
  return { text: match[0], start: match.index, end: match.index + match[0].length }
}

function toCount(shown: string, number: string, scales: Scales | undefined, habits: Habits): Count | undefined {
  const digits = readDigits(number, scales !== undefined, habits)
  if (!digits) return undefined
  const readings = (scales ?? [0]).map((scale) => interval(digits, scale))
  const value = readings[0]?.value
  if (value === undefined) return undefined
  const low = Math.min(...readings.map((reading) => reading.low))
  const high = Math.max(...readings.map((reading) => reading.high))
  return high > LARGEST_COUNT ? undefined : { value, low, high, shown }
}

/** From half a unit of the last digit below (it may have been rounded up) to one unit above (or cut off). */
function interval({ all, decimals }: Digits, scale: number): { value: number; low: number; high: number } {
  const unit = 10 ** (scale - decimals)
  const value = all * unit
  if (scale === 0) return { value, low: value, high: value }
  // "1M" was not 600,000: that is written with the next smaller word, up to 95 of a hundred
  const leastWithThisWord = value >= 10 ** scale ? 0.95 * 10 ** scale : 0
  return { value, low: Math.max(Math.ceil(value - unit / 2), leastWithThisWord), high: value + unit - 1 }
}

function readDigits(number: string, hasWord: boolean, habits: Habits): Digits | undefined {
  const ascii = toAscii(number)
  if (!ascii) return undefined
  const separators = ascii.match(/\D/gu) ?? []
  const decimals = decimalsOf(ascii, separators, hasWord, habits)
  if (decimals === undefined) return undefined
  const whole = decimals ? ascii.slice(0, -decimals - 1) : ascii
  if (!isGrouped(whole, habits.groupSize)) return undefined
  return { all: Number(ascii.replace(/\D/gu, '')), decimals }
}

/** How many decimals a number has, by the rules at the top of this file; undefined if that cannot be known. */
function decimalsOf(ascii: string, separators: string[], hasWord: boolean, habits: Habits): number | undefined {
  const last = separators.at(-1)
  if (last === undefined) return 0
  const length = ascii.length - 1 - ascii.lastIndexOf(last)
  const isLone = separators.length === 1
  if (GROUPS.has(last) || (!isLone && separators.every((it) => it === last))) return DECIMALS.has(last) ? undefined : 0
  if (isLone && !hasWord && !DECIMALS.has(last)) return length === 3 ? 0 : undefined
  if (!hasWord || length > 3) return undefined
  if (length < 3 || !isLone || DECIMALS.has(last)) return length
  if (last === habits.group) return 0
  return last === '.' && habits.decimal === '.' ? length : undefined
}

/** Digits, or groups of three, or Indian groups ("12,34,567"), with one kind of separator. */
function isGrouped(whole: string, groupSize: number): boolean {
  if (/^(?:0|[1-9]\d{0,14})$/u.test(whole)) return true
  if (groupSize === 2 && /^[1-9]\d?(?:\s\d\d)+$/u.test(whole)) return true
  return /^[1-9]\d{0,2}(?:(\D)\d{3})(?:\1\d{3})*$|^[1-9]\d?(\D)(?:\d{2}\2)+\d{3}$/u.test(whole)
}

/** Western digits for those of any other script; empty if two scripts are mixed. */
function toAscii(number: string): string {
  let ascii = ''
  let zero: number | undefined
  for (const character of number) {
    const code = character.codePointAt(0) ?? 0
    if (!isDigit(code)) {
      ascii += character
      continue
    }
    const isSameScript = zero !== undefined && code >= zero && code <= zero + 9
    const itsZero = isSameScript && zero !== undefined ? zero : zeroOf(code)
    if (zero !== undefined && itsZero !== zero) return ''
    zero = itsZero
    ascii += code - itsZero
  }
  return ascii
}

const DIGIT = /^\p{Nd}$/u

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code > 0x7f && DIGIT.test(String.fromCodePoint(code)))
}

const zeros = new Map<number, number>()

/** Unicode keeps the ten digits of a script together, zero first; some runs follow each other without a gap. */
function zeroOf(code: number): number {
  if (code <= 0x39) return 0x30
  const known = zeros.get(code)
  if (known !== undefined) return known
  let start = code
  while (isDigit(start - 1)) start--
  const zero = code - ((code - start) % 10)
  zeros.set(code, zero)
  return zero
}

/** The powers of ten that a word stands for beside a number, in this language. */
function scalesOf(word: string, isAttached: boolean, habits: Habits): Scales | undefined {
  const own = (isAttached ? habits.words.get(`_${word}`) : undefined) ?? habits.words.get(word) ?? MYRIADS.get(word)
  if (own || !habits.known) return own
  const lower = word.toLowerCase()
  const folded = habits.folded.get(lower)
  // "3 m" is as likely three minutes; "46.3m" and "46.3 M" are counts
  const english = isAttached || word !== lower ? ENGLISH.get(lower) : undefined
  if (folded && english && !isSame(folded, english)) return undefined
  return folded ?? english
}

function withPairs(bases: Record<string, number>, factors: Record<string, number>): Words {
  const words = new Map<string, Scales>([
    ['千', [3]],
    ['천', [3]],
  ])
  for (const [base, scale] of Object.entries(bases)) {
    words.set(base, [scale])
    for (const [factor, more] of Object.entries(factors)) words.set(factor + base, [scale + more])
  }
  return words
}

function isSame(a: Scales, b: Scales): boolean {
  return a.join() === b.join()
}

/** The longest word for a scale beside the number; undefined where another language's word stands there. */
function wordAround(before: string, rest: string, habits: Habits): WordAround | undefined {
  const gap = rest.length - rest.trimStart().length
  const following = spaced(rest.slice(gap))
  const prefixed = habits.before.length > 0 ? wordBefore(before, following, gap, habits) : undefined
  if (prefixed) return prefixed

  const ends = wordEnds(following, gap > 0)
  for (const end of ends) {
    const scales = scalesOf(following.slice(0, end), gap === 0, habits)
    if (!scales) continue
    if (isScale(following.slice(end).trimStart(), habits)) return undefined
    return { scales, before: 0, after: gap + end + (following.charAt(end) === '.' ? 1 : 0) }
  }
  const isForeign = ends.some((end) => isSomewhere(following.slice(0, end)))
  return isForeign ? undefined : { scales: undefined, before: 0, after: 0 }
}

/** "elfu 12", or in Burmese "ဋေ 1 ထ". */
function wordBefore(before: string, following: string, gap: number, habits: Habits): WordAround | undefined {
  const trimmed = spaced(before.trimEnd())
  for (const { word, after, scales } of habits.before) {
    if (!trimmed.endsWith(word) || isLetter(lastOf(trimmed.slice(0, -word.length)))) continue
    const used = before.length - trimmed.length + word.length
    if (after === '') return { scales, before: used, after: 0 }
    const isThere = following.startsWith(after) && isWordEnd(after, following.slice(after.length), gap > 0)
    if (isThere) return { scales, before: used, after: gap + after.length }
  }
  return undefined
}

/** "3 thousand million" where the language has no such word: whatever it is, it is not 3 thousand. */
function isScale(text: string, habits: Habits): boolean {
  return wordEnds(text, true).some((end) => scalesOf(text.slice(0, end), false, habits))
}

const somewhere = new Map<string, boolean>()

/** Whether any language has a word for a scale that is written like this. */
function isSomewhere(word: string): boolean {
  const known = somewhere.get(word)
  if (known !== undefined) return known
  const isThere = ENGLISH.has(word.toLowerCase()) || isInTable(word)
  // Labels repeat from tile to tile
  if (somewhere.size > 100) somewhere.clear()
  somewhere.set(word, isThere)
  return isThere
}

function isInTable(word: string): boolean {
  for (let at = TABLE.words.indexOf(word); at >= 0; at = TABLE.words.indexOf(word, at + 1)) {
    if (':|_='.includes(TABLE.words.charAt(at - 1)) && '|;\n'.includes(TABLE.words.charAt(at + word.length)))
      return true
  }
  return false
}

/** Where a word at the start of `text` may end, the furthest first. */
function wordEnds(text: string, isSpaced: boolean): number[] {
  const ends: number[] = []
  for (let end = Math.min(LONGEST_WORD, text.length); end > 0; end--) {
    const isWithinWord = isAsciiLetter(text.charCodeAt(end)) && text.charCodeAt(end - 1) < 0x80
    if (!isWithinWord && isWordEnd(text.slice(0, end), text.slice(end), isSpaced)) ends.push(end)
  }
  return ends
}

/** Whether a word ends before `rest`, or goes on ("mil" in "miles"). */
function isWordEnd(word: string, rest: string, isSpaced: boolean): boolean {
  const next = firstOf(rest)
  if (!isLetter(next)) return true
  if (next > '~' && MARK.test(next)) return false
  // Korean puts spaces between words, so "12 조회" begins another one; but none before a counter: "12만명"
  const [isNextUnspaced, isWordUnspaced] = [isUnspaced(next), isUnspaced(lastOf(word))]
  if (isNextUnspaced && isWordUnspaced) return !isSpaced || !HANGUL.test(next)
  return isNextUnspaced || isWordUnspaced
}

/** Whether what stands beside a number lets it be a count. */
function countsSomething(before: string, rest: string): boolean {
  const previous = lastOf(before)
  const next = firstOf(rest)
  if (isAlien(previous) || isAlien(next)) return false
  if (previous === '.' || previous === ',' || isSpacedLetter(previous) || isSpacedLetter(next)) return false
  if (isPriceOrShare(lastOf(before.trimEnd())) || isPriceOrShare(firstOf(rest.trimStart()))) return false
  return next !== '.' || !ORDINAL.test(rest)
}

function isSpacedLetter(character: string): boolean {
  return isLetter(character) && !isUnspaced(character)
}

// The questions below are asked of every tile; a Unicode property is slow to ask, and slower the first time

function isAlien(character: string): boolean {
  return isAscii(character) ? ALIEN_ASCII.includes(character) : ALIEN.test(character)
}

function isPriceOrShare(character: string): boolean {
  return isAscii(character) ? character === '$' || character === '%' : PRICE_OR_SHARE.test(character)
}

/** Whether a word or a number goes on with it. */
function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code >= 0x80) return LETTER.test(character)
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39)
}

function isUnspaced(character: string): boolean {
  return !isAscii(character) && UNSPACED.test(character)
}

function isAscii(character: string): boolean {
  return character.charCodeAt(0) < 0x80
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20)
}

function lastOf(text: string): string {
  const last = text.slice(-1)
  // Half of a character beyond the first 65,536
  return last >= '\udc00' && last <= '\udfff' ? text.slice(-2) : last || SPACE
}

function isSpace(character: string): boolean {
  return character === SPACE || character === FIXED_SPACE
}

function spaced(text: string): string {
  return text.replaceAll(FIXED_SPACE, SPACE)
}

function withoutDot(word: string): string {
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
}

const cache = new Map<string, Habits>()

function habitsOf(language = ''): Habits {
  if (language.length > LONGEST_TAG) return habitsOf()
  const cached = cache.get(language)
  if (cached) return cached
  const habits = lookUp(language)
  // A page may change its language, but not without end
  if (cache.size > 20) cache.clear()
  cache.set(language, habits)
  return habits
}

function lookUp(language: string): Habits {
  const lineage = lineageOf(language)
  const words = inherit(rowsOfWords(), lineage)
  if (words === undefined) return habitsFrom(agreedWords(), false, '')
  return habitsFrom(wordsIn(words), true, inherit(rowsOfSeparators(), lineage) ?? '.,')
}

function habitsFrom(words: Words, known: boolean, separators: string): Habits {
  const folded = new Map<string, Scales>()
  for (const [word, scales] of words) {
    const lower = word.toLowerCase()
    const other = folded.get(lower)
    folded.set(lower, other && !isSame(other, scales) ? [] : scales)
  }
  const before = [...words]
    .filter(([word]) => word.includes('…'))
    .map(([word, scales]) => ({ word: word.split('…')[0] ?? '', after: word.split('…')[1] ?? '', scales }))
    .sort((a, b) => b.word.length + b.after.length - a.word.length - a.after.length)
  return {
    known,
    words,
    folded,
    before,
    decimal: separators.charAt(0),
    group: separators.charAt(1),
    groupSize: Number(separators.charAt(2)) || 3,
  }
}

/** A language and its ancestors in CLDR, nearest first: zh-TW → zh-Hant-TW, zh-Hant, zh-TW, zh. */
function lineageOf(language: string): string[] {
  if (!language) return []
  // A language's own row is that of its usual script and region; to ask the browser for those costs it milliseconds
  if (rowsOfWords().has(language)) return [language]
  try {
    const { language: base, script, region } = new Intl.Locale(language.replaceAll('_', '-')).maximize()
    const inRegion = `${base}-${region}`
    // English in the Shavian script is not written as in Britain
    const isUsualScript = new Intl.Locale(inRegion).maximize().script === script
    return [`${base}-${script}-${region}`, `${base}-${script}`, ...(isUsualScript ? [inRegion] : []), base]
  } catch {
    return []
  }
}

function inherit(rows: ReadonlyMap<string, string>, lineage: string[]): string | undefined {
  return lineage.map((locale) => rows.get(locale)).find((row) => row !== undefined)
}

const rowsOfWords = once(() => rowsByLocale(TABLE.words))
const rowsOfSeparators = once(() => rowsByLocale(TABLE.separators))

function rowsByLocale(table: string): Map<string, string> {
  const rows = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [locales = '', row = ''] = line.split('\t')
    for (const locale of locales.split(' ')) rows.set(locale, row)
  }
  return rows
}

function wordsIn(row: string): Map<string, Scales> {
  const words = new Map<string, Scales>()
  for (const part of row.split(';')) {
    const [scales = '', list] = part.split(':')
    for (const word of list?.split('|') ?? []) words.set(word, scales ? scales.split('+').map(Number) : [])
  }
  return words
}

/** Words that mean the same in every language that has them. */
function agreedWords(): Words {
  const agreed = new Map<string, Scales>()
  for (const row of new Set(rowsOfWords().values())) {
    const own = wordsIn(row)
    // A language without a word of its own for `K` reads the English one
    for (const [letter, scales] of ENGLISH) if (!own.has(letter.toUpperCase())) own.set(letter.toUpperCase(), scales)
    for (const [marked, scales] of own) {
      const word = marked.replace(/^_/u, '')
      const other = agreed.get(word)
      agreed.set(word, other && !isSame(other, scales) ? [] : scales)
    }
  }
  return new Map([...agreed].filter(([, scales]) => scales.length === 1))
}

function once<Result>(make: () => Result): () => Result {
  let made: Result | undefined
  return () => {
    made ??= make()
    return made
  }
}
