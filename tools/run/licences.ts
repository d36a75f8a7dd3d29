/** Puts the licences of what is bundled beside it: they ask for that. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const FILE = 'THIRD-PARTY-LICENSES.txt'
/** Up to the last of them: a package may bring packages of its own. */
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//
const LICENCE = /^(licen[cs]e|copying|notice)(\.\w+)?$/i
const RULE = `\n\n${'-'.repeat(80)}\n\n`

/** `plugin` notes the packages of every build it takes part in; `write` lists their names, versions and licences in a folder. */
export function collectLicences(): { plugin: Plugin; write(folder: string): void } {
  const folders = new Set<string>()
  return {
    plugin: {
      name: 'bonafide:licences',
      generateBundle(_, bundle) {
        const modules = Object.values(bundle).flatMap((part) =>
          part.type === 'chunk' ? Object.keys(part.modules) : [],
        )
        for (const id of modules) {
          const [, folder] = PACKAGE.exec(id.replaceAll('\\', '/').replace('\0', '')) ?? []
          if (folder) folders.add(folder)
        }
      },
    },
    write(folder) {
      const texts = new Set([...folders].map(licenceOf).sort())
      writeFileSync(join(folder, FILE), `${[...texts].join(RULE)}\n`)
    },
  }
}

type Package = { name: string; version: string; license?: string; author?: string | { name?: string } }

function licenceOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (!license && texts.length === 0) throw new Error(`${name} is bundled and states no licence`)
  const by = typeof author === 'string' ? author : author?.name
  return [`${name} ${version}${license ? ` (${license})` : ''}${by ? `, ${by}` : ''}`, ...texts].join('\n\n')
}
