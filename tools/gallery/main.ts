/**
 * Pictures of every state of the popup in both themes and languages, closed and opened,
 * into out/gallery/, and an accessibility check of each: `npm run gallery -- [STATE…]`;
 * `npm run gallery -- pages [PART…]`: of every page of the built extension and of what happens on the desk, at three widths;
 * with parts of their names (`report.fr.dark`, `400`) only of those that have all of one.
 * Exits 1 when axe finds a violation, when a page scrolls sideways, when the popup is higher
 * than 900 px, or when the next step of a closed popup lies below the 600 px a browser shows.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { exit } from 'node:process'
import preact from '@preact/preset-vite'
import { chromium, type Page } from 'playwright-core'
import { createServer } from 'vite'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { findBrowser } from '../browsers.mjs'
import { photographEverything } from './photograph.ts'
import { popupStates } from './popup-states.ts'

const OUT = 'out/gallery'
const SHOWN = { width: 400, height: 600 }
/** Nobody scrolls further than this through a popup, CSS pixels. */
const HIGHEST = 900
/** What the foot of a popup opens. */
const OPENED = ['note', 'more']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `opening`: before the worker's first answer, when there is no state yet. */
const known = [...Object.keys(popupStates), 'opening']
const asked = process.argv.slice(2)
const isPages = asked[0] === 'pages'
const strange = isPages ? [] : asked.filter((state) => !known.includes(state))
if (strange.length > 0) {
  console.error(`gallery: no state ${strange.join(', ')}; there are ${known.join(', ')}`)
  exit(2)
}
const states = asked.length > 0 ? asked : known
const program = findBrowser('chromium')
if (!program) {
  console.error('gallery: Chromium, Edge or Brave is needed (or set BONAFIDE_CHROMIUM)')
  exit(2)
}
const pictures = isPages ? await photographEverything(program, asked.slice(1)) : undefined
const troubles = pictures?.troubles ?? (await shootAll(program))
for (const trouble of troubles) console.error(trouble)
const shown = pictures ? `${pictures.count} pictures` : `${states.length} states`
console.log(`${shown}, ${troubles.length} troubles; pictures in ${OUT}/`)
exit(troubles.length > 0 ? 1 : 0)

async function shootAll(executablePath: string): Promise<string[]> {
  mkdirSync(OUT, { recursive: true })
  const server = await createServer({
    configFile: false,
    root: 'tools/gallery',
    logLevel: 'warn',
    plugins: [preact()],
    server: { hmr: false },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'zod/mini'] },
  })
  await server.listen(0)
  const address = server.resolvedUrls?.local[0]
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      colorScheme,
      viewport: SHOWN,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    })
    page.on('pageerror', ({ message }) => found.push(`${page.url()}: ${message}`))
    for (const state of states) {
      for (const language of LANGUAGES) {
        await page.goto(`${address}?state=${state}&lang=${language}`)
        await page.waitForSelector('main')
        found.push(...(await shoot(page, `${state}.${language}.${colorScheme}`)))
      }
    }
    await page.close()
  }
  await browser.close()
  await server.close()
  return found
}

/** One state, closed and with everything that can be opened, one after the other. Returns what is wrong. */
async function shoot(page: Page, name: string): Promise<string[]> {
  const found = await inspect(page, name)
  if (await endsBelow(page, SHOWN.height)) found.push(`${name}: the next step lies below ${SHOWN.height} px`)
  // One after the other: what the foot opens lies in the same place.
  for (const part of OPENED) {
    const button = page.locator(`[data-part="${part}"]:enabled`)
    if ((await button.count()) === 0) continue
    await button.click()
    found.push(...(await inspect(page, `${name}.${part}`)))
    await button.click()
  }
  const rows = await page.locator('[id^="open-"]').evaluateAll((all) => all.map(({ id }) => id))
  for (const id of rows) {
    await page.locator(`#${id}`).click()
    found.push(...(await inspect(page, `${name}.${id}`)))
    await page.locator('[data-part="back"]').click()
  }
  return found
}

async function inspect(page: Page, name: string): Promise<string[]> {
  await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: true })
  await page.evaluate(AXE)
  const violations = (await page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`)) as string[]
  const isWide = await page.evaluate(() => document.body.scrollWidth > document.body.clientWidth)
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  const troubles = [
    ...violations,
    ...(isWide ? ['wider than the popup'] : []),
    ...(height > HIGHEST ? [`${height} px high`] : []),
  ]
  return troubles.map((trouble) => `${name}: ${trouble}`)
}

function endsBelow(page: Page, height: number): Promise<boolean> {
  return page.evaluate((limit) => {
    const step = document.querySelector('[data-part="next"] .first-step')
    return step !== null && step.getBoundingClientRect().bottom + scrollY > limit
  }, height)
}
