/** `npm run bench -- judgement`: how often the judgement is right, on data, from seeds. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STEPS } from '../../../src/core/likes/genuine.ts'
import { accountNotes, accountRows, shareRows } from './accounts.ts'
import { followersNotes, followersRows } from './followers.ts'
import { gradesRows, learntScatter, learntSteps, likesNotes, likesRows, reliabilityRows } from './likes.ts'
import { type Found, markdown, svg } from './report.ts'

const DATA = '../shared/data'
const OUT = 'out/bench'

/** Prints the tables; writes judgement.json and judgement.svg into out/bench. Skips, and says so, without data. */
export async function run(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log(`judgement: skipped, no data in ${DATA}`)
    return
  }
  const scatter = learntScatter(DATA)
  const steps = learntSteps(DATA)
  const found: Found = {
    likes: likesRows(DATA),
    followers: followersRows(DATA),
    grades: gradesRows(DATA),
    reliability: reliabilityRows(DATA),
    accounts: accountRows(DATA),
    shares: shareRows(DATA),
    notes: [
      ...(scatter ? [scatterNote(scatter)] : []),
      ...(steps ? [stepsNote(steps)] : []),
      ...likesNotes,
      ...followersNotes,
      ...accountNotes,
    ],
  }
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, 'judgement.json'), `${JSON.stringify(found, null, 2)}\n`)
  writeFileSync(join(OUT, 'judgement.svg'), `${svg(found)}\n`)
  console.log(markdown(found))
}

function stepsNote({ even, odd }: { even: number; odd: number }): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return `The share of genuine accounts whose level steps once: likeliest at ${percent(even)} on the half of the creators that is not reported, ${percent(odd)} on the other (in use: ${percent(STEPS)}).`
}

function scatterNote({ median, logSpread }: { median: number; logSpread: number }): string {
  return `The scatter of genuine likes, learnt again on the half of the creators that is not reported: median ${median.toFixed(3)}, spread of its logarithm ${logSpread.toFixed(2)} (in use: 0.28 and 0.38).`
}
