/** Scripts in ASCII say what they said before. */
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { escaped } from '../../tools/run/ascii.ts'

const WORDS = 'l’été – 12 k € · 𝒜𝓁𝒾 \\ "’" \u2028'

test.each([
  ['a string', JSON.stringify(WORDS)],
  ['a template', `\`${WORDS.replaceAll('\\', '\\\\')}\``],
  ['JSON within a string', `JSON.parse(${JSON.stringify(JSON.stringify(WORDS))})`],
])('%s', (_, code) => {
  expect(escaped(code)).toMatch(/^[\0-\x7f]*$/)
  expect(runInNewContext(escaped(code))).toBe(WORDS)
})

test('a pattern', () => {
  const found = (code: string) => runInNewContext(`'a’𝒜é'.match(${code})`)
  for (const code of ['/[’–]/', '/𝒜/u', '/[à-ÿ]/']) expect(found(escaped(code))).toEqual(found(code))
})

test('a backslash of a character’s own would be read otherwise', () => {
  expect(() => escaped("'\\’'")).toThrow('escaped as it is')
})
