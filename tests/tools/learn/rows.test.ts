/** How often each way of buying is learnt from, and how often oddities come together. */
import { expect, test } from 'vitest'
import { oddities, purchases, type Series } from '../../../tools/learn/purchase.ts'
import { rowsFrom } from '../../../tools/learn/rows.ts'

const series: Series = {
  followers: 20_000,
  likes: [812, 590, 1240, 705, 980, 540, 1010, 860, 640, 1620, 845, 575],
  comments: [12, 9, 30, 11, 15, 7, 16, 13, 9, 41, 12, 8],
}

test('as often as its share says, give or take what chance does to two thousand draws', () => {
  const accounts = new Array<Series>(125).fill(series)
  const rows = rowsFrom([{ id: 'ordinary', weight: 1, accounts }], { x: [0, 20], y: [0, 10] }, 1)
  const bought = rows.filter((row) => row.bought)
  const shares = purchases.reduce((sum, { change }) => sum + (change.share ?? 1), 0)
  for (const { name, change } of purchases) {
    const share = (change.share ?? 1) / shares
    const drawn = bought.filter((row) => row.change === name).length / bought.length
    // Four standard errors.
    expect(Math.abs(drawn - share), name).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / bought.length))
  }
})

test('half of the odd accounts have two oddities, and what is left out is never drawn', () => {
  const accounts = new Array<Series>(125).fill(series)
  const known = oddities.filter(({ name }) => name !== 'reels')
  const rows = rowsFrom([{ id: 'ordinary', weight: 1, accounts }], { x: [0, 20], y: [0, 10] }, 1, known)
  const odd = rows.filter(({ bought, change }) => !bought && change !== 'untouched')
  const two = odd.filter(({ change }) => change.includes('+')).length / odd.length
  // Four standard errors.
  expect(Math.abs(two - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / odd.length))
  expect(odd.some(({ change }) => change.split('+').includes('reels'))).toBe(false)
  expect(odd.some(({ change }) => change.split('+').includes('season'))).toBe(true)
})
