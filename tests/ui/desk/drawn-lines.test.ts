import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lines, NO_LINES, nextLines } from '../../../src/ui/desk/shortlist/drawn-lines.ts'

const AROUND = 6
const MOST = 14

test('a short list is drawn at once, a screenful in two frames, what lies around it after that', () => {
  expect(nextLines(NO_LINES, { from: 0, to: 5 }, AROUND, 5, MOST)).toEqual({ from: 0, to: 5 })
  expect(nextLines(NO_LINES, { from: 0, to: 27 }, AROUND, 5_000, MOST)).toEqual({ from: 0, to: 14 })
  expect(nextLines({ from: 0, to: 14 }, { from: 0, to: 27 }, AROUND, 5_000, MOST)).toEqual({ from: 0, to: 28 })
  expect(nextLines({ from: 0, to: 28 }, { from: 0, to: 27 }, AROUND, 5_000, MOST)).toEqual({ from: 0, to: 33 })
})

test('scrolled by a few lines, only those are new; far away, nothing of before is kept', () => {
  expect(nextLines({ from: 94, to: 133 }, { from: 103, to: 130 }, AROUND, 5_000, MOST)).toEqual({ from: 97, to: 136 })
  expect(nextLines({ from: 94, to: 133 }, { from: 97, to: 124 }, AROUND, 5_000, MOST)).toEqual({ from: 91, to: 130 })
  expect(nextLines({ from: 0, to: 33 }, { from: 900, to: 927 }, AROUND, 5_000, MOST)).toEqual({ from: 900, to: 914 })
})

test('no frame draws more than it may; after some frames all that is wanted is drawn, and nothing else', () => {
  const place = fc.integer({ min: 0, max: 300 })
  const lines = fc.tuple(place, place).map(([a, b]): Lines => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  fc.assert(
    fc.property(lines, lines, (before, inView) => {
      const wanted = { from: Math.max(0, inView.from - AROUND), to: Math.min(300, inView.to + AROUND) }
      let drawn = before
      for (let frame = 0; frame < 300 / MOST + 2; frame++) {
        const next = nextLines(drawn, inView, AROUND, 300, MOST)
        const kept = Math.max(0, Math.min(drawn.to, next.to) - Math.max(drawn.from, next.from))
        expect(next.to - next.from - kept).toBeLessThanOrEqual(MOST)
        expect(next.from).toBeGreaterThanOrEqual(wanted.from)
        expect(next.to).toBeLessThanOrEqual(wanted.to)
        drawn = next
      }
      expect(drawn).toEqual(wanted)
    }),
  )
})
