/** How digits, separators and scales make a number, by the rules of `count.ts`. */
import { type Count, LARGEST_COUNT } from '../profile/facts.ts'
import { FIXED_SPACE, hasDigit, mayHaveOtherDigits, SPACE } from './characters.ts'
import type { Habits, Scales } from './locales.ts'
import { pattern } from './pattern.ts'
import { MARKS } from './tidy.ts'

/** Group separators that are never decimal ones, and the reverse. */
const GROUPS = new Set([FIXED_SPACE, SPACE, "'", '’', 'ʼ', '٬', '⹁'])
const DECIMALS = new Set(['٫'])

const NUMBER = numbers(MARKS)
const NUMBER_WITH_SPACES = numbers(`${MARKS} `)

/** The pattern for a text. */
function numbers(marks: string): (text: string) => RegExp {
  const [plain, any] = [String.raw`\d`, String.raw`\p{Nd}`].map((digit) =>
    pattern(`${digit}+(?:[${marks}]${digit}+)*`, 'gu'),
  ) as [() => RegExp, () => RegExp]
  return (text) => (mayHaveOtherDigits(text) ? any() : plain())
}

/** Where a number stands in a text. */
type Span = { text: string; start: number; end: number }

/** A number's digits without separators, and how many of them are decimals. */
type Digits = { all: number; decimals: number }

/** The number in `text`, if there is exactly one. */
export function onlyNumber(text: string, habits: Habits): Span | undefined {
  const number = habits.group === SPACE ? NUMBER_WITH_SPACES(text) : NUMBER(text)
  number.lastIndex = 0
  const match = number.exec(text)
  if (!match || number.exec(text)) return undefined
  return { text: match[0], start: match.index, end: match.index + match[0].length }
}

export function toCount(shown: string, number: string, scales: Scales | undefined, habits: Habits): Count | undefined {
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
  if (!mayHaveOtherDigits(number)) return number
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

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code > 0x7f && hasDigit(String.fromCodePoint(code)))
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
