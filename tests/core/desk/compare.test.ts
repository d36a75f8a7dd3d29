import { describe, expect, test } from 'vitest'
import { canTellApart, placesOf } from '../../../src/core/desk/compare.ts'

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high })

describe('places', () => {
  test('apart for certain: one after the other, from either end', () => {
    const three = [between(10, 12), between(30, 31), between(20, 25)]
    expect(placesOf(three, 'highest')).toEqual([
      { best: 3, last: 3 },
      { best: 1, last: 1 },
      { best: 2, last: 2 },
    ])
    expect(placesOf(three, 'lowest').map((one) => one?.best)).toEqual([1, 3, 2])
  })

  test('what overlaps is a tie, whichever value is larger', () => {
    expect(placesOf([between(40, 80), between(70, 90)], 'highest')).toEqual([
      { best: 1, last: 2 },
      { best: 1, last: 2 },
    ])
  })

  test('ends that touch are a tie: 48 may be 48', () => {
    expect(placesOf([between(40, 48), between(48, 50)], 'highest')).toEqual([
      { best: 1, last: 2 },
      { best: 1, last: 2 },
    ])
  })

  test('the middle one may be ahead of both or behind both; of the others one is ahead', () => {
    expect(placesOf([between(0, 10), between(8, 20), between(18, 30)], 'highest')).toEqual([
      { best: 2, last: 3 },
      { best: 1, last: 3 },
      { best: 1, last: 2 },
    ])
  })

  test('who was not seen has no place and takes none', () => {
    expect(placesOf([undefined, between(1, 2), between(3, 4)], 'highest')).toEqual([
      undefined,
      { best: 2, last: 2 },
      { best: 1, last: 1 },
    ])
  })
})

test('nobody can be told apart where all overlap', () => {
  expect(canTellApart([between(1, 5), between(4, 9), undefined])).toBe(false)
  expect(canTellApart([between(1, 3), between(4, 9)])).toBe(true)
})
