import { expect, test } from 'vitest'
import { nextSlots } from '../../../src/ui/desk/shortlist/slots.ts'

const from = (ids: string) => nextSlots(new Map(), [...ids], undefined)
const shown = (slots: ReadonlyMap<string, number>) => [...slots].map(([id, slot]) => `${id}${slot}`).join(' ')

test('while scrolling, the lines that leave at one end come again at the other', () => {
  expect(shown(nextSlots(from('abcd'), [...'cdef'], undefined))).toBe('c2 d3 e0 f1')
})

test('sorted anew, lines stay where they are and are written anew', () => {
  expect(shown(nextSlots(from('abc'), [...'xyz'], undefined))).toBe('x0 y1 z2')
})

test('the line that may have the focus goes with its person', () => {
  const slots = nextSlots(from('abc'), [...'bcd'], 'a')
  expect(shown(slots)).toBe('b1 c2 d3')
  expect(new Set(slots.values()).size).toBe(3)
})

test('more lines than before', () => {
  expect(shown(nextSlots(from('ab'), [...'bxyz'], undefined))).toBe('b1 x0 y2 z3')
})
