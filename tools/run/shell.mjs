/** Running other programs. */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Runs a program to its end; resolves with its exit code, rejects when it cannot be started.
 * What it prints goes to standard error, so that a tool's own output stays clean, unless `stdio` says otherwise.
 */
export function run(program, args, { stdio = ['ignore', 2, 2], env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio, shell, env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a program that must succeed; otherwise says which one did not and ends with its code. */
export async function must(program, args, options) {
  const code = await run(program, args, options)
  if (code === 0) return
  console.error(`\nbonafide: \`${program} ${args.join(' ')}\` failed (exit code ${code})`)
  process.exit(code)
}

const LOGS = 'out/logs'
/** Lines of a failed program's log that are shown: the cause stands near the end. */
const SHOWN_LINES = 30

/** Runs a program whose output nobody needs while all is well: it goes to out/logs/NAME.log, the end of which is shown on failure. Resolves with the exit code. */
export async function quietly(name, program, args, { env = {}, shell } = {}) {
  mkdirSync(LOGS, { recursive: true })
  const file = `${LOGS}/${name}.log`
  const log = openSync(file, 'a')
  const code = await run(program, args, { stdio: ['ignore', log, log], env, shell }).finally(() => closeSync(log))
  if (code !== 0) {
    console.error(readFileSync(file, 'utf8').trimEnd().split('\n').slice(-SHOWN_LINES).join('\n'))
    console.error(`\nbonafide: \`${program} ${args.join(' ')}\` failed (exit code ${code}); all it said is in ${file}`)
  }
  return code
}

/** As `quietly`, for a program that must succeed: otherwise ends with its code. */
export async function mustQuietly(name, program, args, options) {
  const code = await quietly(name, program, args, options)
  if (code !== 0) process.exit(code)
}

const PACKAGES = {
  biome: '@biomejs/biome',
  knip: 'knip',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
  'web-ext': 'web-ext',
}

/**
 * The file of a program that a dependency brings, to be run by Node: what npm links to it is a script of the system's
 * shell, another one on each system.
 * @param {'biome' | 'knip' | 'tsc' | 'vite' | 'vitest' | 'web-ext'} name
 * @returns {string}
 */
export function entryOf(name) {
  const folder = join('node_modules', PACKAGES[name])
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, bin[name])
}
