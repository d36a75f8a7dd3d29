/** `npm start`: a desk of invented people and their pages, in a window where there is a display, else in the terminal. */
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { env, platform } from 'node:process'
import type { Page as WindowPage } from 'playwright-core'
import { THEMES } from '../../src/core/choices.ts'
import { findBrowser } from '../browsers.mjs'
import { openChromium } from '../drive/chromium.ts'
import { PAGES } from '../gallery/pages.ts'
import { photograph, readSomebody } from '../gallery/photograph.ts'
import { people, respond, SITE } from '../site/index.ts'
import { DESK, fillDesk } from './fill.ts'
import { shortlistTable } from './table.ts'

const EXTENSION = 'dist/chrome'
const PICTURES = 'out/demo'
const POPUPS = PAGES.filter(({ name }) => name === 'popup')

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
  await visit(context.pages()[0] ?? (await context.newPage()), address ?? `${SITE}${people[0]?.handle}/`)
  if (address === undefined) {
    await fillDesk(browser, now)
    await browser.ownPage(DESK)
    console.log('The people on the desk and on these pages are invented; no network is asked for anything.')
  }
  console.log(
    'On a profile, click the Bonafide button in the toolbar (under the puzzle piece). Close the window to end.',
  )
  await closed
  await browser.close()
  return 0
}

/** Where a page cannot be had, the window itself says so. */
async function visit(page: WindowPage, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' }).catch(() => {})
}

/** The shortlist in the terminal, and pictures of the popup and of every page of the desk. */
async function printVerdicts(program: string): Promise<number> {
  const now = new Date()
  await rm(PICTURES, { recursive: true, force: true })
  await mkdir(PICTURES, { recursive: true })
  const browser = await openChromium({ program, extension: EXTENSION, serve: (url) => respond(url, now) })
  try {
    const desk = await fillDesk(browser, now)
    console.log('The desk of an agency, with invented people on three networks:\n')
    for (const line of shortlistTable(desk)) console.log(line)
    const tab = await readSomebody(browser)
    const shown = { pages: PAGES, out: PICTURES }
    await photograph(browser, tab, { ...shown, languages: ['en'], themes: ['light'], widths: [1280] })
    await photograph(browser, tab, { ...shown, pages: POPUPS, languages: ['en', 'fr'], themes: THEMES, widths: [400] })
  } finally {
    await browser.close()
  }
  console.log(`\nPictures of every page are in ${PICTURES}/`)
  return 0
}
