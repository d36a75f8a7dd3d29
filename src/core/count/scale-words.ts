/** Words for a scale beside a number: "k", "Mio.", "万", "elfu". */
import { firstOf, isAscii, isAsciiLetter, isLetter, isUnspaced, lastOf, SPACE } from './characters.ts'
import { ENGLISH, type Habits, isInTable, isSame, myriads, type Scales } from './locales.ts'
import { pattern } from './pattern.ts'
import { spaced } from './tidy.ts'

/** Characters: the table's longest word has 17. */
const LONGEST_WORD = 24

const FIRST_MARK = '\u0300'
const MARK = pattern(String.raw`\p{M}`, 'u')
const HANGUL = pattern(String.raw`\p{sc=Hang}`, 'u')

/** Beside a number they make it something else: a sign, a price, a share, an hour, a name, a lower bound. */
const ALIEN_ASCII = '$%+-/\\#@_=<>~&*^'
const ALIEN = pattern(String.raw`[\p{Sc}\p{No}\p{Nl}٪‰\u2010-\u2015−≈十百拾佰仟半십백]`, 'u')
/** Beside a number, even after a space. */
const PRICE_OR_SHARE = pattern(String.raw`[\p{Sc}٪‰]`, 'u')
/** "12. Beitrag" is the twelfth; "12." ends a sentence. */
const ORDINAL = pattern(String.raw`^\.\s*\p{L}`, 'u')

/** The word for a scale beside a number, and how many characters it takes up on either side. */
type WordAround = { scales: Scales | undefined; before: number; after: number }

/** The powers of ten that a word stands for beside a number, in this language. */
export function scalesOf(word: string, isAttached: boolean, habits: Habits): Scales | undefined {
  const own = (isAttached ? habits.words.get(`_${word}`) : undefined) ?? habits.words.get(word) ?? myriads().get(word)
  if (own || !habits.known) return own
  const lower = word.toLowerCase()
  const folded = habits.folded.get(lower)
  // "3 m" is as likely three minutes; "46.3m" and "46.3 M" are counts
  const english = isAttached || word !== lower ? ENGLISH.get(lower) : undefined
  if (folded && english && !isSame(folded, english)) return undefined
  return folded ?? english
}

/** The longest word for a scale beside the number; undefined where another language's word stands there. */
export function wordAround(before: string, rest: string, habits: Habits): WordAround | undefined {
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
  const isForeign = ends.some((end) => isSomewhere(following.slice(0, end))) || hasStem(following, habits)
  return isForeign ? undefined : { scales: undefined, before: 0, after: 0 }
}

/** Shorter words are the beginnings of many others. */
const SHORTEST_STEM = 3

/** "12 miles", "12 ألفًا", "12 tusinde": a word for a scale with an ending that the tables do not have. */
function hasStem(following: string, habits: Habits): boolean {
  const [first = ''] = following.slice(0, LONGEST_WORD).split(SPACE, 1)
  if (first.length <= SHORTEST_STEM) return false
  const word = first.toLowerCase()
  for (const marked of habits.folded.keys()) {
    const stem = /^[_=]/.test(marked) ? marked.slice(1) : marked
    if (stem.length >= SHORTEST_STEM && word.startsWith(stem) && !isUnspaced(lastOf(stem))) return true
  }
  return false
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

/** Spellings, forms and abbreviations that are in use beside those of the tables. */
const ALSO = 'lac lacs milliers migliaia milhares tds tus tkr dz الف الاف אלפי מיליוני ngàn ezren'.split(' ')

const somewhere = new Map<string, boolean>()

/** Whether any language has a word for a scale that is written like this. */
function isSomewhere(word: string): boolean {
  const known = somewhere.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const isThere = ENGLISH.has(lower) || isInTable(word) || ALSO.includes(lower)
  // Labels repeat from tile to tile
  if (somewhere.size > 100) somewhere.clear()
  somewhere.set(word, isThere)
  return isThere
}

/** "J’aime", beside every number of likes in French, is one word, although J alone is one elsewhere. */
const ELIDED = pattern(String.raw`^[Jj]['’]\p{L}`, 'u')

/** Where a word at the start of `text` may end, the furthest first. */
function wordEnds(text: string, isSpaced: boolean): number[] {
  const ends: number[] = []
  if (/^[Jj]['’]/.test(text) && ELIDED().test(text)) return ends
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
  if (next >= FIRST_MARK && MARK().test(next)) return false
  // Korean puts spaces between words, so "12 조회" begins another one; but none before a counter: "12만명"
  const [isNextUnspaced, isWordUnspaced] = [isUnspaced(next), isUnspaced(lastOf(word))]
  if (isNextUnspaced && isWordUnspaced) return !isSpaced || !HANGUL().test(next)
  return isNextUnspaced || isWordUnspaced
}

/** Whether what stands beside a number lets it be a count. */
export function countsSomething(before: string, rest: string): boolean {
  const previous = lastOf(before)
  const next = firstOf(rest)
  if (isAlien(previous) || isAlien(next)) return false
  if (previous === '.' || previous === ',' || isSpacedLetter(previous) || isSpacedLetter(next)) return false
  if (isPriceOrShare(lastOf(before.trimEnd())) || isPriceOrShare(firstOf(rest.trimStart()))) return false
  return next !== '.' || !ORDINAL().test(rest)
}

function isSpacedLetter(character: string): boolean {
  return isLetter(character) && !isUnspaced(character)
}

function isAlien(character: string): boolean {
  return isAscii(character) ? ALIEN_ASCII.includes(character) : ALIEN().test(character)
}

function isPriceOrShare(character: string): boolean {
  return isAscii(character) ? character === '$' || character === '%' : PRICE_OR_SHARE().test(character)
}
