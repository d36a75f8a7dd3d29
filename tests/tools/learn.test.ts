/** Learns the curves again from the data beside the project: the same bytes, or the file in use was edited by hand. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { followersFile } from '../../tools/learn/followers.ts'
import { likesFile } from '../../tools/learn/likes.ts'
import { POPULATIONS, populationsIn } from '../../tools/learn/populations.ts'
import { oddities, purchases, type Series } from '../../tools/learn/purchase.ts'
import { seeded } from '../../tools/learn/random.ts'

const FOLDER = '../shared/data'
const isThere = existsSync(FOLDER)
if (!isThere) console.log(`learn: skipped, no data in ${FOLDER}`)

describe.skipIf(!isThere)('the learnt files', () => {
  test('are what the data teach', { timeout: 600_000 }, () => {
    const populations = populationsIn(FOLDER)
    expect(populations).toHaveLength(POPULATIONS.length)
    expect(readFileSync('src/core/learnt/followers.ts', 'utf8')).toBe(followersFile(populations))
    expect(readFileSync('src/core/learnt/likes.ts', 'utf8')).toBe(likesFile(populations))
  })
})

const SERIES: Series = {
  followers: 20_000,
  likes: [812, 590, 1240, 705, 980, 540, 1010, 860, 640, 1620, 845, 575, 1080, 730, 470, 520, 1390, 790],
  comments: [12, 9, 30, 11, 15, 7, 16, 13, 9, 41, 12, 8, 18, 10, 6, 7, 25, 12],
}

describe.each(purchases.map(({ name, change }) => [name, change] as const))('buying: %s', (_, { what, apply }) => {
  test('adds likes, takes none away, and is the same for the same seed', () => {
    expect(what.length).toBeGreaterThan(10)
    for (const seed of [1, 2, 3]) {
      const bought = apply(SERIES, seeded(seed))
      expect(bought.likes).toHaveLength(SERIES.likes.length)
      expect(bought.likes.every((count, post) => count >= (SERIES.likes[post] as number))).toBe(true)
      expect(apply(SERIES, seeded(seed))).toEqual(bought)
    }
  })
})

describe.each(oddities.map(({ name, change }) => [name, change] as const))('innocent: %s', (_, { what, apply }) => {
  test('changes the series, invents no post, and is the same for the same seed', () => {
    expect(what.length).toBeGreaterThan(10)
    for (const seed of [1, 2, 3]) {
      const odd = apply(SERIES, seeded(seed))
      expect(odd).not.toEqual(SERIES)
      expect(odd.likes.length).toBeLessThanOrEqual(SERIES.likes.length)
      expect(odd.comments).toHaveLength(odd.likes.length)
      expect(apply(SERIES, seeded(seed))).toEqual(odd)
    }
  })
})
