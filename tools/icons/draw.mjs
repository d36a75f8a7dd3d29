/** Draws icon.svg at the sizes browsers ask for, into public/icons/: `node tools/icons/draw.mjs`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browsers.mjs'

const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8')
const out = new URL('../../public/icons/', import.meta.url)
mkdirSync(out, { recursive: true })

const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox'],
})
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`)
  writeFileSync(new URL(`${size}.png`, out), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
