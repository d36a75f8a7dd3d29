import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCount, parseCount } from '../../src/core/count.ts'
import type { Count } from '../../src/core/profile/reading.ts'

const LANGUAGES = [
  'en',
  'fr',
  'de',
  'pt',
  'tr',
  'id',
  'ar',
  'hi',
  'ja',
  'ko',
  'th',
  'my',
  'sw',
  'tok',
  'xx',
  '',
  '-',
  'a'.repeat(40),
]
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7d8, 0x1e950]
const PIECES = [
  ..."0123456789.,'’ -+%٬٫²½KMBkmb千万억만TG\u00a0\u202f\u200f\u202e\u0301٣५",
  'mil',
  'Mio.',
  'тыс.',
  ' de mii',
  'elfu ',
  'ألف',
  '👍',
]

const language = fc.constantFrom(undefined, ...LANGUAGES)
const mess = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
)

function isHonest(count: Count | undefined): boolean {
  if (!count) return true
  const { value, low, high } = count
  return [value, low, high].every(Number.isSafeInteger) && 0 <= low && low <= value && value <= high && high <= 1e13
}

test('any text is a count or nothing', () => {
  fc.assert(
    fc.property(mess, language, (text, tag) => isHonest(parseCount(text, tag)) && isHonest(findCount(text, tag))),
    { numRuns: 5_000 },
  )
})

test('any language tag is one or none', () => {
  fc.assert(fc.property(fc.string(), (tag) => isHonest(parseCount('12.3K', tag))))
})

test('a text that is a count is found as the same count', () => {
  fc.assert(
    fc.property(mess, language, (text, tag) => {
      const found = findCount(text, tag)
      const parsed = parseCount(text, tag)
      if (found && parsed) expect(found.value).toBe(parsed.value)
    }),
    { numRuns: 5_000 },
  )
})

test('a number survives being written in any script', () => {
  const count = fc.integer({ min: 0, max: 1e12 })
  fc.assert(
    fc.property(
      count,
      fc.constantFrom(...ZEROS),
      fc.constantFrom(',', '.', '٬', '\u00a0', '’'),
      (value, zero, group) => {
        const western = value.toLocaleString('en').replaceAll(',', group)
        const text = western.replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)))
        expect(parseCount(text)).toMatchObject({ value, low: value, high: value })
      },
    ),
  )
})

test('a rounded number keeps the truth within', () => {
  const format = new Intl.NumberFormat('fr', { notation: 'compact', maximumFractionDigits: 2 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (truth) => {
      const count = findCount(`${format.format(truth)} abonnés`, 'fr')
      return count !== undefined && count.low <= truth && truth <= count.high
    }),
  )
})

test('a number cut off keeps the truth within', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 999_999 }), (truth) => {
      const count = parseCount(`${(Math.floor(truth / 100) / 10).toFixed(1)}K`, 'en')
      return count !== undefined && count.low <= truth && truth <= count.high
    }),
  )
})

test('digits of two scripts are no number', () => {
  const digits = fc.tuple(
    fc.nat(9),
    fc.nat(9),
    fc.uniqueArray(fc.constantFrom(...ZEROS), { minLength: 2, maxLength: 2 }),
  )
  fc.assert(
    fc.property(digits, language, ([first, second, zeros], tag) => {
      const text = [first, second].map((digit, index) => String.fromCodePoint((zeros[index] ?? 0) + digit)).join('')
      expect(parseCount(text, tag)).toBeUndefined()
      expect(findCount(`${text} likes`, tag)).toBeUndefined()
    }),
  )
})

test('text drawn in another order than written is no number', () => {
  const mark = fc.constantFrom('\u200e', '\u200f', '\u061c', '\u2066', '\u2067', '\u202a', '\u202b', '\u202c', '\u2069')
  fc.assert(
    fc.property(fc.nat(999), fc.nat(999), mark, language, (first, second, hidden, tag) => {
      expect(parseCount(`${first}${hidden}${second}`, tag)).toBeUndefined()
      expect(parseCount(`\u202e${first}`, tag)).toBeUndefined()
    }),
  )
})

test.each([
  ['digits', '1'],
  ['groups', '1,111'],
  ['spaces', ' '],
  ['invisible marks', '\u200b'],
  ['marks on letters', 'e\u0301'],
  ['words', 'mil '],
])('ten megabytes of %s are no number', (_name, piece) => {
  const text = piece.repeat(1e7 / piece.length)
  expect(parseCount(text, 'es')).toBeUndefined()
  expect(findCount(text, 'es')).toBeUndefined()
  expect(parseCount('12', text)?.value).toBe(12)
})
