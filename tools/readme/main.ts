/** `npm run readme`: writes the README's tables anew; with `-- --pictures` the pictures too (after `npm run build`). */
import { readFileSync, writeFileSync } from 'node:fs'
import { takePictures } from './pictures.ts'
import { fillTables } from './tables.ts'

const before = readFileSync('README.md', 'utf8')
const after = fillTables(before)
if (after !== before) writeFileSync('README.md', after)
console.log(after === before ? 'README.md is current' : 'README.md: tables written')

if (process.argv.includes('--pictures')) {
  await takePictures('tools/readme')
  console.log('tools/readme: popup-light.png, popup-dark.png')
}
