/** Draws icon.svg at the sizes browsers ask for, into public/icons/: `node tools/run.mjs tool icons`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browsers.mjs'

const SIZES = [16, 32, 48, 128]
const OUT = 'public/icons'

const executablePath = findBrowser('chromium')
if (!executablePath) throw new Error('Chromium, Edge or Brave is needed (or set BONAFIDE_CHROMIUM)')
const svg = readFileSync('tools/icons/icon.svg', 'utf8')
mkdirSync(OUT, { recursive: true })

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`)
  writeFileSync(`${OUT}/${size}.png`, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
