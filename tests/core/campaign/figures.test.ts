import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Figure, type FigureId, figuresOf, figuresOfAll } from '../../../src/core/campaign/figures.ts'
import { declaredInputs, type Inputs, weakest } from '../../../src/core/campaign/inputs.ts'
import { totalsOf } from '../../../src/core/campaign/totals.ts'
import { NO_NORMS, type Norms } from '../../../src/core/judgement/norm.ts'

const ONE_POST = { norms: NO_NORMS, posts: 1 }

/** All that a creator's insights and the brand's shop may say of one post. */
const ALL = {
  reach: 21_300,
  impressions: 30_000,
  storyViews: 2_000,
  likes: 900,
  comments: 60,
  shares: 28,
  saves: 100,
  clicks: 412,
  leads: 38,
  customers: 9,
  sales: 1_350,
  cost: 900,
}
const FOLLOWERS = { value: 48_200, low: 48_150, high: 48_249, basis: 'counted' } as const

function figure(figures: readonly Figure[], id: FigureId): Figure | undefined {
  return figures.find((one) => one.id === id)
}

describe('the figures of one partnership', () => {
  const figures = figuresOf({ ...declaredInputs(ALL), followers: FOLLOWERS }, ONE_POST)

  // 900 likes, 60 comments, 28 shares and 412 clicks are 1,400 interactions.
  test.each<[FigureId, number]>([
    ['engagement-by-reach', 1_400 / 21_300],
    ['engagement-by-impressions', 1_400 / 30_000],
    // Without clicks, which no page shows: 988.
    ['engagement-by-followers', 988 / 48_200],
    ['reach-rate', 21_300 / 48_200],
    ['impressions-per-person', 30_000 / 21_300],
    ['story-view-rate', 2_000 / 48_200],
    ['click-through', 412 / 30_000],
    ['leads-per-click', 38 / 412],
    ['customers-per-lead', 9 / 38],
    ['customers-per-click', 9 / 412],
    ['cost-per-engagement', 900 / 1_400],
    ['cost-per-thousand', 30],
    ['cost-per-click', 900 / 412],
    ['cost-per-lead', 900 / 38],
    ['cost-per-customer', 100],
    ['return-on-spend', 1.5],
  ])('%s', (id, value) => {
    expect((figure(figures, id)?.value ?? Number.NaN) / value).toBeCloseTo(1, 5)
  })

  test('say what they rest on: the weakest of their parts', () => {
    const basis = (id: FigureId) => figure(figures, id)?.basis
    expect(basis('engagement-by-reach')).toBe('estimated')
    expect(basis('reach-rate')).toBe('estimated')
    expect(basis('engagement-by-followers')).toBe('declared')
    expect(basis('click-through')).toBe('declared')
  })

  test('keep the page’s rounding as an interval', () => {
    const rate = figure(figures, 'story-view-rate')
    expect(rate?.low).toBeCloseTo(2_000 / 48_249, 6)
    expect(rate?.high).toBeCloseTo(2_000 / 48_150, 6)
    expect(figure(figures, 'click-through')?.low).toBe(figure(figures, 'click-through')?.high)
  })

  test('keep the rounding of what was declared', () => {
    const reach = { value: 12_300, low: 12_250, high: 12_349 }
    const [byReach] = figuresOf(declaredInputs({ reach, likes: 500 }), ONE_POST)
    expect(byReach?.low).toBeCloseTo(500 / 12_349, 6)
    expect(byReach?.high).toBeCloseTo(500 / 12_250, 6)
  })

  test('earned media value is the user’s own amounts times the counts, and an estimate', () => {
    const unitValues = { likes: 0.1, comments: 1, clicks: 0.5, impressions: 0 }
    const found = figure(figuresOf(declaredInputs(ALL), { ...ONE_POST, unitValues }), 'earned-media-value')
    // 900 × 0.1 + 60 × 1 + 412 × 0.5
    expect(found).toMatchObject({
      value: 356,
      unit: 'money',
      basis: 'estimated',
      from: ['likes', 'comments', 'clicks'],
    })
    expect(figure(figures, 'earned-media-value')).toBeUndefined()
  })

  test('earned media value says what it lacks', () => {
    const unitValues = { likes: 0.1, saves: 2 }
    const found = figure(figuresOf(declaredInputs({ likes: 900 }), { ...ONE_POST, unitValues }), 'earned-media-value')
    expect(found).toMatchObject({ value: 90, without: ['saves'] })
  })

  test('what belongs to the interactions and is not known is named', () => {
    const found = figure(figuresOf(declaredInputs({ reach: 1_000, likes: 50 }), ONE_POST), 'engagement-by-reach')
    expect(found).toMatchObject({ value: 0.05, without: ['comments', 'shares', 'clicks'] })
  })

  test('the usual post’s counted interactions stand in where nobody stated likes', () => {
    const interactions = { value: 960, low: 900, high: 1_000, basis: 'counted' } as const
    const found = figuresOf({ ...declaredInputs({ reach: 20_000, clicks: 40 }), interactions }, ONE_POST)
    expect(figure(found, 'engagement-by-reach')).toMatchObject({
      value: 0.05,
      from: ['interactions', 'clicks', 'reach'],
    })
    const counted = figure(figuresOf({ interactions, followers: FOLLOWERS }, ONE_POST), 'engagement-by-followers')
    expect(counted?.basis).toBe('counted')
    expect(counted?.value).toBeCloseTo(960 / 48_200, 6)
  })

  test('engagement by followers is of one publication, however many the figures are of', () => {
    const found = figuresOf({ ...declaredInputs({ likes: 900 }), followers: FOLLOWERS }, { ...ONE_POST, posts: 3 })
    expect(figure(found, 'engagement-by-followers')?.value).toBeCloseTo(300 / 48_200, 6)
  })
})

describe('absent is absent', () => {
  test('nothing is divided by zero, or by what may be zero', () => {
    const none = { reach: 0, impressions: 0, clicks: 0, leads: 0, customers: 0, cost: 0, sales: 10, likes: 5 }
    expect(figuresOf(declaredInputs(none), ONE_POST).map(({ id }) => id)).toEqual(['cost-per-engagement'])
    const reach = { value: 3, low: 0, high: 8 }
    expect(figuresOf(declaredInputs({ reach, likes: 5 }), ONE_POST)).toEqual([])
  })

  test('a stated nothing is nothing, and no absence', () => {
    const found = figuresOf(declaredInputs({ clicks: 0, impressions: 10 }), ONE_POST)
    expect(found).toMatchObject([{ id: 'click-through', value: 0 }])
  })

  test('every figure has parts that are known, is finite, and no better than the weakest of them', () => {
    const names = Object.keys(ALL) as (keyof typeof ALL)[]
    const some = fc
      .subarray(names)
      .chain((kept) => fc.record(Object.fromEntries(kept.map((name) => [name, fc.integer({ min: 0, max: 1e9 })]))))
    fc.assert(
      fc.property(some, (declared) => {
        const inputs: Inputs = declaredInputs(declared)
        for (const found of figuresOf(inputs, { ...ONE_POST, unitValues: { likes: 1 } })) {
          expect(found.from.every((name) => inputs[name])).toBe(true)
          for (const end of [found.low, found.value, found.high]) expect(Number.isFinite(end)).toBe(true)
          const parts = weakest(found.from.map((name) => inputs[name]?.basis ?? 'counted'))
          expect([parts, 'estimated']).toContain(found.basis)
        }
      }),
    )
  })
})

describe('beside what is normal', () => {
  const source = { id: 'invented', title: 'Invented', year: 2026, population: 'nobody' }
  const norms: Norms = {
    ...NO_NORMS,
    distributions: [
      {
        measure: 'reach-per-follower',
        source,
        definition: 'reach ÷ followers',
        percentiles: [10, 50, 90],
        bands: [{ from: 1e4, to: 1e5, values: [0.1, 0.25, 0.6] }],
      },
    ],
  }
  const inputs = { ...declaredInputs({ reach: 10_000 }), followers: FOLLOWERS }

  test('the reach of one publication', () => {
    const [rate] = figuresOf(inputs, { norms, posts: 1 })
    expect(rate).toMatchObject({ id: 'reach-rate', normal: { p10: 0.1, p50: 0.25, p90: 0.6, source } })
  })

  test('not the reach of several', () => {
    const [rate] = figuresOf(inputs, { norms, posts: 2 })
    expect(rate?.normal).toBeUndefined()
  })
})

describe('a campaign', () => {
  const one = { ...ONE_POST, inputs: declaredInputs({ reach: 10_000, clicks: 100, impressions: 20_000, cost: 500 }) }
  const two = { ...ONE_POST, inputs: declaredInputs({ reach: 30_000, clicks: 900, cost: 700 }) }

  test('has its figures from the partnerships of which every part is known', () => {
    const found = figuresOfAll([one, two])
    expect(figure(found, 'click-through')).toMatchObject({ value: 0.005, partnerships: 1 })
    expect(figure(found, 'cost-per-click')).toMatchObject({ value: 1.2, partnerships: 2 })
  })

  test('adds up, says over how many, and counts nobody as reached twice for sure', () => {
    const totals = totalsOf([one.inputs, two.inputs])
    expect(totals.clicks).toEqual({ value: 1_000, low: 1_000, high: 1_000, basis: 'declared', partnerships: 2 })
    expect(totals.impressions).toMatchObject({ value: 20_000, partnerships: 1 })
    expect(totals.reach).toEqual({ value: 40_000, low: 30_000, high: 40_000, basis: 'estimated', partnerships: 2 })
    expect(totals.leads).toBeUndefined()
  })
})
