import { describe, expect, test } from 'vitest'
import {
  writeCount,
  writeDate,
  writeInFull,
  writeList,
  writeMonth,
  writeRange,
  writeScore,
  writeSpan,
  writeValue,
} from '../../src/i18n/index.ts'

/** French separators are no-break spaces of two widths: compared as plain spaces. A word joiner does not show. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2060', '')

test('a day is the same day wherever it is read; a moment is one of the day it is there', () => {
  const zone = process.env.TZ
  try {
    for (const [place, night] of [
      ['America/Los_Angeles', 'Apr 30, 2026'],
      ['Pacific/Kiritimati', 'May 1, 2026'],
    ] as const) {
      process.env.TZ = place
      expect(writeDate('2026-05-01', 'en'), place).toBe('May 1, 2026')
      expect(new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date('2026-05-01T00:00Z'))).toBe(night)
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

describe('counts', () => {
  test.each([
    [312, '312', '312'],
    [1_107, '1,107', '1 107'],
    [9_999, '9,999', '9 999'],
    [12_300, '12.3K', '12,3 k'],
    [48_213_000, '48.2M', '48,2 M'],
    [1e13, '10T', '10 Bn'],
  ])('%d', (value, en, fr) => {
    expect(writeCount(value, 'en')).toBe(en)
    expect(plain(writeCount(value, 'fr'))).toBe(fr)
  })

  test('a rounded count is written by its value, in full by its ends', () => {
    const count = { value: 12_300, low: 12_250, high: 12_349 }
    expect(writeCount(count, 'en')).toBe('12.3K')
    expect(plain(writeInFull(count, 'en'))).toBe('12,250 – 12,349')
    expect(writeInFull({ value: 7, low: 7, high: 7 }, 'en')).toBe('7')
  })
})

describe('values in their unit', () => {
  test.each([
    [0.021, 'share', '2.1%', '2,1 %'],
    [0.00067, 'share', '0.067%', '0,067 %'],
    [0.453, 'share', '45%', '45 %'],
    [2.4, 'share', '240%', '240 %'],
    [0, 'share', '0%', '0 %'],
    [0.081, 'ratio', '0.081', '0,081'],
    [5.26, 'ratio', '5.3', '5,3'],
    [2.24, 'per100', '2.2', '2,2'],
    [1_234.4, 'ratio', '1,234', '1 234'],
    [25_000, 'ratio', '25K', '25 k'],
    [3, 'days', '3 days', '3 jours'],
    [1, 'days', '1 day', '1 jour'],
  ] as const)('%d as %s', (value, unit, en, fr) => {
    expect(writeValue(value, unit, 'en')).toBe(en)
    expect(plain(writeValue(value, unit, 'fr'))).toBe(fr)
  })
})

test('a month without its day', () => {
  expect(writeMonth('2026-11', 'en')).toBe('November 2026')
  expect(writeMonth('2026-11', 'fr')).toBe('novembre 2026')
})

describe('ranges', () => {
  test.each([
    [0.004, 0.026, 'share', '0.4 – 2.6%', '0,4 – 2,6 %'],
    [44, 71, 'count', '44 – 71', '44 – 71'],
    [0.153, 0.736, 'ratio', '0.15 – 0.74', '0,15 – 0,74'],
    [2, 5, 'days', '2 – 5 days', '2 – 5 jours'],
    [0.0211, 0.0212, 'share', '2.1%', '2,1 %'],
  ] as const)('%d to %d as %s', (low, high, unit, en, fr) => {
    expect(plain(writeRange(low, high, unit, 'en'))).toBe(en)
    expect(plain(writeRange(low, high, unit, 'fr'))).toBe(fr)
  })

  /** By the rules of Unicode a line may break behind a dash, but for a word joiner right there. */
  test.each([
    ['a range', writeRange(1, 2, 'count', 'en')],
    ['in full', writeInFull({ value: 2, low: 1, high: 3 }, 'en')],
    ['two amounts', writeSpan('€1', '€2')],
  ])('never break over two lines: %s', (_what, range) => expect(range).toMatch(/^\S+\u00a0–\u2060\u00a0\S+$/))
})

test('scores are whole', () => expect(writeScore(57.6, 'fr')).toBe('58'))

test('dates', () => {
  expect(writeDate('2026-11-22T12:00:00Z', 'en')).toBe('Nov 22, 2026')
  expect(plain(writeDate('2026-11-22T12:00:00Z', 'fr'))).toBe('22 nov. 2026')
})

test('lists', () => {
  expect(writeList(['a', 'b', 'c'], 'en')).toBe('a, b, and c')
  expect(writeList(['a', 'b', 'c'], 'fr')).toBe('a, b et c')
})
