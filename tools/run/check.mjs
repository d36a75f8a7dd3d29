/** Every check of the project, one after the other; one line at the end says how many passed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildExtensions } from './build.mjs'
import { installBrowsers } from './setup.mjs'
import { entryOf, run } from './shell.mjs'

const inherit = { stdio: 'inherit' }
const COUNTS = 'out/test'

/** Checks that are one program each. */
const PROGRAMS = [
  ['format and lint', 'biome', ['ci', '--error-on-warnings']],
  ['types', 'tsc', []],
  ['unused code', 'knip', []],
  ['Firefox add-on rules', 'web-ext', ['lint', '--source-dir=dist/firefox']],
]

/** Suites that count their own tests. */
const SUITES = ['unit', 'e2e']

/** Resolves with 0 when everything passed, else 1. */
export async function checkAll() {
  rmSync(COUNTS, { recursive: true, force: true })
  mkdirSync(COUNTS, { recursive: true })
  await installBrowsers(['chromium', 'firefox'])
  await buildExtensions()
  const results = []
  for (const [title, program, args] of PROGRAMS) {
    heading(title)
    const code = await run(process.execPath, [entryOf(program), ...args], inherit)
    results.push({
      passed: code === 0 ? 1 : 0,
      failed: code === 0 ? 0 : 1,
      skipped: 0,
      broken: code === 0 ? [] : [title],
      failures: [],
    })
  }
  for (const suite of SUITES) {
    heading(suite)
    const code = await run(process.execPath, [entryOf('vitest'), 'run', '--project', suite], {
      ...inherit,
      env: { BONAFIDE_COUNTS: `${COUNTS}/${suite}.json` },
    })
    results.push(countsOf(suite, code))
  }
  return report(results)
}

/** What the suite's reporter counted; a suite that died before it could count is one failure. */
function countsOf(suite, code) {
  const file = `${COUNTS}/${suite}.json`
  if (!existsSync(file))
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      broken: [suite],
      failures: [`${suite}: ended with ${code} before it could count`],
    }
  const counts = JSON.parse(readFileSync(file, 'utf8'))
  if (code === 0 || counts.failed > 0) return { ...counts, broken: counts.failed > 0 ? [suite] : [] }
  return { ...counts, failed: 1, broken: [suite], failures: [`${suite}: every test passed, and it ended with ${code}`] }
}

function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const broken = results.flatMap((result) => result.broken)
  if (broken.length > 0) console.log(`\nfailed: ${broken.join(', ')}`)
  for (const failure of results.flatMap((result) => result.failures)) console.log(`  ${failure}`)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return broken.length === 0 ? 0 : 1
}

function heading(title) {
  console.log(`\n— ${title} —`)
}
