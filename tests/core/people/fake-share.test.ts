import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shareByCounts, shareByPictures } from '../../../src/core/people/fake-share.ts'
import type { Account } from '../../../src/core/profile/reading.ts'
import { readLabelled } from '../../../tools/learn/fakes.ts'

function sample(bare: number, all: number) {
  return Array.from({ length: all }, (_, n) => ({ hash: `#${n}`, hasAvatar: n >= bare }))
}
const byPictures = (bare: number, all: number) => shareByPictures(sample(bare, all)) ?? expect.fail()

test('nobody of whom a picture was looked for: nothing is said', () => {
  expect(shareByPictures([{ handle: 'a.b' }, { handle: 'c.d' }])).toBeUndefined()
})

test('the more without a picture, the more fakes', () => {
  const shares = [0, 5, 15, 30, 50].map((bare) => byPictures(bare, 80).share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('it stays wide where every fake may have a picture', () => {
  const { low, high } = byPictures(0, 100)
  expect(low).toBeLessThan(0.03)
  expect(high).toBeGreaterThan(0.3)
})

test('a genuine audience’s few without a picture accuse nobody', () => {
  for (const bare of [0, 1, 3, 6]) expect(byPictures(bare, 60).low).toBeLessThan(0.05)
})

test('half without a picture cannot all be genuine', () => expect(byPictures(50, 100).low).toBeGreaterThan(0.4))

test('a huge sample is believed no more than sixty', () => {
  const { low, high } = byPictures(2_000, 10_000)
  expect([low, high]).toEqual([byPictures(12, 60).low, byPictures(12, 60).high])
})

describe('the share of fakes', () => {
  const fakes = (n: number) =>
    Array.from(
      { length: n },
      (_, i): Account => ({ followers: 5 + (i % 30), following: 900 + 41 * (i % 60), posts: i % 3 }),
    )
  const people = (n: number) =>
    Array.from(
      { length: n },
      (_, i): Account => ({
        followers: 150 + 37 * (i % 25),
        following: 180 + 31 * (i % 20),
        posts: 12 + 9 * (i % 30),
      }),
    )

  test.each([
    [0.1, 20, 180],
    [0.3, 60, 140],
    [0.6, 120, 80],
  ])('%f of two hundred', (truth, fake, genuine) => {
    const { share, low, high, accounts } = shareByCounts([...fakes(fake), ...people(genuine)]) ?? expect.fail()
    expect(accounts).toBe(200)
    expect(Math.abs(share - truth)).toBeLessThanOrEqual(0.05)
    expect(low).toBeLessThanOrEqual(truth)
    expect(high).toBeGreaterThanOrEqual(truth)
  })

  test('a smaller sample is less sure', () => {
    const width = (n: number) => {
      const { low, high } = shareByCounts([...fakes(n * 0.3), ...people(n * 0.7)]) ?? expect.fail()
      return high - low
    }
    expect(width(20)).toBeGreaterThan(width(200))
  })

  test('names alone are not counted', () => {
    expect(shareByCounts([{ handle: 'a.b' }, { handle: 'c123', hasAvatar: false }])).toBeUndefined()
    expect(shareByCounts([])).toBeUndefined()
  })

  test('the order of the sample does not matter', () => {
    const sample = [...fakes(20), ...people(50)]
    expect(shareByCounts([...sample].reverse())).toEqual(shareByCounts(sample))
  })
})

test('twenty people cannot tell, and say so', () => {
  expect(shareByPictures(sample(8, 20))?.tells).toBe(false)
  expect(shareByPictures(sample(0, 300))?.tells).toBe(true)
})

const DATA = '../shared/data'
const isThere = existsSync(DATA)
if (!isThere) console.log(`fake-share: skipped, no data in ${DATA}`)

describe.skipIf(!isThere)('on accounts labelled by hand that nothing was fitted to', () => {
  test('the share is within six points, and inside its interval', () => {
    const rows = readLabelled(DATA, 'instafake') ?? expect.fail()
    const truth = rows.filter(({ fake }) => fake).length / rows.length
    const { share, low, high } = shareByCounts(rows.map(({ account }) => account)) ?? expect.fail()
    expect(Math.abs(share - truth)).toBeLessThanOrEqual(0.06)
    expect(low).toBeLessThanOrEqual(truth)
    expect(high).toBeGreaterThanOrEqual(truth)
  })
})
