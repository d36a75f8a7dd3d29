/** `npm run schema`: writes the JSON Schemas of readings and verdicts beside this file. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryOf } from '../run/shell.mjs'
import { publishedSchemas } from './schemas.ts'

const FOLDER = 'tools/schema/published'

mkdirSync(FOLDER, { recursive: true })
for (const [name, content] of Object.entries(publishedSchemas())) writeFileSync(join(FOLDER, name), content)
execFileSync(process.execPath, [entryOf('biome'), 'format', '--write', FOLDER], { stdio: 'inherit' })
