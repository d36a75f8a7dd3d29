import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAccount, shareOfFakes } from '../../src/core/account.ts'
import { ACCOUNT_WORDS } from '../../src/core/account-words.ts'
import type { Account } from '../../src/core/reading.ts'

/** A hundred followers and three followings for each: where the weights are neutral. */
const NEUTRAL: Account = { followers: 99, following: 299 }

describe('one account', () => {
  test('nothing seen: even odds, no reason', () => {
    expect(judgeAccount({})).toEqual({ fake: 0.5, because: [] })
  })

  test('neutral counts leave even odds', () => {
    expect(judgeAccount(NEUTRAL).fake).toBe(0.5)
  })

  test('a tenth of the followers weighs 0.75: 5.6 to one', () => {
    const { fake } = judgeAccount({ followers: 9, following: 29 })
    expect(fake).toBeCloseTo(1 / (1 + 10 ** -0.75), 3)
  })

  test('a tenth of the followers at the same followings weighs 1.75, ratio and followers together', () => {
    expect(judgeAccount({ followers: 9, following: 299 }).fake).toBeCloseTo(1 / (1 + 10 ** -1.75), 3)
  })

  test('beyond a thousand, followers add nothing', () => {
    expect(judgeAccount({ followers: 1_000_000 })).toEqual(
      expect.objectContaining({ fake: judgeAccount({ followers: 1_000 }).fake }),
    )
  })

  test('a picture, and a picture that is missing, weigh as stated and no more', () => {
    const { because } = judgeAccount({ hasAvatar: false })
    expect(because).toEqual([{ says: 'no-picture', value: 1, evidence: 0.44 }])
    expect(judgeAccount({ hasAvatar: true }).fake).toBeLessThan(0.5)
  })

  test('digits of any script count', () => {
    expect(judgeAccount({ handle: 'abcd٤٥' }).fake).toBe(judgeAccount({ handle: 'abcd45' }).fake)
    expect(judgeAccount({ handle: 'abcd45' }).fake).toBeGreaterThan(judgeAccount({ handle: 'abcdef' }).fake)
  })

  test('an account made to follow, and an ordinary one', () => {
    const made = judgeAccount({ handle: 'qzx73918', followers: 12, following: 3_400, posts: 0, bioLength: 0 })
    const ordinary = judgeAccount({ handle: 'anna.lund', followers: 420, following: 380, posts: 90, bioLength: 40 })
    expect(made.fake).toBeGreaterThan(0.99)
    expect(made.because[0]?.says).toBe('following-per-follower')
    expect(ordinary.fake).toBeLessThan(0.05)
  })

  test('reasons come strongest first, and each has words in both languages', () => {
    const everything: Account = {
      handle: 'a1',
      hasAvatar: true,
      verified: true,
      private: false,
      followers: 3,
      following: 5_000,
      posts: 2,
      bioLength: 0,
      hasLink: true,
    }
    const { because } = judgeAccount(everything)
    const weights = because.map(({ evidence }) => Math.abs(evidence))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    for (const { says } of because)
      for (const words of Object.values(ACCOUNT_WORDS)) expect(words, says).toHaveProperty(says)
    expect(because).toHaveLength(10)
  })

  test('more followings never speak for an account, more followers never against it', () => {
    const count = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(count, count, count, (followers, following, more) => {
        const { fake } = judgeAccount({ followers, following })
        expect(judgeAccount({ followers, following: following + more }).fake).toBeGreaterThanOrEqual(fake - 0.001)
        expect(judgeAccount({ followers: followers + more, following }).fake).toBeLessThanOrEqual(fake + 0.001)
      }),
    )
  })
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
    const { share, low, high, accounts } = shareOfFakes([...fakes(fake), ...people(genuine)]) ?? expect.fail()
    expect(accounts).toBe(200)
    expect(Math.abs(share - truth)).toBeLessThanOrEqual(0.05)
    expect(low).toBeLessThanOrEqual(truth)
    expect(high).toBeGreaterThanOrEqual(truth)
  })

  test('a smaller sample is less sure', () => {
    const width = (n: number) => {
      const { low, high } = shareOfFakes([...fakes(n * 0.3), ...people(n * 0.7)]) ?? expect.fail()
      return high - low
    }
    expect(width(20)).toBeGreaterThan(width(200))
  })

  test('names alone are not counted', () => {
    expect(shareOfFakes([{ handle: 'a.b' }, { handle: 'c123', hasAvatar: false }])).toBeUndefined()
    expect(shareOfFakes([])).toBeUndefined()
  })

  test('the order of the sample does not matter', () => {
    const sample = [...fakes(20), ...people(50)]
    expect(shareOfFakes([...sample].reverse())).toEqual(shareOfFakes(sample))
  })
})

const LABELLED = '../shared/data/accounts-instafake.ndjson'

describe.skipIf(!existsSync(LABELLED))(
  'on accounts labelled by hand that nothing was fitted to (skipped without them)',
  () => {
    const rows = existsSync(LABELLED)
      ? readFileSync(LABELLED, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { account: Account; fake: boolean })
      : []

    test('a fake one is more suspect than a genuine one in 98 of 100 pairs', () => {
      const judged = rows.map(({ account, fake }) => ({ p: judgeAccount(account).fake, fake }))
      const [fakes, genuine] = [judged.filter(({ fake }) => fake), judged.filter(({ fake }) => !fake)]
      const wins = fakes.reduce(
        (sum, { p }) => sum + genuine.reduce((all, other) => all + (p > other.p ? 1 : p === other.p ? 0.5 : 0), 0),
        0,
      )
      expect(wins / (fakes.length * genuine.length)).toBeGreaterThan(0.98)
    })

    test('the share of fakes is within five points, and inside its interval', () => {
      const truth = rows.filter(({ fake }) => fake).length / rows.length
      const { share, low, high } = shareOfFakes(rows.map(({ account }) => account)) ?? expect.fail()
      expect(Math.abs(share - truth)).toBeLessThanOrEqual(0.05)
      expect(low).toBeLessThanOrEqual(truth)
      expect(high).toBeGreaterThanOrEqual(truth)
    })
  },
)
