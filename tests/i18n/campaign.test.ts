import { describe, expect, test } from 'vitest'
import { CONTRADICTIONS } from '../../src/core/campaign/contradictions.ts'
import type { Figure } from '../../src/core/campaign/figures.ts'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import {
  campaignWords,
  contradictionPhrases,
  figureValue,
  normalPhrase,
  withoutPhrase,
} from '../../src/i18n/campaign.ts'
import { writeMoney } from '../../src/i18n/numbers.ts'

const { en, fr } = campaignWords
const keys = Object.keys(en) as (keyof typeof en)[]
const namesIn = (message: string) => [...message.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name).sort()

test.each(keys)('%s names the same values in both languages, and no straight apostrophe', (key) => {
  expect(namesIn(fr[key])).toEqual(namesIn(en[key]))
  expect(en[key] + fr[key]).not.toContain("'")
})

test.each(CONTRADICTIONS)('%s says what does not fit and what else could cause it', (id) => {
  const ends = { value: 12_000, low: 12_000, high: 12_000 }
  for (const language of LANGUAGES) {
    const { what, innocent } = contradictionPhrases(
      { id, seen: ends, limit: { ...ends, value: 340 }, of: [] },
      language,
    )
    expect(what).toContain('340')
    expect(innocent.length).toBeGreaterThan(30)
  }
})

const FIGURE: Figure = {
  id: 'engagement-by-reach',
  value: 0.048,
  low: 0.048,
  high: 0.048,
  unit: 'share',
  basis: 'estimated',
  from: ['likes', 'reach'],
}

describe('a figure', () => {
  test('is written in its unit', () => {
    expect(figureValue(FIGURE, 'en')).toBe('4.8%')
    expect(figureValue(FIGURE, 'fr')).toMatch(/^4,8\s%$/)
    expect(figureValue({ ...FIGURE, unit: 'money', value: 23.684, low: 23.684, high: 23.684 }, 'en', 'EUR')).toBe(
      '€23.68',
    )
  })

  test('shows the doubt of rounding, where it shows', () => {
    expect(figureValue({ ...FIGURE, low: 0.046, high: 0.05 }, 'en')).toBe('4.8% (4.6\u00a0–\u2060\u00a05%)')
    expect(figureValue({ ...FIGURE, low: 0.04801, high: 0.04802 }, 'en')).toBe('4.8%')
  })

  test('names what it lacks and what is normal', () => {
    expect(withoutPhrase({ ...FIGURE, without: ['shares', 'clicks'] }, 'fr')).toBe(
      'non indiqué\u00a0: partages et clics',
    )
    expect(withoutPhrase(FIGURE, 'en')).toBeUndefined()
    const source = { id: 'x', title: 'x', year: 2020, population: 'x' }
    const normal = { p10: 0.077, p50: 0.23, p90: 0.69, source }
    expect(normalPhrase({ ...FIGURE, normal }, 'en')).toBe('normal at this size: 7.7\u00a0–\u2060\u00a069%, median 23%')
  })
})

test('money', () => {
  expect(writeMoney(1_250.4, 'EUR', 'en')).toBe('€1,250.40')
  expect(writeMoney(23.7, 'EUR', 'fr')).toBe('23,70\u00a0€')
  expect(writeMoney(0.5, undefined, 'en')).toBe('0.50')
})
