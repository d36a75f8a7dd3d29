/** `npm start`: the main job on invented profiles, in a window where there is a display, else in the terminal. */
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env, platform } from 'node:process'
import type { Page as WindowPage } from 'playwright-core'
import { findBrowser } from '../browsers.mjs'
import type { Page } from '../drive/browser.ts'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { readProfile, type Seen, untilDrawn } from '../drive/read.ts'
import { type Person, people, respond, SCREENFUL, SITE } from '../site/index.ts'
import { row, tableHead } from './table.ts'

const EXTENSION = 'dist/chrome'
const PICTURES = 'out/demo'
/** The one whose popup is also shown dark and in French. */
const MODEL = 'theo.style.demo'

/** Arguments: nothing, or the address to open. Resolves with the exit code: 0, 1 without a browser, 2 for wrong usage. */
export async function start(args: readonly string[]): Promise<number> {
  const [address, ...rest] = args
  if (rest.length > 0 || (address !== undefined && !isWebAddress(address))) {
    console.error('usage: npm start [-- https://www.instagram.com/NAME/]')
    return 2
  }
  const program = findBrowser('chromium')
  if (!program) {
    console.error(byHand())
    return 1
  }
  if (hasDisplay()) return showWindow(program, address)
  if (address === undefined) return printVerdicts(program)
  console.error('There is no display here to open a browser window on (DISPLAY and WAYLAND_DISPLAY are not set).')
  return 2
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function hasDisplay(): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

function byHand(): string {
  return [
    'No Chromium, Edge or Brave was found (BONAFIDE_CHROMIUM can name one).',
    'Chrome does not load extensions from the command line. To load Bonafide by hand:',
    '  1. open chrome://extensions and switch on "Developer mode"',
    `  2. "Load unpacked", and choose ${resolve(EXTENSION)}`,
    '  3. open a profile on Instagram and click the Bonafide button',
  ].join('\n')
}

/** Opens a window and resolves when it is closed. An address that was asked for is the real site's: nothing stands in. */
async function showWindow(program: string, address: string | undefined): Promise<number> {
  const now = new Date()
  const serve = (url: URL) => respond(url, now)
  const options = { program, extension: EXTENSION, headless: false }
  const browser = await openChromium(address === undefined ? { ...options, serve } : options)
  const { context, closed } = browser
  await visit(context.pages()[0] ?? (await context.newPage()), address ?? SITE)
  if (address === undefined) {
    await visit(await context.newPage(), `${SITE}${people[0]?.handle}/`)
    console.log('The people on these pages are invented; www.instagram.com is not asked for anything.')
  }
  console.log('Click the Bonafide button in the toolbar (under the puzzle piece). Close the window to end.')
  await closed
  await browser.close()
  return 0
}

/** Where a page cannot be had, the window itself says so. */
async function visit(page: WindowPage, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' }).catch(() => {})
}

async function printVerdicts(program: string): Promise<number> {
  const now = new Date()
  await rm(PICTURES, { recursive: true, force: true })
  await mkdir(PICTURES, { recursive: true })
  const browser = await openChromium({ program, extension: EXTENSION, serve: (url) => respond(url, now) })
  try {
    console.log('Invented profiles, read in a real browser:\n')
    console.log(tableHead())
    for (const person of people) {
      if (person.truth !== 'not-available') console.log(row(person, await judge(browser, person)))
    }
  } finally {
    await browser.close()
  }
  console.log(`\nThe popups are in ${PICTURES}/`)
  return 0
}

/** Opens a profile, reads its posts through the popup, and keeps a picture of it. */
async function judge(browser: Chromium, { handle, tiles }: Person): Promise<Seen> {
  const tab = await browser.open(`${SITE}${handle}/`)
  const popup = await browser.popup(tab.id)
  const sight = await readProfile(browser, tab, popup, { handle, posts: Math.min(SCREENFUL, tiles) })
  await keepPicture(popup, sight, handle)
  if (handle === MODEL) await keepVariants(browser, tab.id, sight)
  await browser.closePages()
  return sight
}

async function keepVariants(browser: Chromium, tab: number, sight: Seen): Promise<void> {
  const dark = await browser.popup(tab, 'dark')
  await keepPicture(dark, sight, `${MODEL}-dark`)
  await browser.ask({ say: 'popup:settings', tab, settings: { language: 'fr' } })
  const french = await browser.popup(tab)
  await keepPicture(french, sight, `${MODEL}-fr`)
  await browser.ask({ say: 'popup:settings', tab, settings: {} })
}

async function keepPicture(popup: Page, sight: Seen, name: string): Promise<void> {
  await untilDrawn(popup, sight)
  await popup.screenshot(join(PICTURES, `${name}.png`))
}
