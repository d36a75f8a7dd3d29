/** The built extension: what it asks for, and what it weighs. */
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { networks } from '../../src/networks/index.ts'
import { ANY_SITE } from '../../tools/run/manifest.ts'
import { filesBelow } from './files.ts'

/** Bytes after gzip. */
const MOST_PAGE_SIDE = 25_000
const MOST_POPUP = 68_000

const isBuilt = existsSync('dist/chrome/manifest.json') && existsSync('dist/firefox/manifest.json')

test('the extension is built (npm run build)', () => {
  expect(isBuilt).toBe(true)
})

const pages = filesBelow('src/ui', /\/index\.html$/).map((file) => file.split('/').at(-2) as string)

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  test.runIf(isBuilt)('asks for exactly what was reviewed', () => {
    const built = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'))
    const reviewed = JSON.parse(readFileSync(`tests/house/manifest.${browser}.json`, 'utf8'))
    const { optional_host_permissions: _, ...asked } = built
    expect({ ...asked, version: '0.0.0' }, 'npm run build makes it anew').toEqual(reviewed)
  })

  // Reviewed where a network is: in its own file and in the README's table.
  test.runIf(isBuilt)('may ask for the networks’ own hosts besides, and for sites that the user stands on', () => {
    const { optional_host_permissions: built } = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'))
    const hosts = new Set([ANY_SITE, ...networks.flatMap((network) => network.hosts)])
    expect(built).not.toHaveLength(0)
    expect(built.filter((host: string) => !hosts.has(host))).toEqual([])
    expect(built).not.toContain('https://www.instagram.com/*')
  })

  test.runIf(isBuilt)('lets no page reach into it', () => {
    const built = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'))
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'host_permissions',
      'optional_permissions',
    ]) {
      expect(built).not.toHaveProperty(key)
    }
  })

  const scripts = isBuilt ? filesBelow(`dist/${browser}/content`, /\.js$/) : []

  test.runIf(isBuilt)('has a script for each network and one for any other site', () => {
    expect(scripts.length).toBeGreaterThan(1)
    const known = ['site', 'picker', ...networks.map(({ id }) => id)].map((id) => `dist/${browser}/content/${id}.js`)
    expect(scripts.filter((file) => !known.includes(file))).toEqual([])
  })

  test.each(scripts)('%s is light in the page', (file) => {
    expect(weightOf([file])).toBeLessThanOrEqual(MOST_PAGE_SIDE)
  })

  test.each(scripts)('%s holds no other network', (file) => {
    const code = readFileSync(file, 'utf8')
    const others = networks.filter(({ id }) => !file.endsWith(`/${id}.js`))
    expect(others.filter(({ hosts }) => hosts.every((host) => code.includes(host))).map(({ id }) => id)).toEqual([])
  })

  test.runIf(isBuilt)('is light in the popup', () => {
    expect(weightOf(filesOf(browser, 'popup'))).toBeLessThanOrEqual(MOST_POPUP)
  })

  test.runIf(isBuilt).each(pages)('loads one script and one style for the page %s', (page) => {
    const [, ...files] = filesOf(browser, page)
    expect(files.map((file) => file.split('.').at(-1)).sort()).toEqual(['css', 'js'])
  })

  test.runIf(isBuilt).each(['popup', 'panel'])(
    'has all that the %s draws in one script: none waits for another',
    (page) => {
      const [script, ...others] = filesOf(browser, page).filter((file) => file.endsWith('.js'))
      expect(others).toEqual([])
      const code = readFileSync(script ?? expect.fail(), 'utf8')
      expect(code).not.toMatch(/\bfrom\s*["'`]\.|\bimport\s*["'`]\./)
      // Every network's addresses, at the press that leads to the next account of the queue.
      const later = [...code.matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name]) => name)
      expect(later).toEqual([`${page}-addresses.js`])
    },
  )

  test.runIf(isBuilt)('holds no address it could ask', () => {
    const scripts = filesBelow(`dist/${browser}`, /\.(js|html|css)$/)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(scripts).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|@import|url\(["']?http/)
  })
})

/** A page and what it names. */
function filesOf(browser: string, page: string): string[] {
  const file = `dist/${browser}/src/ui/${page}/index.html`
  const named = readFileSync(file, 'utf8').matchAll(/(?:src|href)="\/([^"]+)"/g)
  return [file, ...[...named].map(([, name]) => `dist/${browser}/${name}`)]
}

function weightOf(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}
