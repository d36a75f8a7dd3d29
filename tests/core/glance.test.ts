import { expect, test } from 'vitest'
import { shareAtAGlance } from '../../src/core/glance.ts'

function sample(bare: number, all: number) {
  return Array.from({ length: all }, (_, n) => ({ hash: `#${n}`, hasAvatar: n >= bare }))
}
const glance = (bare: number, all: number) => shareAtAGlance(sample(bare, all)) ?? expect.fail()

test('nobody of whom a picture was looked for: nothing is said', () => {
  expect(shareAtAGlance([{ handle: 'a.b' }, { handle: 'c.d' }])).toBeUndefined()
})

test('the more without a picture, the more fakes', () => {
  const shares = [0, 5, 15, 30, 50].map((bare) => glance(bare, 80).share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('it stays wide where every fake may have a picture', () => {
  const { low, high } = glance(0, 100)
  expect(low).toBeLessThan(0.03)
  expect(high).toBeGreaterThan(0.3)
})

test('a genuine audience’s few without a picture accuse nobody', () => {
  for (const bare of [0, 1, 3, 6]) expect(glance(bare, 60).low).toBeLessThan(0.05)
})

test('half without a picture cannot all be genuine', () => expect(glance(50, 100).low).toBeGreaterThan(0.4))

test('a huge sample is believed no more than a hundred', () => {
  const { low, high } = glance(2_000, 10_000)
  expect([low, high]).toEqual([glance(20, 100).low, glance(20, 100).high])
})
