/** `npm run bench -- judgement`: how often the judgement is right, on data, from seeds. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARE_OF_PREVALENCE } from '../../../src/core/judgement/verdict.ts'
import { accountNotes, accountRows, shareRows } from './accounts.ts'
import {
  caughtRows,
  genuineRows,
  type Holdout,
  type Published,
  publishedResult,
  reliabilityRows,
  resultsOf,
  unseenRows,
} from './likes.ts'
import { type Found, markdown, svg } from './report.ts'

const DATA = '../shared/data'
const OUT = 'out/bench'
const HOLDOUTS: readonly Holdout[] = ['accounts left out', 'population left out']
/** What the accounts as published are taken for. */
const PUBLISHED: readonly Published[] = ['all', 'genuine']

/** Prints the tables; writes judgement.json and judgement.svg into out/bench. Skips, and says so, without data. */
export async function run(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log(`judgement: skipped, no data in ${DATA}`)
    return
  }
  const judged = HOLDOUTS.map((holdout) => ({ holdout, results: resultsOf(DATA, holdout) }))
  const found: Found = {
    caught: judged.flatMap(({ holdout, results }) => caughtRows(holdout, results)),
    genuine: judged.flatMap(({ holdout, results }) => genuineRows(holdout, results)),
    unseen: judged.flatMap(({ holdout, results }) => unseenRows(holdout, results)),
    reliability: judged.flatMap(({ holdout, results }) => [
      ...reliabilityRows(holdout, results, 'likes', SHARE_OF_PREVALENCE.likes),
      ...reliabilityRows(holdout, results, 'followers', SHARE_OF_PREVALENCE.followers),
      ...PUBLISHED.flatMap((withPublished) =>
        reliabilityRows(
          holdout,
          [...results, publishedResult(withPublished)],
          'followers',
          SHARE_OF_PREVALENCE.followers,
        ).map((row) => ({ ...row, withPublished })),
      ),
    ]),
    accounts: accountRows(DATA),
    shares: shareRows(DATA),
    notes: [
      'The population left out is the hardest test: what is normal for it was never seen. It tells what to expect on accounts unlike those that were learnt from; there, false accusations can exceed the 2 % and probabilities are too high.',
      'Two posts that the creator advertised and two posts with bought likes are the same data: neither is called suspicious.',
      ...accountNotes,
    ],
  }
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, 'judgement.json'), `${JSON.stringify(found, null, 2)}\n`)
  writeFileSync(join(OUT, 'judgement.svg'), `${svg(found)}\n`)
  console.log(markdown(found))
}
