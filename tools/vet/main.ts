import { vet } from './vet.ts'

// npm changes to the project's folder; the files are named from where it was called.
const folder = process.env.npm_lifecycle_event === 'vet' ? process.env.INIT_CWD : undefined

process.exitCode = await vet(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  folder: folder ?? process.cwd(),
  now: () => new Date(),
})
