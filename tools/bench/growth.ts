/** What the signs of growth catch, and how often they are wrong. */
import { existsSync, readFileSync } from 'node:fs'
import type { HistoryPoint } from '../../src/core/reading.ts'
import { DATA, falseAlarms, readCurves, withPurchase } from './growth-curves.ts'
import type { Figure, Part } from './report.ts'

export function growth(): Part {
  const title = 'Signs of growth'
  if (!existsSync(DATA)) return { title, figures: [], notes: [`skipped: no data in ${DATA}`] }
  const curves = readCurves(readFileSync(DATA, 'utf8'))
  const long = curves.filter(({ length }) => length === 5)
  const figures: Figure[] = [
    ...shares('untouched', curves, { atMost: 2 }),
    ...[0.3, 0.5, 1, 3].flatMap((share) =>
      shares(
        `+${100 * share} % at one date`,
        long.map((curve, index) => withPurchase(curve, 1 + (index % 3), share)),
      ),
    ),
    ...shares(
      '+100 % at the second date, 10 % of them gone at each later one',
      long.map((curve) => withPurchase(curve, 1, 1, 0.1)),
    ),
  ]
  return {
    title,
    figures,
    notes: [
      `${curves.length} large accounts at three to five dates of 2022, ${long.length} of them at five; numbers written as pages write them`,
      'no curve with followings over time is public: follow-unfollow is tested on invented cases only',
    ],
  }
}

function shares(what: string, curves: HistoryPoint[][], goal?: Figure['goal']): Figure[] {
  return falseAlarms(curves).map(({ sign, share }) => ({
    what: `${what}: flagged by ${sign}`,
    value: 100 * share,
    unit: '%',
    ...(goal && { goal }),
  }))
}
