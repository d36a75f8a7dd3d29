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
  const points = populations.flatMap(({ weight, accounts }) =>
    accounts.map(({ followers, likes }) => ({
      x: Math.log(followers + 10),
      y: Math.log(median(likes) + 1),
      weight: weight / accounts.length,
    })),
  )
  return lineOver(KNOTS, points)
}

export type Point = { x: number; y: number; weight: number }

/** The stiff line on `knots` that lies nearest to the points. */
export function lineOver(knots: readonly number[], points: readonly Point[]): Curve {
  const size = knots.length
  const table = knots.map(() => new Array<number>(size + 1).fill(0))
  const addTo = (row: number, column: number, value: number) => {
    const cells = table[row] as number[]
    cells[column] = (cells[column] as number) + value
  }
  for (const { x, y, weight } of points) {
    const hats = knots.map((_, knot) => weightAt(hat(knots, knot), x))
    hats.forEach((one, row) => {
      addTo(row, size, weight * one * y)
      hats.forEach((other, column) => {
        addTo(row, column, weight * one * other)
      })
    })
  }
  for (let knot = 1; knot < size - 1; knot += 1) {
    const bend: [number, number][] = [
      [knot - 1, 1],
      [knot, -2],
      [knot + 1, 1],
    ]
    for (const [row, one] of bend) for (const [column, other] of bend) addTo(row, column, STIFFNESS * one * other)
  }
  return { x: [...knots], y: solved(table) }
}

/** 1 at its knot, 0 at all others. */
function hat(knots: readonly number[], knot: number): Curve {
  return { x: knots, y: knots.map((_, other) => (other === knot ? 1 : 0)) }
}
