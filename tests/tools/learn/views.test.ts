import { expect, test } from 'vitest'
import { weightAt } from '../../../src/core/learnt/curve.ts'
import { seeded } from '../../../tools/learn/random.ts'
import { INNOCENT, learnViews, PURCHASES, usualViews, type ViewsSet } from '../../../tools/learn/views.ts'

/** Accounts whose likes are a twentieth of their views, which vary by five times. */
function invented(): ViewsSet {
  const random = seeded(7)
  const accounts = Array.from({ length: 60 }, () => {
    const views = Array.from({ length: 12 }, () => Math.round(10_000 * Math.exp(3 * random())))
    return { views, likes: views.map((count) => Math.round((count / 20) * Math.exp(0.3 * random()))) }
  })
  return { id: 'invented', accounts }
}

test('what was added evenly speaks, what varies alike does not', () => {
  const curve = learnViews([invented()])
  expect(weightAt(curve, 0.1)).toBeGreaterThan(0.8)
  expect(weightAt(curve, 1)).toBeLessThan(0)
})

test('the curve never speaks more for a purchase where views and likes vary more alike', () => {
  const { y } = learnViews([invented()])
  expect([...y].sort((a, b) => b - a)).toEqual(y)
})

test('what is usual: all but one in forty on either side', () => {
  // Likes deviate by 1, views by 0.01 to 0.4 in steps of a hundredth: of 40 accounts one lies below 0.02, one above 0.39
  const likes = [Math.exp(10), Math.exp(12)]
  const accounts = Array.from({ length: 40 }, (_, nth) => ({
    views: likes.map((count) => count ** ((nth + 1) / 100)),
    likes,
  }))
  expect(usualViews({ id: 'invented', accounts })).toEqual({ low: 0.02, median: 0.21, high: 0.4 })
})

test('purchases of one leave the other as it was, and innocent changes are no purchase', () => {
  const account = { views: [1_000, 2_000, 4_000], likes: [50, 100, 200] }
  for (const { change } of PURCHASES.views) expect(change(account, seeded(1)).likes).toEqual(account.likes)
  for (const { change } of PURCHASES.likes) expect(change(account, seeded(1)).views).toEqual(account.views)
  // Median 2,000, 8 times as many more for two of three, and 3 in 1,000 of them like
  const advertised = INNOCENT[2]?.change(account, seeded(1))
  const more = advertised?.views.map((count, nth) => count - (account.views[nth] ?? 0))
  expect([...(more ?? [])].sort((a, b) => a - b)).toEqual([0, 16_000, 16_000])
  expect(
    (advertised?.likes ?? []).map((count, nth) => count - (account.likes[nth] ?? 0)).sort((a, b) => a - b),
  ).toEqual([0, 48, 48])
})
