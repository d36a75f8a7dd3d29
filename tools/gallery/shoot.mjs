/**
 * Pictures of every state of the popup in both themes and languages, closed and opened,
 * into out/gallery/, and an accessibility check of each: `node tools/gallery/shoot.mjs [state…]`.
 * Exits 1 when axe finds a violation, when a page scrolls sideways, or when the main
 * button of a closed popup lies below the 600 px a browser shows.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { findBrowser } from '../browsers.mjs'

const LARGEST_POPUP = 600
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const out = new URL('../../out/gallery/', import.meta.url)
mkdirSync(out, { recursive: true })

const server = await createServer({ configFile: new URL('vite.config.ts', import.meta.url).pathname, logLevel: 'warn' })
await server.listen(0)
const address = server.resolvedUrls.local[0]
const { sights } = await server.ssrLoadModule('/sights.ts')
const states = process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(sights), 'opening']

const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox'],
})
const troubles = []
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 400, height: LARGEST_POPUP },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  for (const state of states) {
    for (const language of ['en', 'fr']) {
      const name = `${state}.${language}.${colorScheme}`
      await page.goto(`${address}?state=${state}&lang=${language}`)
      await page.waitForSelector('main')
      await look(page, name)
      const closed = page.locator('[aria-expanded="false"]')
      if ((await closed.count()) === 0) continue
      while ((await closed.count()) > 0) await closed.first().click()
      await page.mouse.move(0, 0)
      await look(page, `${name}.open`)
    }
  }
  await context.close()
}
await browser.close()
await server.close()
for (const trouble of troubles) console.error(trouble)
console.log(`${states.length} states, ${troubles.length} troubles; pictures in out/gallery/`)
process.exit(troubles.length > 0 ? 1 : 0)

async function look(page, name) {
  await page.screenshot({ path: new URL(`${name}.png`, out).pathname, fullPage: true })
  await page.evaluate(axe)
  const { violations, wide, below } = await page.evaluate(async (limit) => {
    const button = document.querySelector('[data-part="next"] .first-step')
    return {
      violations: (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      below: button !== null && button.getBoundingClientRect().bottom + scrollY > limit,
    }
  }, LARGEST_POPUP)
  troubles.push(...violations.map((violation) => `${name}: ${violation}`))
  if (wide) troubles.push(`${name}: scrolls sideways`)
  if (below && !name.endsWith('.open')) troubles.push(`${name}: the next step lies below ${LARGEST_POPUP} px`)
}
