/** `npm run new -- network|signal NAME`: the one file that a network or a sign is, and its first cases. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { networkFiles, signalFiles } from './templates.ts'

const KINDS = {
  network: { folder: 'networks', files: networkFiles },
  signal: { folder: 'signals', files: signalFiles },
} as const

const USAGE = 'usage: npm run new -- network NAME   or   npm run new -- signal NAME'
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const LONGEST_NAME = 31
/** Files and folders of the room that are no network and no sign. */
const TAKEN: readonly string[] = ['index', 'shared']

/** Exit code 0 when the files were written, 2 when not, and what to tell the person. */
export function create(args: readonly string[], root: string): { code: 0 | 2; lines: string[] } {
  const [kind = '', name = '', ...rest] = args
  if (!isKind(kind) || name === '' || rest.length > 0) return refuse(USAGE)
  if (!NAME.test(name) || name.length > LONGEST_NAME || TAKEN.includes(name)) {
    return refuse(
      `"${name}" cannot be a name: small letters, digits and single hyphens, at most ${LONGEST_NAME}: even-likes`,
    )
  }
  const { folder, files } = KINDS[kind]
  const present = [`src/${folder}/${name}.ts`, `src/${folder}/${name}`, `tests/${folder}/${name}`].find((path) =>
    existsSync(join(root, path)),
  )
  if (present) return refuse(`there is a ${kind} "${name}" already: ${present}`)
  const written = files(name)
  for (const [path, content] of Object.entries(written)) write(join(root, path), content)
  return {
    code: 0,
    lines: [...Object.keys(written), '', `Its tests fail until it is filled in: npx vitest run ${folder} house`],
  }
}

function refuse(line: string): { code: 2; lines: string[] } {
  return { code: 2, lines: [line] }
}

function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind)
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { flag: 'wx' })
}
