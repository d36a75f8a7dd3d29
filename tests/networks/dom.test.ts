// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { elementsIn, textOf } from '../../src/networks/shared/dom.ts'

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

test('a number that is drawn twice while it changes is not glued to its successor', () => {
  const text = (html: string) => {
    document.body.innerHTML = `<main>${html}</main>`
    return textOf(document.querySelector('main') as Element)
  }
  expect(text('<span>418</span><span>419</span> likes')).toBe('418|419 likes')
  expect(text('<span>٤</span><span>٥</span>')).toBe('٤|٥')
  expect(text('<span>1</span><b>.2K</b><i>likes</i>')).toBe('1.2Klikes')
  expect(text('Ada <b>12</b>')).toBe('Ada 12')
})

test('what a page writes into one element in pieces is one number', () => {
  document.body.innerHTML = '<main><b>1</b></main>'
  document.querySelector('b')?.append('2')
  expect(textOf(document.querySelector('main') as Element)).toBe('12')
})
