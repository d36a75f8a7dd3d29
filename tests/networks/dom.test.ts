// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { elementsIn } from '../../src/networks/shared/dom.ts'

function within(html: string): string[] {
  document.body.innerHTML = `<main>${html}</main><p id="outside"></p>`
  return [...elementsIn(document.querySelector('main') as Element)].map(({ localName }) => localName)
}

test('the elements under another are those it holds, in the page’s order', () => {
  expect(within('<a><b></b><i><u></u></i></a><s></s>')).toEqual(['a', 'b', 'i', 'u', 's'])
  expect(within('')).toEqual([])
  expect(within('<a><b><i><u></u></i></b></a>')).toEqual(['a', 'b', 'i', 'u'])
})

test('a form whose field is named after where it stands ends the walk', () => {
  document.body.innerHTML = '<main><form><input></form></main>'
  const [form, input] = [document.querySelector('form'), document.querySelector('input')]
  // As browsers answer where the field's name is "parentElement".
  Object.defineProperty(form, 'parentElement', { value: input })
  const found = elementsIn(document.querySelector('main') as Element, 100)
  expect([...found]).toEqual([form, input])
})
