/** What the signs of growth catch, and how often they are wrong. */
import { existsSync, readFileSync } from 'node:fs'
import type { HistoryPoint } from '../../src/core/profile/reading.ts'
import { seeded } from '../learn/random.ts'
import { DATA, falseAlarms, flaggedShare, readCurves, withPurchase } from './growth-curves.ts'
import { ALIKE, BOUGHT, INNOCENT, simulated } from './growth-simulated.ts'
import type { Figure, Part } from './report.ts'

export function growth(): Part {
  const title = 'Signs of growth'
  const invented = simulatedFigures()
  if (!existsSync(DATA)) return { title, figures: invented, notes: [`real curves skipped: no data in ${DATA}`] }
  // Every other one. The thresholds of jumps and losses came from the whole set: these are not unseen.
  const curves = readCurves(readFileSync(DATA, 'utf8')).filter((_, index) => index % 2 === 1)
  const long = curves.filter(({ length }) => length === 5)
  const figures: Figure[] = [
    ...invented,
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
      `${curves.length} large accounts (every other one of the set that the thresholds came from) at three to five dates of 2022, ${long.length} of them at five; numbers written as pages write them`,
      'no curve with followings over time is public: follow-unfollow is tested on invented cases only',
    ],
  }
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const EACH = 300

/** Flagged by any sign of growth: of innocent curves the false alarms, of purchases the catches. Twelve weekly readings. */
function simulatedFigures(): Figure[] {
  const figures = (kinds: typeof INNOCENT, word: string, goal?: Figure['goal']) =>
    Object.entries(kinds).flatMap(([what, event]) =>
      SIZES.flatMap((size) =>
        [true, false].map((isExact): Figure => {
          const flagged = flaggedShare(simulated(event, size, EACH, seeded(size), isExact))
          const counts = isExact ? 'exact' : 'rounded'
          return {
            what: `${word}, ${size} followers, ${counts}: ${what}`,
            value: 100 * flagged,
            unit: '%',
            ...(goal && { goal }),
          }
        }),
      ),
    )
  return [
    ...figures(INNOCENT, 'innocent', { atMost: 5 }),
    ...figures(ALIKE, 'innocent, the same curve as a purchase'),
    ...figures(BOUGHT, 'bought'),
  ]
}

function shares(what: string, curves: HistoryPoint[][], goal?: Figure['goal']): Figure[] {
  return falseAlarms(curves).map(({ sign, share }) => ({
    what: `${what}: flagged by ${sign}`,
    value: 100 * share,
    unit: '%',
    ...(goal && { goal }),
  }))
}
