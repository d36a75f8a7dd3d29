/** `npm run readme`: writes the README's tables anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fillTables } from './tables.ts'

const before = readFileSync('README.md', 'utf8')
const after = fillTables(before)
if (after !== before) writeFileSync('README.md', after)
console.log(after === before ? 'README.md is current' : 'README.md: tables written')
