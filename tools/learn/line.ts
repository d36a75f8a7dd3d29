/** What accounts of a size get: one gentle line over the logarithm of followers, through all populations. */
import type { Curve } from '../../src/core/learnt/curve.ts'
import { weightAt } from '../../src/core/learnt/curve.ts'
import { median } from '../../src/core/statistics/median.ts'
import type { Population } from './populations.ts'
import { solved } from './solve.ts'

/** log followers: about 100, 1,000, … 10 million. */
const KNOTS = [4.6, 6.9, 9.2, 11.5, 13.8, 16.1]
/**
 * How much a bend costs. Little: within every population likes grow as followers do, and it is between people with a few
 * hundred friends and those who publish that the rate falls. Where there are no accounts it stays straight.
 */
const STIFFNESS = 0.03

/** Least squares of log likes of the usual post on the knots, every population with its weight. */
export function sizeLine(populations: readonly Population[]): Curve {
  const size = KNOTS.length
  const table = KNOTS.map(() => new Array<number>(size + 1).fill(0))
  const addTo = (row: number, column: number, value: number) => {
    const cells = table[row] as number[]
    cells[column] = (cells[column] as number) + value
  }
  for (const { weight, accounts } of populations) {
    for (const { followers, likes } of accounts) {
      const hats = KNOTS.map((_, knot) => weightAt(hat(knot), Math.log(followers + 10)))
      const target = Math.log(median(likes) + 1)
      hats.forEach((one, row) => {
        addTo(row, size, (weight / accounts.length) * one * target)
        hats.forEach((other, column) => {
          addTo(row, column, (weight / accounts.length) * one * other)
        })
      })
    }
  }
  for (let knot = 1; knot < size - 1; knot += 1) {
    const bend: [number, number][] = [
      [knot - 1, 1],
      [knot, -2],
      [knot + 1, 1],
    ]
    for (const [row, one] of bend) for (const [column, other] of bend) addTo(row, column, STIFFNESS * one * other)
  }
  return { x: KNOTS, y: solved(table) }
}

/** 1 at its knot, 0 at all others. */
function hat(knot: number): Curve {
  return { x: KNOTS, y: KNOTS.map((_, other) => (other === knot ? 1 : 0)) }
}
