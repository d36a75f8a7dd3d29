/** Running other programs. */
import { spawn } from 'node:child_process'

/**
 * Runs a program to its end; resolves with its exit code, rejects when it cannot be started.
 * What it prints goes to standard error, so that a tool's own output stays clean, unless `stdio` says otherwise.
 */
export function run(program, args, { stdio = ['ignore', 2, 2], env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio, env: { ...process.env, ...env } })
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

/** Path of a program that a dependency brings. */
export function local(name) {
  return `node_modules/.bin/${name}`
}
