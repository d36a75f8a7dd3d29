/** `npm run bench [-- PART]`: measures, prints tables, and writes out/bench/PART.json. */
import { desk } from './desk.ts'
import { fakes } from './fakes.ts'
import { famous } from './famous.ts'
import { growth } from './growth.ts'
import { mutation } from './mutation.ts'
import { networks } from './networks.ts'
import { odditiesLeftOut } from './oddities.ts'
import { page } from './page.ts'
import { pages } from './pages.ts'
import { popup } from './popup.ts'
import { machine, type Part, record } from './report.ts'
import { size } from './size.ts'
import { sizes } from './sizes.ts'
import { store } from './store.ts'
import { vet } from './vet.ts'
import { viewers } from './viewers.ts'

/** Prints what is shaped unlike the others itself, and returns nothing. */
type Measure = () => Part | Promise<Part | undefined>

/** How well the signs tell bought from genuine: a folder of its own, with its own data. */
const judgement = Object.values(
  import.meta.glob<() => Promise<void>>('./judgement/index.ts', { eager: true, import: 'run' }),
)[0]

const PARTS: Record<string, Measure> = {
  size,
  page,
  pages,
  popup,
  store,
  desk,
  ...(judgement && { judgement: () => judgement().then(() => undefined) }),
  oddities: odditiesLeftOut,
  sizes,
  famous,
  fakes,
  growth,
  networks,
  viewers,
  mutation,
  vet,
}

const [wanted, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (wanted !== undefined && !Object.hasOwn(PARTS, wanted))) {
  console.error(`usage: npm run bench [-- ${Object.keys(PARTS).join('|')}]`)
  process.exitCode = 2
} else {
  console.log(`${machine()}\n`)
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted !== undefined && wanted !== name) continue
    const part = await measure()
    if (part) console.log(record(name, part))
  }
}
