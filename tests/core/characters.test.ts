import { expect, test } from 'vitest'
import { hasDigit, isLetter, isUnspaced, mayHaveOtherDigits } from '../../src/core/count/characters.ts'

test('every digit of Unicode is one, and nothing else is', () => {
  const misjudged: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    const isDigit = /^\p{Nd}$/u.test(character)
    const isPlain = code >= 0x30 && code <= 0x39
    if (hasDigit(character) !== isDigit || (isDigit && !isPlain && !mayHaveOtherDigits(character)))
      misjudged.push(code.toString(16))
  }
  expect(misjudged).toEqual([])
})

test.each(['12.3K', '1,2 M de seguidores', 'フォロワー1.2万人', '관심 12만', '5’000…'])(
  '%s has no other digits',
  (text) => {
    expect(mayHaveOtherDigits(text)).toBe(false)
  },
)

test('letters, and scripts without spaces, are what Unicode says', () => {
  const unspaced =
    /^[\p{sc=Han}\p{sc=Hang}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]$/u
  const misjudged: string[] = []
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCodePoint(code)
    const isRight =
      isLetter(character) === /^[\p{L}\p{M}\p{N}]$/u.test(character) &&
      isUnspaced(character) === unspaced.test(character)
    if (!isRight) misjudged.push(code.toString(16))
  }
  expect(misjudged).toEqual([])
})

test('no mark comes before U+0300', () => {
  const earlier = Array.from({ length: 0x300 }, (_, code) => String.fromCodePoint(code))
  expect(earlier.filter((character) => /\p{M}/u.test(character))).toEqual([])
})
