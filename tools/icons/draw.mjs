/** Draws public/icons from icon.svg, in Chromium: `node tools/icons/draw.mjs`. */
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browsers.mjs'

const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8')
mkdirSync('public/icons', { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] })
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  )
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true })
  await page.close()
}
await browser.close()
