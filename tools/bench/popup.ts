/** How long a person waits for the verdict after opening the popup. */
import { findBrowser } from '../browsers.mjs'
import { POPUP } from '../drive/browser.ts'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { readProfile } from '../drive/read.ts'
import { people, respond, SCREENFUL, SITE } from '../site/index.ts'
import { type Part, spread } from './report.ts'

const RUNS = 20
/** Whose profile is open: one with a full verdict. */
const HANDLE = 'theo.style.demo'

export async function popup(): Promise<Part> {
  const program = findBrowser('chromium')
  if (!program) return { title: 'Popup', figures: [], notes: ['skipped: no Chromium, Edge or Brave on this machine'] }
  const browser = await openChromium({ program, extension: 'dist/chrome', serve: (url) => respond(url, new Date()) })
  try {
    const { open, home } = await opener(browser)
    const warm: number[] = []
    const cold: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      warm.push(await open())
      await browser.killWorker()
      cold.push(await open())
    }
    return {
      title: 'Popup',
      figures: [
        { what: 'from opening to the verdict drawn, worker awake', ...spread(warm), unit: 'ms', goal: { atMost: 100 } },
        { what: 'from opening to the verdict drawn, worker ended', ...spread(cold), unit: 'ms', goal: { atMost: 250 } },
      ],
      notes: [
        `${RUNS} runs each, opened as a page of its own (${home}): from the start of its navigation to the first frame after the score stood in it`,
      ],
    }
  } finally {
    await browser.close()
  }
}

/** A function that opens the popup for a profile that has been read, and says how many milliseconds the verdict took. */
async function opener(browser: Chromium): Promise<{ open: () => Promise<number>; home: string }> {
  const person = people.find(({ handle }) => handle === HANDLE)
  if (!person) throw new Error(`nobody is called ${HANDLE}`)
  const worker = browser.context.serviceWorkers()[0]
  if (!worker) throw new Error('the extension has no worker')
  const home = `chrome-extension://${new URL(worker.url()).host}/`
  const tab = await browser.open(`${SITE}${HANDLE}/`)
  const first = await browser.popup(tab.id)
  await readProfile(browser, tab, first, { handle: HANDLE, posts: Math.min(person.tiles, SCREENFUL) })
  await first.close()

  return { open: () => openPopup(browser, home, tab.id), home: POPUP }
}

/** Opens the popup for a tab whose account has a score; milliseconds until it was drawn. `home`: the extension's address. */
export async function openPopup(browser: Chromium, home: string, tab: number): Promise<number> {
  const page = await browser.context.newPage()
  await page.addInitScript(watchForScore)
  await page.goto(`${home}${POPUP}?tab=${tab}`)
  const drawn = await page.waitForFunction(() => (globalThis as { scoreDrawnAt?: number }).scoreDrawnAt)
  const milliseconds = (await drawn.jsonValue()) as number
  await page.close()
  return milliseconds
}

/** Runs in the popup before its own scripts: notes when the frame that shows the score has been drawn. */
function watchForScore(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-part="score"]')?.textContent) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Object.assign(globalThis, { scoreDrawnAt: performance.now() })
      port2.postMessage(undefined)
    })
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
