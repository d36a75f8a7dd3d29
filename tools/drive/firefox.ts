/** Firefox with the extension installed, through Puppeteer and WebDriver BiDi. */
import { resolve } from 'node:path'
import { type HTTPRequest, type KeyInput, launch, type Page as PuppeteerPage } from 'puppeteer-core'
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

/** The add-on's id, and the address we ask Firefox to give it: by default it is a new one each time. */
const ADD_ON = 'bonafide@bonafide.example'
const UUID = '7d0b6c0e-5a31-4d3c-9f0a-2c5d1b6e8f90'

export async function openFirefox({
  program,
  extension,
  serve,
  proxy,
  headless = true,
}: LaunchOptions): Promise<DrivenBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    timeout: PATIENCE_MS,
    protocolTimeout: PATIENCE_MS,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Nobody is there to answer: what the extension asks for it is given.
      'extensions.webextOptionalPermissionPrompts': false,
      // Pages that are gone back to come as they were left, as they do for a person.
      'fission.bfcacheInParent': true,
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
      ...(proxy && proxyPreferences(proxy)),
    },
  })
  await browser.installExtension(resolve(extension))
  const requests: string[] = []

  /** In a window of its own: in a tab behind another, timers would be slowed down. */
  async function newPage(): Promise<PuppeteerPage> {
    const page = await browser.newPage({ type: 'window' })
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }

  async function ownPage(path: string): Promise<Page> {
    const page = await newPage()
    await page.setViewport(POPUP_SIZE)
    // The driver never hears that a page of an add-on has loaded, so nobody waits for it to.
    page.goto(`moz-extension://${UUID}/${path}`).catch(() => {})
    const driven = drive(page)
    await until(`${path} to draw`, () => driven.evaluate(() => document.body?.childElementCount > 0, undefined))
    return driven
  }

  const popupOf = (tab: number) => ownPage(`${POPUP}?tab=${tab}`)
  const ours = await popupOf(0)
  await until('the welcome page', () => closeTabAt(ours, WELCOME))
  const opened: Page[] = []
  const dismiss = witness(opened)
  const keep = (page: Page) => {
    opened.push(page)
    return page
  }

  return {
    requests,
    open: (url) =>
      openTab(ours, async () => {
        const page = await newPage()
        if (serve) await intercept(page, serve, requests)
        await page.goto(url)
        return keep(drive(page))
      }),
    popup: async (tab) => keep(await popupOf(tab)),
    ownPage: async (path) => keep(await ownPage(path)),
    ask: (message) => askWorker(ours, message),
    badge: (tab) => badgeText(ours, tab),
    // It is told so before it starts.
    answerYes: async () => {},
    async closePages() {
      for (const page of opened.splice(0)) await page.close()
    },
    close: () => {
      dismiss()
      return browser.close()
    },
  }
}

type Tabs = {
  query(filter: object): Promise<{ id?: number; url?: string }[]>
  remove(tab: number): Promise<void>
}

/** Closes the tab of one of the extension's own pages; false while there is none. */
function closeTabAt(ours: Page, path: string): Promise<boolean> {
  return ours.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { browser: { tabs: Tabs } }).browser
    const found = (await tabs.query({})).find(({ url }) => url?.endsWith(wanted))
    if (found?.id === undefined) return false
    await tabs.remove(found.id)
    return true
  }, path)
}

async function intercept(page: PuppeteerPage, serve: Serve, requests: string[]): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    requests.push(request.url())
    return answer(request, serve)
  })
}

async function answer(request: HTTPRequest, serve: Serve): Promise<void> {
  const served = URL.canParse(request.url()) ? serve(new URL(request.url())) : undefined
  await (served ? request.respond(served) : request.continue()).catch(() => {
    // The page was closed meanwhile.
  })
}

function drive(page: PuppeteerPage): Page {
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (task, input) => page.evaluate(task as never, input as never),
    run: (script) => page.evaluate(script),
    async press(selector) {
      const { x, y } = await until(`${selector} to press`, () => page.evaluate(whereToPress, selector))
      await page.mouse.click(x, y)
    },
    key: (name) => page.keyboard.press(name as KeyInput),
    resize: (size) => page.setViewport(size),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png`, fullPage: true })),
    goBack: async () => void (await page.goBack()),
    goForward: async () => void (await page.goForward()),
    close: () => page.close(),
  }
}

/** The middle of an element that can be pressed, once it keeps its place; undefined while there is none. CSS pixels. */
async function whereToPress(selector: string): Promise<{ x: number; y: number } | undefined> {
  const element = document.querySelector(selector)
  if (!element || element.matches(':disabled')) return undefined
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const middle = () => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const before = middle()
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const { x, y } = middle()
  const isThere = element.isConnected && x === before.x && y === before.y
  const hit = document.elementFromPoint(x, y)
  // A label takes a press for the field that it hides.
  const takes = [element, ...((element as HTMLInputElement).labels ?? [])]
  return isThere && takes.some((one) => one.contains(hit)) ? { x, y } : undefined
}

function proxyPreferences(proxy: string): Record<string, string | number | boolean> {
  const [host = '', port = ''] = proxy.split(':')
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
  }
}
