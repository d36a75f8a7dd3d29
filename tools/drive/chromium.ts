/** Chromium, Edge or Brave with the extension loaded, through Playwright. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page as PlaywrightPage } from 'playwright-core'
import {
  askWorker,
  badgeText,
  type DrivenBrowser,
  type LaunchOptions,
  openTab,
  PATIENCE_MS,
  type Page,
  POPUP,
  POPUP_SIZE,
  type Serve,
  until,
  WELCOME,
  witness,
} from './browser.ts'
import { pressToolbarButton, type ToolbarPopup } from './toolbar.ts'

export type Scheme = 'light' | 'dark'

export type Chromium = Omit<DrivenBrowser, 'popup' | 'ownPage'> & {
  context: BrowserContext
  /** Opens the popup in one of the two themes. */
  popup(tab: number, scheme?: Scheme): Promise<Page>
  ownPage(path: string, scheme?: Scheme): Promise<Page>
  /** Presses the toolbar's button while a tab is in front. */
  pressButton(tab: number): Promise<ToolbarPopup>
  /** Ends the extension's worker, as the browser does whenever it pleases; resolves once it is gone. */
  killWorker(): Promise<void>
  /** Resolves when the browser's last window was closed. */
  closed: Promise<void>
}

export async function openChromium(options: LaunchOptions): Promise<Chromium> {
  const { program, serve, proxy, headless = true, scale = 1 } = options
  const extension = resolve(options.extension)
  const profile = await newProfile(options.profilesIn)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    timeout: PATIENCE_MS,
    // The old headless mode, which Playwright would choose, knows no extensions.
    headless: false,
    ...(headless ? { viewport: { width: 1280, height: 900 }, deviceScaleFactor: scale } : { viewport: null }),
    // Pages that are gone back to come as they were left, as they do for a person.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      // Chromium refuses its sandbox to the superuser.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  context.setDefaultTimeout(PATIENCE_MS)
  context.setDefaultNavigationTimeout(PATIENCE_MS)
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  const requests: string[] = []
  if (serve) await intercept(context, serve, requests)
  const home = await homeOf(context).catch(async (cause) => {
    await context.close()
    throw new Error(`${program} did not load the extension in ${extension}`, { cause })
  })

  // Where somebody looks it stays, as it does for them.
  if (headless) await closeWelcome(context, home)

  async function ownPage(path: string, scheme: Scheme): Promise<Page> {
    const page = await context.newPage()
    await page.setViewportSize(POPUP_SIZE)
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(`${home}${path}`)
    return drive(page)
  }
  const popupOf = (tab: number, scheme: Scheme) => ownPage(`${POPUP}?tab=${tab}`, scheme)

  let helper: Promise<Page> | undefined
  /** A page of the extension's own to ask the browser through; no tab has the number it is for. */
  const ours = () => {
    helper ??= popupOf(0, 'light')
    return helper
  }
  const opened: Page[] = []
  const dismiss = witness(opened)
  const keep = (page: Page) => {
    opened.push(page)
    return page
  }

  return {
    context,
    requests,
    closed,
    open: async (url) =>
      openTab(await ours(), async () => {
        const page = await context.newPage()
        await page.goto(url)
        return keep(drive(page))
      }),
    popup: async (tab, scheme = 'light') => keep(await popupOf(tab, scheme)),
    ownPage: async (path, scheme = 'light') => keep(await ownPage(path, scheme)),
    ask: async (message) => askWorker(await ours(), message),
    badge: async (tab) => badgeText(await ours(), tab),
    async closePages() {
      for (const page of opened.splice(0)) await page.close()
    },
    pressButton: async (tab) => pressToolbarButton(context, await ours(), tab),
    killWorker: () => killWorker(context, home),
    answerYes: (hosts) => answerYes(context, home, hosts),
    async close() {
      dismiss()
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

async function closeWelcome(context: BrowserContext, home: string): Promise<void> {
  const welcome = () => context.pages().find((page) => page.url().startsWith(`${home}${WELCOME}`))
  await (await until('the welcome page', async () => welcome())).close()
}

/** A profile that never connects to a site ahead of a request: the network is being watched. */
async function newProfile(within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, 'bonafide-chromium-'))
  await mkdir(join(folder, 'Default'))
  const preferences = { net: { network_prediction_options: 2 } }
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  return folder
}

type ExtensionsPage = { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } }

/** What the browser's own page of extensions was told is not asked again. */
async function answerYes(context: BrowserContext, home: string, hosts: readonly string[]): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions/')
  const id = new URL(home).host
  await page.evaluate(
    async ({ id, hosts }) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionsPage }
      for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host)
    },
    { id, hosts },
  )
  await page.close()
}

function drive(page: PlaywrightPage): Page {
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (task, input) => page.evaluate(task as never, input as never),
    run: (script) => page.evaluate(script),
    press: (selector) => page.click(selector),
    key: (name) => page.keyboard.press(name),
    resize: (size) => page.setViewportSize(size),
    screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
    goBack: async () => void (await page.goBack()),
    goForward: async () => void (await page.goForward()),
    close: () => page.close(),
  }
}

async function intercept(context: BrowserContext, serve: Serve, requests: string[]): Promise<void> {
  context.on('request', (request) => requests.push(request.url()))
  await context.route(/^https?:/, (route) => {
    const answer = serve(new URL(route.request().url()))
    return answer ? route.fulfill(answer) : route.continue()
  })
}

/** Where the extension's own pages are, once its worker has started. */
async function homeOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE_MS }))
  return `chrome-extension://${new URL(worker.url()).host}/`
}

/** A worker that is only starting does not hear that it should end: it is told again. */
const TELL_AGAIN_MS = 500

async function killWorker(context: BrowserContext, home: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await context.newCDPSession(page)
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(home))
      .map(({ targetId }) => targetId)
  }
  // A page may wake another one at once: only those that ran at first have to be gone.
  const doomed = new Set(await running())
  const alive = async () => (await running()).filter((targetId) => doomed.has(targetId))
  const started = Date.now()
  for (let told = 0; ; await wait(20)) {
    const left = await alive()
    if (left.length === 0) break
    if (Date.now() - started > PATIENCE_MS) throw new Error('the extension’s worker does not end')
    if (Date.now() - told < TELL_AGAIN_MS) continue
    told = Date.now()
    // One that ended meanwhile is no longer there to be told.
    for (const targetId of left) await session.send('Target.closeTarget', { targetId }).catch(() => {})
  }
  await session.detach()
}
