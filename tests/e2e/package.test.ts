/** The zips for the stores: anyone who builds the same sources gets the same bytes, licences included. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { entryOf } from '../../tools/run/shell.mjs'
import { zipFolder } from '../../tools/run/zip.mjs'

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  test('built twice, packed twice: byte for byte the same, and it holds the licences of what is bundled', () => {
    const first = inFolder((folder) => {
      cpSync(`dist/${browser}`, folder, { recursive: true })
      return zip(folder, 1_000_000)
    })
    const second = inFolder((folder) => {
      build(browser, folder)
      return zip(folder, 1_900_000_000)
    })
    // What `npm run build` made, of which every other test is; of older sources it must differ.
    expect(Buffer.compare(first, second), `dist/${browser} against a build of these sources`).toBe(0)
    const files = unzipSync(first)
    expect(Object.keys(files)).toEqual(Object.keys(files).sort())
    const licences = strFromU8(files['THIRD-PARTY-LICENSES.txt'] ?? new Uint8Array())
    for (const name of ['preact', 'zod', 'webextension-polyfill', 'idb']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
    }
    expect(licences).toContain('The MIT License')
    expect(licences).toContain('Mozilla Public License')
  })
})

function inFolder(work: (folder: string) => Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-package-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function build(browser: string, folder: string): void {
  const args = [entryOf('vite'), 'build', '--mode', browser, '--logLevel', 'warn']
  // As it is published: the tests' own environment would make another build.
  const env = { ...process.env, NODE_ENV: 'production', BONAFIDE_BUILD: folder }
  execFileSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** `touched`: when its manifest was changed last, by the file system's word, s since 1970. */
function zip(folder: string, touched: number): Uint8Array {
  utimesSync(join(folder, 'manifest.json'), touched, touched)
  return zipFolder(folder)
}
