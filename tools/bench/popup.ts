/** How long a person waits for the verdict after opening the popup. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../browsers.mjs'
import { POPUP } from '../drive/browser.ts'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { readProfile } from '../drive/read.ts'
import { people, respond, SCREENFUL, SITE } from '../site/index.ts'
import { type Figure, type Part, spread } from './report.ts'

const RUNS = 20
/** Whose profile is open: one with a full verdict. */
const HANDLE = 'theo.style.demo'

export async function popup(): Promise<Part> {
  const program = findBrowser('chromium')
  if (!program) return { title: 'Popup', figures: [], notes: ['skipped: no Chromium, Edge or Brave on this machine'] }
  const extension = await withBarePages('dist/chrome')
  const browser = await openChromium({ program, extension, serve: (url) => respond(url, new Date()) })
  try {
    const { open, openEmpty, openScripted, openKept, home } = await opener(browser)
    const empty: number[] = []
    const scripted: number[] = []
    const kept: number[] = []
    const warm: number[] = []
    const cold: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      empty.push(await openEmpty())
      scripted.push(await openScripted())
      kept.push(await openKept())
      warm.push(await open())
      await browser.killWorker()
      cold.push(await open())
    }
    return {
      title: 'Popup',
      figures: [
        { what: 'from opening to the verdict drawn, worker awake', ...spread(warm), unit: 'ms' },
        { what: 'from opening to the verdict drawn, worker ended', ...spread(cold), unit: 'ms' },
        { what: 'an empty page of the extension drawn', ...spread(empty), unit: 'ms' },
        { what: 'a page of one word that a script of one line draws', ...spread(scripted), unit: 'ms' },
        { what: 'the same, of a word that the session storage keeps', ...spread(kept), unit: 'ms' },
        ratio('that page of a kept word ÷ empty page: the floor of any popup', kept, empty),
        ratio('popup ÷ that page of a kept word', warm, kept),
        ratio('popup ÷ empty page, worker awake', warm, empty, 1.25),
        ratio('popup ÷ empty page, worker ended', cold, empty, 2),
      ],
      notes: [
        `${RUNS} runs each, opened as a page of its own (${home}): from the start of its navigation to the first frame after the score stood in it`,
      ],
    }
  } finally {
    await browser.close()
    await rm(extension, { recursive: true, force: true })
  }
}

const EMPTY = 'empty.html'
const SCRIPTED = 'scripted.html'
const KEPT = 'kept.html'

/**
 * A copy of the extension with a page that has nothing but a word to draw, which is what any page of an extension takes;
 * one whose word a script draws; and one whose word it first has to ask for, which is what any takes that shows of each
 * tab something else.
 */
async function withBarePages(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-popup-'))
  await cp(extension, folder, { recursive: true })
  await writeFile(join(folder, EMPTY), '<!doctype html><title>empty</title><p data-part="score">1</p>')
  const draw = 'document.body.innerHTML = `<p data-part="score">1</p>`'
  await writeScripted(folder, SCRIPTED, draw)
  await writeScripted(folder, KEPT, `chrome.storage.session.get('kept').then(() => { ${draw} })`)
  return folder
}

/** A page that has nothing but its script. */
async function writeScripted(folder: string, page: string, script: string): Promise<void> {
  const name = page.replace('.html', '.js')
  await writeFile(
    join(folder, page),
    `<!doctype html><title>${name}</title><script type="module" src="/${name}"></script>`,
  )
  await writeFile(join(folder, name), script)
}

/** Of the middle times: what one run finds holds on any machine. */
function ratio(what: string, times: readonly number[], empty: readonly number[], atMost?: number): Figure {
  return {
    what,
    value: Math.round((100 * spread(times).value) / spread(empty).value) / 100,
    unit: '×',
    ...(atMost !== undefined && { goal: { atMost } }),
  }
}

/** Functions that open the popup for a profile that has been read, and says how many milliseconds the verdict took. */
async function opener(browser: Chromium) {
  const person = people.find(({ handle }) => handle === HANDLE)
  if (!person) throw new Error(`nobody is called ${HANDLE}`)
  const worker = browser.context.serviceWorkers()[0]
  if (!worker) throw new Error('the extension has no worker')
  const home = `chrome-extension://${new URL(worker.url()).host}/`
  const tab = await browser.open(`${SITE}${HANDLE}/`)
  const first = await browser.popup(tab.id)
  await readProfile(browser, tab, first, { handle: HANDLE, posts: Math.min(person.tiles, SCREENFUL) })
  await first.close()

  return {
    open: () => openPopup(browser, home, tab.id),
    openEmpty: () => openPage(browser, `${home}${EMPTY}`),
    openScripted: () => openPage(browser, `${home}${SCRIPTED}`),
    openKept: () => openPage(browser, `${home}${KEPT}`),
    home: POPUP,
  }
}

/** Opens the popup for a tab whose account has a score; milliseconds until it was drawn. `home`: the extension's address. */
export function openPopup(browser: Chromium, home: string, tab: number): Promise<number> {
  return openPage(browser, `${home}${POPUP}?tab=${tab}`)
}

async function openPage(browser: Chromium, address: string): Promise<number> {
  const page = await browser.context.newPage()
  await page.addInitScript(watchForScore, DRAWN)
  // The page says by itself when it is done: whoever asks it meanwhile has scripts of its own run in it, and is measured too.
  const drawn = page.waitForEvent('console', (line) => line.text().startsWith(DRAWN))
  const [line] = await Promise.all([drawn, page.goto(address, { waitUntil: 'commit' })])
  await page.close()
  return Number(line.text().slice(DRAWN.length))
}

const DRAWN = 'score drawn at '

/** Runs in the popup before its own scripts: says when the frame that shows the score has been drawn. */
function watchForScore(prefix: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-part="score"]')?.textContent) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => console.log(`${prefix}${performance.now()}`)
      port2.postMessage(undefined)
    })
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
