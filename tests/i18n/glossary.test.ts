/** One word for a thing: every phrase of both languages, held against the glossary. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { GLOSSARY } from '../../src/i18n/glossary.ts'
import { phrases } from './phrases-of-all.ts'

/** Without what is filled in, whose names are nobody's words. */
const written = (message: string) => message.replaceAll(/\{\w+(, (number|percent|date|medium))*\}|\{\w+, plural,/g, '…')

describe.each(GLOSSARY)('$what', (term) => {
  test.each(LANGUAGES)('in %s has no other word', (language) => {
    const strange = phrases.filter((phrase) => term[language].never.test(written(phrase[language])))
    expect(strange.map((phrase) => `${phrase.where}: ${phrase[language]}`)).toEqual([])
  })

  test.each(LANGUAGES)('is said in %s', (language) => {
    expect(phrases.some((phrase) => term[language].say.test(written(phrase[language])))).toBe(true)
  })

  if (term.isPaired) {
    test('a phrase that names it in English names it in French', () => {
      const lost = phrases.filter(({ en, fr }) => term.en.say.test(written(en)) && !term.fr.say.test(written(fr)))
      expect(lost.map(({ where, en, fr }) => `${where}: ${en} → ${fr}`)).toEqual([])
    })
  }
})

test('all phrases are there: those of signs, networks and every page', () => {
  expect(phrases.length).toBeGreaterThan(1_000)
  expect(phrases.filter(({ fr }) => fr === '')).toEqual([])
})
