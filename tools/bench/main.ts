/** `npm run bench [-- PART]`: measures, prints tables, and writes out/bench/PART.json. */
import { page } from './page.ts'
import { popup } from './popup.ts'
import { machine, type Part, record } from './report.ts'
import { size } from './size.ts'
import { store } from './store.ts'
import { vet } from './vet.ts'

const PARTS: Record<string, () => Part | Promise<Part>> = { size, page, popup, store, vet }

const [wanted, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (wanted !== undefined && !Object.hasOwn(PARTS, wanted))) {
  console.error(`usage: npm run bench [-- ${Object.keys(PARTS).join('|')}]`)
  process.exitCode = 2
} else {
  console.log(`${machine()}\n`)
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted === undefined || wanted === name) console.log(record(name, await measure()))
  }
}
