/** Who may import whom. Rooms are the folders of src, and tools. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow } from './files.ts'

/** Room → rooms it may use; a room named in parentheses only for its types. */
const MAY_USE: Record<string, string[]> = {
  core: [],
  networks: ['core', 'catalogue'],
  // What is known of each network as plain data: names, addresses and norms, without the readers of its pages.
  catalogue: ['core', '(networks)'],
  // Accounts and their addresses, for lists of them: the readers' own word for whose page an address is.
  addresses: ['core', 'catalogue', 'networks'],
  signals: ['core'],
  messages: ['core'],
  store: ['core'],
  browser: [],
  files: ['core'],
  i18n: ['core', 'signals', 'catalogue'],
  content: ['(networks)', '(messages)', 'browser', '(core)'],
  background: ['core', 'signals', 'catalogue', 'store', 'messages', 'browser'],
  ui: ['core', 'files', 'i18n', 'messages', 'browser', 'catalogue', 'addresses'],
}

/** Packages a room may use. Page-side rooms have as few as can be: every page would pay for them. */
const PACKAGES: Record<string, string[]> = {
  core: ['zod/mini'],
  messages: ['zod/mini'],
  store: ['zod/mini', 'idb'],
  browser: ['webextension-polyfill'],
  // 1.5 kB, in the picker alone
  networks: ['@medv/finder'],
  background: ['(webextension-polyfill)'],
  ui: [
    'preact',
    'preact/hooks',
    'preact/compat',
    'preact/jsx-runtime',
    '@tanstack/virtual-core',
    'uplot',
    'uplot/dist/uPlot.min.css',
  ],
}

type Import = { file: string; from: string; isType: boolean }

const files = filesBelow('src', /\.tsx?$/)
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s+(?<what>type\s+)?(?:(?<names>[^'"=;]*?)\sfrom\s+)?['"](?<from>[^'"]+)['"]/gm,
  )
  return [...statements].map(({ groups }) => {
    const names = groups?.names ?? ''
    const inBraces = names
      .match(/\{([^}]*)\}/)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const allTypes =
      !!inBraces?.length && inBraces.every((name) => name.startsWith('type ')) && names.trim().startsWith('{')
    return { file, from: groups?.from ?? '', isType: !!groups?.what || allTypes }
  })
}

function roomOf(path: string): string {
  const [, room = '', ...rest] = normalize(path).split('/')
  if (room === 'networks' && rest.join('/') === 'addresses.ts') return 'addresses'
  return room === 'networks' && DATA.test(rest.join('/')) ? 'catalogue' : room
}

/** Files of the networks that hold no reader. */
const DATA = /^(catalogue|norms|sites|sources|shared\/hosts|[^/]+\/norms)\.ts$/

function isAllowed(allowed: readonly string[] | undefined, name: string, isType: boolean): boolean {
  return !!allowed?.includes(name) || (isType && !!allowed?.includes(`(${name})`))
}

test('every room is in the table', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_USE).sort())
})

test('rooms use only what the table allows', () => {
  const wrong = imports
    .filter(({ from }) => from.startsWith('.'))
    .map((one) => ({ ...one, room: roomOf(one.file), used: roomOf(join(dirname(one.file), one.from)) }))
    .filter(({ room, used, isType }) => room !== used && !isAllowed(MAY_USE[room], used, isType))
  expect(wrong).toEqual([])
})

test('packages are used only in their rooms', () => {
  const wrong = imports
    .filter(({ from }) => !from.startsWith('.'))
    .filter(({ file, from, isType }) => !isAllowed(PACKAGES[roomOf(file)], from, isType))
  expect(wrong).toEqual([])
})

/** Files that make schemas: a fifth of what a page script may weigh. */
const SCHEMAS = /core\/(?:reading|observation|fields|memory|declared|lesson|settings)\.ts$/

test('what lives in pages takes only types from where the schemas are', () => {
  const wrong = imports
    .filter(({ file, isType }) => ['networks', 'content'].includes(roomOf(file)) && !isType)
    .filter(({ from }) => SCHEMAS.test(from))
  expect(wrong).toEqual([])
})

test('the pure rooms touch no clock, no chance, no browser and no network', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bfetch\(|\bXMLHttpRequest\b|\bdocument\.|\bwindow\.|\bchrome\.|\bbrowser\./
  const pure = files.filter((file) => ['core', 'catalogue', 'signals'].includes(roomOf(file)))
  const wrong = pure.filter((file) => impure.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(wrong).toEqual([])
})

/** What was learnt from likes says where: its data carry their provenance. */
const WITH_PROVENANCE = /^src\/core\/(likes|learnt)\//

test('core and signs name no network', () => {
  const nameless = files.filter((file) => ['core', 'signals'].includes(roomOf(file)) && !WITH_PROVENANCE.test(file))
  const wrong = nameless.filter((file) =>
    /instagram|tiktok|youtube|telegram|\breels\b/i.test(readFileSync(file, 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('nothing of ours can make a request', () => {
  const asking = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bimportScripts\b|\.src\s*=/
  const wrong = files.filter((file) => asking.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(wrong).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

test('an import of ours names its file whole, so that no cycle hides behind a missing ending', () => {
  const endless = imports.filter(({ from }) => from.startsWith('.') && !/\.\w+(\?.*)?$/.test(from))
  expect(endless.map(({ file, from }) => `${file}: ${from}`)).toEqual([])
})
