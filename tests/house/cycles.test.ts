/** No file of ours needs itself, by whatever way round; types count. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow } from './files.ts'

const FROM = /^(?:import|export)\s[^'"]*?['"](\.[^'"]+\.tsx?)(?:\?[^'"]*)?['"]|^\}\s+from\s+['"](\.[^'"]+\.tsx?)['"]/gm

/** File → the files it imports. */
const uses = new Map(filesBelow('src', /\.tsx?$/).map((file) => [file, importsOf(file)]))

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(FROM)
  return [...found].map(([, one, other]) => join(dirname(file), one ?? other ?? ''))
}

/** One way round for each file that closes a circle. */
function cycles(): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file)
    if (at >= 0) found.push([...way.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const used of uses.get(file) ?? []) visit(used, [...way, file])
    done.add(file)
  }
  for (const file of uses.keys()) visit(file, [])
  return found
}

test('imports are seen', () => {
  expect(uses.get('src/core/assess.ts')).toContain('src/core/judgement/judge.ts')
})

test('no file imports itself, directly or not', () => {
  expect(cycles()).toEqual([])
})
