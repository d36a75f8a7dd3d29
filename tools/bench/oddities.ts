/** Every innocent oddity left out of learning in turn, and drawn on accounts that were left out as well. */
import { existsSync } from 'node:fs'
import { populationsIn } from '../learn/populations.ts'
import { oddities } from '../learn/purchase.ts'
import { accusedWithout } from './judgement/likes.ts'
import { mean } from './judgement/statistics.ts'
import type { Figure, Part } from './report.ts'

const DATA = '../shared/data'

export function odditiesLeftOut(): Part {
  const title = 'Innocent oddities, each left out of learning: accounts called suspicious'
  if (!existsSync(DATA)) return { title, figures: [], notes: [`skipped: no data in ${DATA}`] }
  const populations = populationsIn(DATA)
  const rows = oddities.flatMap((oddity) => accusedWithout(oddity, populations))
  const most = rows.reduce((one, other) => (other.mixed > one.mixed ? other : one))
  const figure = (what: string, value: number): Figure => ({ what, value: 100 * value, unit: '%', goal: { atMost: 2 } })
  return {
    title,
    figures: [
      ...rows.map(({ oddity, population, suspicious }) => figure(`${oddity}: ${population}`, suspicious)),
      figure('mean', mean(rows.map(({ suspicious }) => suspicious))),
    ],
    notes: [
      'learnt on two thirds of the accounts without the oddity, alone or beside another; drawn three times on each account of the last third',
      `called mixed on average: ${(100 * mean(rows.map(({ mixed }) => mixed))).toFixed(1)} %; most: ${(100 * most.mixed).toFixed(1)} % (${most.oddity}, ${most.population})`,
    ],
  }
}
