/** How much of ours a page, the popup and the worker load. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure, Part } from './report.ts'

const EXTENSION = 'dist/chrome'
const POPUP = join(EXTENSION, 'src/ui/popup/index.html')
const KILOBYTE = 1_000

export function size(): Part {
  return {
    title: 'Size',
    figures: [
      ...weigh('page-side script, of the heaviest network', [heaviestBelow(join(EXTENSION, 'content'))], 25),
      ...weigh('popup: page, script, style, words of every language', [POPUP, ...loadedBy(POPUP)], 60),
      ...weigh('worker', [worker()], 50),
    ],
    notes: ['built for Chrome; kB of 1,000 bytes, each file compressed on its own by gzip'],
  }
}

function zippedSize(file: string): number {
  return gzipSync(readFileSync(file)).length
}

/** A page has one network's script and no other. */
function heaviestBelow(folder: string): string {
  const scripts = readdirSync(folder).map((name) => join(folder, name))
  const [heaviest] = scripts.sort((a, b) => zippedSize(b) - zippedSize(a))
  if (heaviest === undefined) throw new Error(`${folder} holds no script: npm run build`)
  return heaviest
}

function worker(): string {
  const { background } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'))
  const loader = join(EXTENSION, background.service_worker)
  const [, script = ''] = /["'](\.?\/?[^"']+\.js)["']/.exec(readFileSync(loader, 'utf8')) ?? []
  return join(EXTENSION, script)
}

/** What a page names, and what that imports before it runs; not what is only fetched at a press. */
function loadedBy(page: string): string[] {
  const loaded = new Set<string>()
  const visit = (text: string, names: RegExp, folder: string) => {
    for (const [, name] of text.matchAll(names)) {
      const file = name?.startsWith('/') ? join(EXTENSION, name) : join(folder, name ?? '')
      if (loaded.has(file)) continue
      loaded.add(file)
      if (file.endsWith('.js'))
        visit(readFileSync(file, 'utf8'), /\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g, join(file, '..'))
    }
  }
  visit(readFileSync(page, 'utf8'), /(?:src|href)="([^"]+\.(?:js|css))"/g, join(page, '..'))
  return [...loaded]
}

function weigh(what: string, files: readonly string[], most?: number): Figure[] {
  const contents = files.map((file) => readFileSync(file))
  const raw = contents.reduce((sum, { length }) => sum + length, 0)
  const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0)
  return [
    {
      what: `${what}, gzipped`,
      value: zipped / KILOBYTE,
      unit: 'kB',
      ...(most !== undefined && { goal: { atMost: most } }),
    },
    { what: `${what}, as it is`, value: raw / KILOBYTE, unit: 'kB' },
  ]
}
