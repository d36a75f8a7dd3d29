/** What the desk costs with a large database: from opening to the first rows, searching, sorting, scrolling. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Reading } from '../../src/core/profile/reading.ts'
import { VERSION } from '../../src/store/schema.ts'
import { findBrowser } from '../browsers.mjs'
import { openChromium } from '../drive/chromium.ts'
import { respond } from '../site/index.ts'
import { inventReading } from './readings.ts'
import { type Part, spread } from './report.ts'

const ACCOUNTS = 5_000
const READINGS_EACH = 20
const POSTS = 12
const DAY_MS = 86_400_000
const RUNS = 10
const ACCOUNTS_A_BATCH = 25
const DESK = 'src/ui/desk/index.html'
/** The table once everybody is in it; the heading is a row too. */
const WHOLE = `table.people[aria-rowcount="${ACCOUNTS + 1}"]`

export async function desk(): Promise<Part> {
  const title = `Desk with ${(ACCOUNTS * READINGS_EACH).toLocaleString('en')} readings of ${ACCOUNTS.toLocaleString('en')} accounts`
  const program = findBrowser('chromium')
  if (!program) return { title, figures: [], notes: ['skipped: no Chromium, Edge or Brave on this machine'] }
  const browser = await openChromium({ program, extension: 'dist/chrome', serve: (url) => respond(url, new Date()) })
  try {
    const worker = browser.context.serviceWorkers()[0]
    if (!worker) throw new Error('the extension has no worker')
    const home = `chrome-extension://${new URL(worker.url()).host}/`
    const summed = await fill(await browser.context.newPage(), home)
    const [warm, whole, cold]: [number[], number[], number[]] = [[], [], []]
    for (let run = 0; run < RUNS; run += 1) {
      const { first, all } = await timeToRows(await browser.context.newPage(), home)
      warm.push(first)
      whole.push(all)
      await browser.killWorker()
      cold.push((await timeToRows(await browser.context.newPage(), home)).first)
    }
    const page = await browser.context.newPage()
    await page.goto(home + DESK)
    await page.waitForSelector(WHOLE)
    const searching = await page.evaluate(timeSearching)
    const sorting = await page.evaluate(timeSorting)
    const longest = await page.evaluate(longestTaskScrolling)
    return {
      title,
      figures: [
        {
          what: 'from opening to the first rows drawn, worker awake',
          ...spread(warm),
          unit: 'ms',
          goal: { atMost: 300 },
        },
        { what: 'from opening until all accounts can be scrolled to', ...spread(whole), unit: 'ms' },
        { what: 'from opening to the first rows drawn, worker ended', ...spread(cold), unit: 'ms' },
        {
          what: 'a letter typed into the search to the rows drawn',
          ...spread(searching),
          unit: 'ms',
          goal: { atMost: 50 },
        },
        { what: 'a press on a heading to the rows drawn', ...spread(sorting), unit: 'ms', goal: { atMost: 50 } },
        { what: 'longest task while scrolling through all', value: longest, unit: 'ms', goal: { atMost: 50 } },
        { what: 'all accounts summed up anew after the import', value: summed, unit: 's' },
      ],
      notes: [
        `${RUNS} openings each, from the start of the navigation to the frame with rows in it`,
        'searching and sorting: to the second frame after, so that what was drawn is on the screen',
      ],
    }
  } finally {
    await browser.close()
  }
}

function readingsOf(index: number): Reading[] {
  const { recent = [], ...account } = inventReading(`s${index}`)
  const last = Date.now()
  return Array.from({ length: READINGS_EACH }, (_, n) => {
    const followers = (account.followers?.value ?? 0) + n
    return {
      ...account,
      recent: recent.slice(0, POSTS),
      readAt: new Date(last - (READINGS_EACH - n) * DAY_MS).toISOString(),
      followers: { value: followers, low: followers, high: followers },
    }
  })
}

/** Imports everything, and waits until all of it is summed up; seconds for that from the end of the import. */
async function fill(page: Page, home: string): Promise<number> {
  await page.goto(`${home}src/ui/welcome/index.html`)
  const header = JSON.stringify({ bonafide: 'export', version: VERSION })
  for (let account = 0; account < ACCOUNTS; account += ACCOUNTS_A_BATCH) {
    const batch = Array.from({ length: ACCOUNTS_A_BATCH }, (_, n) => readingsOf(account + n)).flat()
    const lines = batch.map((reading) => JSON.stringify({ kind: 'reading', reading }))
    const refused = await page.evaluate(
      async (message) => {
        const answer = await chrome.runtime.sendMessage(message)
        return answer.ok ? answer.value.refused.length : -1
      },
      { say: 'options:import', header, lines },
    )
    if (refused !== 0) throw new Error(`${refused} readings were refused`)
  }
  const imported = performance.now()
  await untilSummedUp(page)
  await page.close()
  return (performance.now() - imported) / 1_000
}

/** Resolves once the worker has judged all that came in, which it goes on with after an import. `page`: one of the extension's. */
export async function untilSummedUp(page: Page): Promise<void> {
  for (;;) {
    const waiting = await page.evaluate(
      async () => (await chrome.runtime.sendMessage({ say: 'desk:list' })).value.waiting,
    )
    if (waiting === 0) return
    await wait(500)
  }
}

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { waiting: number; refused: unknown[] } }> }
}

/** Milliseconds from the start of the navigation to the frame with rows in it, and to the one that lists everybody. */
async function timeToRows(page: Page, home: string): Promise<{ first: number; all: number }> {
  await page.addInitScript(
    (selectors) => {
      const waiting = new Map(Object.entries(selectors))
      const observer = new MutationObserver(() => {
        for (const [name, selector] of waiting) {
          if (!document.querySelector(selector)) continue
          waiting.delete(name)
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => Object.assign(globalThis, { [name]: performance.now() })
            port2.postMessage(undefined)
          })
        }
        if (waiting.size === 0) observer.disconnect()
      })
      observer.observe(document, { childList: true, subtree: true, attributes: true })
    },
    { first: 'tr[data-person]', all: WHOLE },
  )
  await page.goto(home + DESK)
  const drawn = await page.waitForFunction(() => {
    const { first, all } = globalThis as { first?: number; all?: number }
    return first !== undefined && all !== undefined && { first, all }
  })
  const milliseconds = (await drawn.jsonValue()) as { first: number; all: number }
  await page.close()
  return milliseconds
}

/** Milliseconds for each letter of a name, typed and taken away again. */
async function timeSearching(): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (!field) throw new Error('no field to search in')
  const times: number[] = []
  for (const text of ['i', 'in', 'inv', 'inve', 'invented.s12', 'invented.s1', '']) {
    const started = performance.now()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    times.push(performance.now() - started)
  }
  return times
}

async function timeSorting(): Promise<number[]> {
  const times: number[] = []
  for (const button of document.querySelectorAll<HTMLElement>('table.people thead button')) {
    const started = performance.now()
    button.click()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    times.push(performance.now() - started)
  }
  return times
}

async function longestTaskScrolling(): Promise<number> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  const step = innerHeight * 0.8
  for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
    scrollTo(0, top)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  return longest
}
