/**
 * The stranger's test of CONTRIBUTING, walked by a script: `npm run stranger`. What it measures is how long the extension
 * keeps somebody waiting, not how long a person looks for a button. Exits 1 where a step takes longer than a person has.
 */
import { exit } from 'node:process'
import { findBrowser } from '../browsers.mjs'
import { DESK } from '../demo/fill.ts'
import { type Page, until } from '../drive/browser.ts'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { readProfile, untilDrawn, untilSeen } from '../drive/read.ts'
import { people, respond, SCREENFUL, SITE } from '../site/index.ts'

type Step = { what: string; seconds: number; most: number }

const program = findBrowser('chromium')
if (!program) {
  console.error('stranger: Chromium, Edge or Brave is needed (or set BONAFIDE_CHROMIUM)')
  exit(2)
}
const now = new Date()
const browser = await openChromium({ program, extension: 'dist/chrome', serve: (url) => respond(url, now) })
const steps = await walk(browser).finally(() => browser.close())
for (const { what, seconds, most } of steps) {
  console.log(`${seconds.toFixed(1).padStart(6)} s of ${String(most).padStart(3)}  ${what}`)
}
exit(steps.some(({ seconds, most }) => seconds > most) ? 1 : 0)

async function walk(world: Chromium): Promise<Step[]> {
  const readable = people.filter(({ truth }) => truth !== 'not-available')
  const [first] = readable
  if (!first) throw new Error('nobody is invented')
  return [
    await timed('find out about one profile: open it, open the popup, read advice and score', 10, () =>
      findOut(world, first.handle),
    ),
    await timed(`screen ${readable.length} invented accounts: open each, read its posts`, 600, async () => {
      for (const person of readable) await screen(world, person)
    }),
    await timed('print a report: make it of an account, come to the page that prints', 60, () =>
      report(world, first.handle),
    ),
  ]
}

async function timed(what: string, most: number, task: () => Promise<void>): Promise<Step> {
  const started = performance.now()
  await task()
  return { what, most, seconds: (performance.now() - started) / 1_000 }
}

async function findOut(world: Chromium, handle: string): Promise<void> {
  const tab = await world.open(`${SITE}${handle}/`)
  const popup = await world.popup(tab.id)
  await untilDrawn(popup, await untilSeen(world, tab.id, handle, ({ verdict }) => verdict.score !== null))
  await world.closePages()
}

async function screen(world: Chromium, { handle, tiles }: { handle: string; tiles: number }): Promise<void> {
  const tab = await world.open(`${SITE}${handle}/`)
  const popup = await world.popup(tab.id)
  await untilDrawn(popup, await readProfile(world, tab, popup, { handle, posts: Math.min(SCREENFUL, tiles) }))
  await world.closePages()
}

async function report(world: Chromium, handle: string): Promise<void> {
  const page = await world.ownPage(`${DESK}#/reports/new/account/instagram/${handle}`)
  await until(
    'the report',
    async () => (await addressOf(page)).includes('#/reports/report-') && (await speaksOf(page, handle)),
  )
  await page.close()
}

function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash, undefined)
}

function speaksOf(page: Page, handle: string): Promise<boolean> {
  return page.evaluate((name) => document.querySelector('main')?.textContent?.includes(name) ?? false, handle)
}
