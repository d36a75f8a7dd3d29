/** `npm run learn [-- PART]`: learns from the data beside the project, and writes what `src/core/learnt` holds. */
import { existsSync, writeFileSync } from 'node:fs'
import { learnFakes } from './fakes.ts'
import { followersFile } from './followers.ts'
import { likesFile } from './likes.ts'
import { POPULATIONS, populationsIn } from './populations.ts'
import { shareSettingsFile } from './share-settings.ts'
import { viewsFile } from './views.ts'

const DATA = process.env.BONAFIDE_DATA ?? '../shared/data'

/** Part → how the text of `src/core/learnt/PART.ts` is learnt from a folder of data. */
const PARTS: Record<string, (dataFolder: string) => string> = {
  fakes: learnFakes,
  followers: (folder) => followersFile(populationsIn(folder)),
  likes: (folder) => likesFile(populationsIn(folder)),
  'share-settings': shareSettingsFile,
  views: viewsFile,
}

const [wanted, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (wanted !== undefined && !Object.hasOwn(PARTS, wanted))) {
  console.error(`usage: npm run learn [-- ${Object.keys(PARTS).join('|')}]`)
  process.exitCode = 2
} else if (!existsSync(DATA)) {
  console.error(`learn: no data in ${DATA}; what was learnt stays as it is`)
  process.exitCode = 2
} else {
  const present = new Set(populationsIn(DATA).map(({ id }) => id))
  for (const { id, file } of POPULATIONS) {
    if (!present.has(id)) console.error(`learn: without ${file} nothing is learnt of ${id} accounts`)
  }
  for (const [part, learn] of Object.entries(PARTS)) {
    if (wanted !== undefined && wanted !== part) continue
    writeFileSync(`src/core/learnt/${part}.ts`, learn(DATA))
    console.log(`wrote src/core/learnt/${part}.ts`)
  }
}
