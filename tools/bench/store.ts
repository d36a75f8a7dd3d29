/** What a large database costs: readings imported, then one of its accounts asked for through the popup. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reading } from '../../src/core/profile/reading.ts'
import { VERSION } from '../../src/store/schema.ts'
import { findBrowser } from '../browsers.mjs'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { untilSeen } from '../drive/read.ts'
import { respond, SITE } from '../site/index.ts'
import { untilSummedUp } from './desk.ts'
import { openPopup } from './popup.ts'
import { inventReading } from './readings.ts'
import { type Part, spread } from './report.ts'

const ACCOUNTS = 5_000
const READINGS_EACH = 20
/** What the first screen of a profile shows. */
const POSTS = 12
/** Longer than any import that is worth measuring. */
const MOST_MS = 600_000
const HEADER = JSON.stringify({ bonafide: 'export', version: VERSION })
const DAY_MS = 86_400_000
/** 500 readings: what the settings page sends at once. */
const ACCOUNTS_A_BATCH = 25
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
    const raw = await putAll(browser, home)
    const seconds = await importAll(browser, home)
    const after = await heapOf(browser, home)
    const warm: number[] = []
    const cold: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const { handle } = accountOf(run * 37)
      const tab = await browser.open(`${SITE}${handle}/`)
      await untilSeen(browser, tab.id, handle)
      warm.push(await openPopup(browser, home, tab.id))
      await browser.killWorker()
      cold.push(await openPopup(browser, home, tab.id))
    }
    return {
      title: `Database of ${(ACCOUNTS * READINGS_EACH).toLocaleString('en')} readings of ${ACCOUNTS.toLocaleString('en')} accounts`,
      figures: [
        { what: 'import', value: (ACCOUNTS * READINGS_EACH) / seconds, unit: 'readings/s', goal: { atLeast: 4_000 } },
        { what: 'import ÷ raw puts of the same documents', value: seconds / raw, unit: '', goal: { atMost: 2 } },
        { what: 'popup of a known account, worker awake', ...spread(warm), unit: 'ms', goal: { atMost: 100 } },
        { what: 'popup of a known account, worker ended', ...spread(cold), unit: 'ms', goal: { atMost: 300 } },
        { what: 'worker’s heap when new', value: before / 1e6, unit: 'MB' },
        { what: 'worker’s heap after the import', value: after / 1e6, unit: 'MB' },
      ],
      notes: [
        `readings of ${POSTS} posts; from choosing the file on the desk to its report`,
        `popup: ${RUNS} runs each, every run another account, once its page is known and the import has been judged; from the start of its navigation to the frame with the score`,
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

/** Seconds to put the same readings into a bare IndexedDB, from one of the extension's pages, as many in a transaction as an import writes. */
async function putAll(browser: Chromium, home: string): Promise<number> {
  const page = await browser.context.newPage()
  await page.goto(`${home}src/ui/welcome/index.html`)
  await page.evaluate(() => {
    const scope = globalThis as unknown as { raw: Promise<IDBDatabase> }
    scope.raw = new Promise((resolve) => {
      const opening = indexedDB.open('bench')
      opening.onupgradeneeded = () => opening.result.createObjectStore('readings')
      opening.onsuccess = () => resolve(opening.result)
    })
  })
  let seconds = 0
  for (let account = 0; account < ACCOUNTS; account += ACCOUNTS_A_BATCH) {
    const batch = Array.from({ length: ACCOUNTS_A_BATCH }, (_, n) => readingsOf(account + n)).flat()
    seconds += await page.evaluate(async (readings) => {
      const database = await (globalThis as unknown as { raw: Promise<IDBDatabase> }).raw
      const started = performance.now()
      await new Promise((resolve) => {
        const transaction = database.transaction('readings', 'readwrite')
        const store = transaction.objectStore('readings')
        for (const one of readings) store.put(one, [one.platform, one.handle, one.readAt])
        transaction.oncomplete = resolve
      })
      return (performance.now() - started) / 1_000
    }, batch)
  }
  await page.evaluate(async () => {
    ;(await (globalThis as unknown as { raw: Promise<IDBDatabase> }).raw).close()
    indexedDB.deleteDatabase('bench')
  })
  await page.close()
  return seconds
}

/** Seconds from choosing a file on the desk to its report. */
async function importAll(browser: Chromium, home: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-'))
  const file = join(folder, 'everything.ndjson')
  writeFileSync(file, `${HEADER}\n`)
  for (let account = 0; account < ACCOUNTS; account += 1) {
    const lines = readingsOf(account).map((reading) => `${JSON.stringify({ kind: 'reading', reading })}\n`)
    appendFileSync(file, lines.join(''))
  }
  const page = await browser.context.newPage()
  await page.goto(`${home}src/ui/desk/index.html#/data`)
  const started = performance.now()
  await page.setInputFiles('input[type="file"]', file)
  const report = page.locator('section[aria-labelledby="import"] .report p').first()
  await report.waitFor({ timeout: MOST_MS })
  const seconds = (performance.now() - started) / 1_000
  const text = (await report.textContent()) ?? ''
  const added = Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''))
  if (added !== ACCOUNTS * READINGS_EACH) throw new Error(`${added} readings were added: ${text}`)
  await untilSummedUp(page)
  await page.close()
  rmSync(folder, { recursive: true })
  return seconds
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
