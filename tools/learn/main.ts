/** `npm run learn [-- PART]`: learns from the labelled data beside the project, and writes what `src/core/learnt` holds. */
import { writeFileSync } from 'node:fs'
import { learnFakes } from './fakes.ts'

const DATA = '../shared/data'

/** Part → how the text of `src/core/learnt/PART.ts` is learnt from a folder of data. */
const PARTS: Record<string, (dataFolder: string) => string> = { fakes: learnFakes }

const [wanted, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (wanted !== undefined && !Object.hasOwn(PARTS, wanted))) {
  console.error(`usage: npm run learn [-- ${Object.keys(PARTS).join('|')}]`)
  process.exitCode = 2
} else {
  for (const [part, learn] of Object.entries(PARTS)) {
    if (wanted !== undefined && wanted !== part) continue
    writeFileSync(`src/core/learnt/${part}.ts`, learn(DATA))
    console.log(`wrote src/core/learnt/${part}.ts`)
  }
}
