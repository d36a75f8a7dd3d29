import { describe, expect, test } from 'vitest'
import {
  casualRate,
  evidenceOfReturning,
  strangersOf,
  usualSightings,
  type ViewedStory,
} from '../../../src/core/people/viewers.ts'
import { logBeta } from '../../../src/core/statistics/beta.ts'

const day = (n: number) => `2026-05-${String(n).padStart(2, '0')}T09:00:00.000Z`

function story(n: number, ...strangers: string[]): ViewedStory {
  return {
    id: `s${n}`,
    at: day(n),
    listed: 40,
    strangers: Object.fromEntries(strangers.map((hash, position) => [hash, { at: day(n), position }])),
  }
}

function seen(times: number, stories: number, others: number[] = [300, 12, 2]) {
  const one = { story: 's', at: day(1), position: 0, listed: 40 }
  return { stories, seen: Array.from({ length: times }, (_, n) => ({ ...one, story: `s${n}` })), others }
}

test.each([
  [1, 1, 0],
  [2, 3, Math.log(1 / 12)],
  [0.5, 0.5, Math.log(Math.PI)],
  [30, 12, Math.log(1 / 94_783_859_040)],
])('log B(%d, %d)', (a, b, expected) => expect(logBeta(a, b)).toBeCloseTo(expected, 9))

describe('what returning says', () => {
  test('the more often, the more; never more than lurkers are rare', () => {
    const evidence = [2, 3, 5, 9].map((times) => evidenceOfReturning(seen(times, 10)))
    expect(evidence).toEqual([...evidence].sort((a, b) => a - b))
    expect(evidenceOfReturning(seen(200, 200))).toBeCloseTo(Math.log10(20), 2)
    expect(evidenceOfReturning(seen(200, 200), 50_000)).toBeCloseTo(Math.log10(100), 2)
  })

  test('the fewer of the others return, the more', () => {
    const evidence = [
      [300, 0],
      [300, 30],
      [300, 200],
    ].map((others) => evidenceOfReturning(seen(3, 6, others)))
    expect(evidence).toEqual([...evidence].sort((a, b) => b - a))
  })

  test('one story says nothing', () => expect(evidenceOfReturning(seen(1, 1))).toBeCloseTo(0, 9))

  test('casual strangers: from those who came once and twice, within bounds', () => {
    expect(casualRate(2, [970, 99])).toBeCloseTo(1 / 6, 3)
    expect(casualRate(11, [970, 99])).toBeCloseTo(0.02 / 1.02, 3)
    expect(casualRate(3, [1, 500])).toBe(0.3)
    expect(casualRate(1, [5])).toBe(0.3)
  })

  test('how often the others are seen, as percentiles', () => {
    expect(usualSightings([90, 4, 2, 0, 4])).toEqual({ low: 1, median: 1, high: 3 })
    expect(usualSightings([])).toEqual({ low: 1, median: 1, high: 1 })
  })
})

describe('adding stories up', () => {
  const returning = strangersOf([story(3, 'bo', 'ana'), story(1, 'ana', 'cy'), story(2, 'ana'), story(4, 'bo', 'dan')])

  test('only who returned, oldest first, counted from where they were first seen', () => {
    expect(Object.keys(returning).sort()).toEqual(['ana', 'bo'])
    expect(returning.ana?.seen.map(({ story: id, position }) => [id, position])).toEqual([
      ['s1', 0],
      ['s2', 0],
      ['s3', 1],
    ])
    expect(returning.ana?.stories).toBe(4)
    expect(returning.bo?.stories).toBe(2)
  })

  test('the others over the same stories, without the one', () => {
    expect(returning.ana?.others).toEqual([2, 1, 0])
    expect(returning.bo?.others).toEqual([2, 0])
  })

  describe('of several own accounts', () => {
    const of = (owner: string, n: number, ...strangers: string[]) => ({ ...story(n, ...strangers), owner })
    const crowd = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`)
    const accounts = (...stories: ViewedStory[]) => strangersOf(stories).ana?.accounts

    test('each counts, where they share no public', () => {
      const shoes = of('shoes.demo', 1, 'ana', ...crowd('runner', 40))
      const tea = of('tea.demo', 2, 'ana', ...crowd('drinker', 40))
      expect(accounts(shoes, tea)).toBe(2)
      expect(accounts(shoes, tea, of('lamps.demo', 3, 'ana', ...crowd('reader', 40)))).toBe(3)
    })

    test('one that the stranger did not see does not', () => {
      expect(accounts(of('shoes.demo', 1, 'ana'), of('shoes.demo', 2, 'ana'), of('tea.demo', 3, 'bo'))).toBeUndefined()
    })

    test('two of one brand are one: a fifth of the strangers of the smaller one are the same, and more than five', () => {
      const shop = of('shop.demo', 1, 'ana', ...crowd('both', 5), ...crowd('here', 24))
      const abroad = (shared: number) =>
        of('shop.abroad.demo', 2, 'ana', ...crowd('both', shared), ...crowd('there', 60))
      expect(accounts(shop, abroad(5))).toBeUndefined()
      expect(accounts(shop, abroad(4))).toBe(2)
      // Six of 31.
      const wider = of('shop.demo', 1, 'ana', ...crowd('both', 5), ...crowd('here', 25))
      expect(accounts(wider, abroad(5))).toBe(2)
    })
  })

  test('a list that was read in part is as long as the last place seen in it', () => {
    const short = { ...story(1, 'ana'), listed: 0 }
    expect(strangersOf([short, story(2, 'ana')]).ana?.seen[0]?.listed).toBe(1)
  })
})
