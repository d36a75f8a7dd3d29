/** The built extension: what it asks for, and what it weighs. */
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { filesBelow } from './files.ts'

/** Bytes after gzip. */
const MOST_PAGE_SIDE = 25_000
const MOST_POPUP = 60_000

const isBuilt = existsSync('dist/chrome/manifest.json') && existsSync('dist/firefox/manifest.json')

test('the extension is built (npm run build)', () => {
  expect(isBuilt).toBe(true)
})

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  test.runIf(isBuilt)('asks for exactly what was reviewed', () => {
    const built = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'))
    const reviewed = JSON.parse(readFileSync(`tests/house/manifest.${browser}.json`, 'utf8'))
    expect({ ...built, version: '0.0.0' }).toEqual(reviewed)
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

  test.runIf(isBuilt)('is light in the page', () => {
    expect(weightOf([`dist/${browser}/src/content/index.iife.js`])).toBeLessThanOrEqual(MOST_PAGE_SIDE)
  })

  test.runIf(isBuilt)('is light in the popup', () => {
    expect(weightOf(filesOfPopup(browser))).toBeLessThanOrEqual(MOST_POPUP)
  })

  test.runIf(isBuilt)('holds no address it could ask', () => {
    const scripts = filesBelow(`dist/${browser}`, /\.(js|html|css)$/)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(scripts).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|@import|url\(["']?http/)
  })
})

/** The popup's page and all that it loads, directly or not. */
function filesOfPopup(browser: string): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const names = readFileSync(file, 'utf8').matchAll(/["'](?:\.{0,2}\/)*(?:assets\/)?([\w.-]+\.(?:js|css))["']/g)
    for (const [, name] of names) {
      const asset = `dist/${browser}/assets/${name}`
      if (existsSync(asset)) visit(asset)
    }
  }
  visit(`dist/${browser}/src/ui/popup/index.html`)
  return [...found]
}

function weightOf(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}
