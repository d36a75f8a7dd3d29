import { expect, test } from 'vitest'
import { readableName, webAddress } from '../../../src/core/profile/readable.ts'

test.each([
  ['Mira Demo', 'Mira Demo'],
  ['Mira\u202eomeD', 'MiraomeD'],
  ['Mira\u2028Demo\u0000', 'Mira Demo'],
  ['ميرا', 'ميرا'],
  ['★', '★'],
  [undefined, undefined],
  ['', undefined],
  ['\u3164', undefined],
  ['\u2800\u200b \u202e', undefined],
])('the name %j is shown as %j', (name, shown) => {
  expect(readableName(name)).toBe(shown)
})

test.each([
  ['https://social.example/mira', 'https://social.example/mira'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['http://social.example/mira', undefined],
  ['chrome-extension://abc/src/ui/desk/index.html', undefined],
  ['//social.example', undefined],
  [undefined, undefined],
])('the address %j leads to %j', (url, address) => {
  expect(webAddress(url)).toBe(address)
})
