import { describe, expect, test } from 'vitest'
import { byScript, oneOf } from '../../src/networks/shared/latin.ts'

const characters = Array.from({ length: 0x250 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index))

describe('in a text of Latin letters a pattern finds what it would in any other', () => {
  const letter = byScript(({ letters }) => `^[${letters}]`)
  const spaced = byScript(({ spaced }) => `^${spaced}`)
  const notLetter = byScript(({ letters }) => `^[^${letters}]`)

  test.each([
    ['a letter', letter],
    ['a letter of a spaced script', spaced],
    ['anything else', notLetter],
  ])('%s', (_, find) => {
    const inLatin = characters.filter((one) => find(one).test(one))
    const inAny = characters.filter((one) => find('語').test(one))
    expect(inLatin).toEqual(inAny)
    expect(inLatin.length).toBeGreaterThan(0)
    expect(inLatin.length).toBeLessThan(characters.length)
  })

  test('words, those of other scripts left out', () => {
    const word = byScript(({ words }) => `^(?:${words('abonn[ée]s?(?![\\p{L}])|подписч|位?粉丝|takipçi')})$`)
    for (const text of ['abonnés', 'abonné', 'takipçi', 'abonnement', '12']) {
      expect(word(text).test(text)).toBe(word('語').test(text))
    }
    expect(word('abonnés').source).not.toContain('подписч')
    expect(word('подписч').test('подписч')).toBe(true)
    expect(word('粉丝').test('粉丝')).toBe(true)
  })

  test('words in either case', () => {
    const says = oneOf('abonn[ée]s?(?![\\p{L}])|подписч|粉丝|takipçi')
    for (const text of ['12 ABONNÉS', 'Takipçi', '12 Подписчиков', '粉丝 12']) expect(says(text)).toBe(true)
    for (const text of ['Abonnement', 'ABONNEMENT', '12', 'Постов']) expect(says(text)).toBe(false)
  })
})
