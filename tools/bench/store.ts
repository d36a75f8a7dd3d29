/** What a large database costs: readings imported, then one of its accounts asked for through the popup. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page as PlaywrightPage } from 'playwright-core'
import type { ImportReport } from '../../src/core/exchange.ts'
import type { Reading } from '../../src/core/reading.ts'
import type { Answer } from '../../src/messages/index.ts'
import { findBrowser } from '../browsers.mjs'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { respond, SITE } from '../site/index.ts'
import { openPopup } from './popup.ts'
import { inventReading } from './readings.ts'
import { type Part, spread } from './report.ts'

const ACCOUNTS = 5_000
const READINGS_EACH = 20
/** What the first screen of a profile shows. */
const POSTS = 12
const LINES_AT_ONCE = 500
const HEADER = JSON.stringify({ bonafide: 'export', version: 1 })
const DAY_MS = 86_400_000
const RUNS = 10

export async function store(): Promise<Part> {
  const program = findBrowser('chromium')
  if (!program)
    return { title: 'Database', figures: [], notes: ['skipped: no Chromium, Edge or Brave on this machine'] }
  const browser = await openChromium({ program, extension: 'dist/chrome', serve: (url) => respond(url, new Date()) })
  try {
    const worker = browser.context.serviceWorkers()[0]
    if (!worker) throw new Error('the extension has no worker')
    const home = `chrome-extension://${new URL(worker.url()).host}/`
    const before = await heapOf(browser, home)
    const seconds = await importAll(browser, home)
    const after = await heapOf(browser, home)
    const warm: number[] = []
    const cold: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const tab = await browser.open(`${SITE}${accountOf(run * 37).handle}/`)
      await wait(500)
      warm.push(await openPopup(browser, home, tab.id))
      await browser.killWorker()
      cold.push(await openPopup(browser, home, tab.id))
    }
    return {
      title: `Database of ${(ACCOUNTS * READINGS_EACH).toLocaleString('en')} readings of ${ACCOUNTS.toLocaleString('en')} accounts`,
      figures: [
        { what: 'import', value: (ACCOUNTS * READINGS_EACH) / seconds, unit: 'readings/s', goal: { atLeast: 2_000 } },
        { what: 'popup of a known account, worker awake', ...spread(warm), unit: 'ms', goal: { atMost: 100 } },
        { what: 'popup of a known account, worker ended', ...spread(cold), unit: 'ms', goal: { atMost: 300 } },
        { what: 'worker’s heap when new', value: before / 1e6, unit: 'MB' },
        { what: 'worker’s heap after the import', value: after / 1e6, unit: 'MB' },
      ],
      notes: [
        `readings of ${POSTS} posts, ${LINES_AT_ONCE} lines in a message; the time from sending a message to its answer`,
        `popup: ${RUNS} runs each, every run another account; from the start of its navigation to the frame with the score`,
        'heap: what is in use after a garbage collection',
      ],
    }
  } finally {
    await browser.close()
  }
}

function accountOf(index: number): Reading {
  const { recent = [], ...reading } = inventReading(`s${index % ACCOUNTS}`)
  return { ...reading, recent: recent.slice(0, POSTS) }
}

/** An account's readings, a day apart, the followers growing. */
function readingsOf(index: number): Reading[] {
  const account = accountOf(index)
  const last = Date.now()
  return Array.from({ length: READINGS_EACH }, (_, n) => {
    const followers = (account.followers?.value ?? 0) + n
    return {
      ...account,
      readAt: new Date(last - (READINGS_EACH - n) * DAY_MS).toISOString(),
      followers: { value: followers, low: followers, high: followers },
    }
  })
}

/** Seconds that the worker took. */
async function importAll(browser: Chromium, home: string): Promise<number> {
  const page = await browser.context.newPage()
  await page.goto(`${home}src/ui/options/index.html`)
  let milliseconds = 0
  const accountsAtOnce = LINES_AT_ONCE / READINGS_EACH
  for (let first = 0; first < ACCOUNTS; first += accountsAtOnce) {
    const indices = Array.from({ length: accountsAtOnce }, (_, n) => first + n)
    const lines = indices.flatMap(readingsOf).map((reading) => JSON.stringify({ kind: 'reading', reading }))
    milliseconds += await importLines(page, lines)
  }
  await page.close()
  return milliseconds / 1_000
}

type Extension = { chrome: { runtime: { sendMessage(message: object): Promise<Answer<ImportReport>> } } }

async function importLines(page: PlaywrightPage, lines: string[]): Promise<number> {
  const { answer, took } = await page.evaluate(
    async (message) => {
      const started = performance.now()
      const sent = (globalThis as unknown as Extension).chrome.runtime.sendMessage(message)
      return { answer: await sent, took: performance.now() - started }
    },
    { say: 'options:import', header: HEADER, lines },
  )
  if (!answer.ok) throw new Error(answer.detail)
  if (answer.value.added !== lines.length) throw new Error(`of ${lines.length} lines ${answer.value.added} were added`)
  return took
}

/** Bytes in use on the worker's heap after a garbage collection. */
async function heapOf(browser: Chromium, home: string): Promise<number> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const session = await page.context().newCDPSession(page)
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(home))
  if (!worker) throw new Error('the worker does not run')
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false })
  const answers = new Map<number, (result: { usedSize?: number }) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    answers.get(id)?.(result)
  })
  const ask = (id: number, method: string) =>
    new Promise<{ usedSize?: number }>((resolve, reject) => {
      answers.set(id, resolve)
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject)
    })
  await ask(1, 'HeapProfiler.collectGarbage')
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage')
  await session.detach()
  return usedSize ?? Number.NaN
}
