/** What a demonstration and the end-to-end tests do with a browser, whichever it is. */
import type { FromPopup, PopupState } from '../../src/messages/index.ts'
import type { Answer } from '../site/index.ts'

/** The part of a page that both drivers have. */
export type Page = {
  goto(url: string): Promise<void>
  /** Runs a function in the page; what it uses must come in as its argument. */
  evaluate<Result, Input>(task: (input: Input) => Result | Promise<Result>, input: Input): Promise<Result>
  /** Runs the text of a script, whatever the page's policy on scripts. */
  run(script: string): Promise<unknown>
  /** A click of the mouse on an element, as the browser takes it for the user's own act. */
  press(selector: string): Promise<void>
  /** A key of the keyboard, by its name: `Tab`, `Enter`. */
  key(name: string): Promise<void>
  /** The room a page has, CSS pixels. */
  resize(size: { width: number; height: number }): Promise<void>
  screenshot(file: string): Promise<void>
  goBack(): Promise<void>
  goForward(): Promise<void>
  close(): Promise<void>
}

/** A page on the web, and the number the browser gave its tab. */
export type Tab = { id: number; page: Page }

export type DrivenBrowser = {
  /** Opens an address in a new tab. */
  open(url: string): Promise<Tab>
  /** Opens the extension's popup for a tab, as a page of its own. */
  popup(tab: number): Promise<Page>
  /** Opens any page of the extension's own: `src/ui/desk/index.html`, with what follows it in the address. */
  ownPage(path: string): Promise<Page>
  /** Asks the worker what an open popup would ask. */
  ask(message: FromPopup): Promise<PopupState>
  /** The text on the toolbar's badge. */
  badge(tab: number): Promise<string>
  /** From now on, what the extension asks for of these match patterns is given, as nobody is there to answer. */
  answerYes(hosts: readonly string[]): Promise<void>
  /** Every request that pages made so far, those for their own documents included. */
  requests: readonly string[]
  /** Closes every page that was opened here, popups included. */
  closePages(): Promise<void>
  close(): Promise<void>
}

/** Answers a request instead of the network; undefined lets it through. */
export type Serve = (url: URL) => Answer | undefined

export type LaunchOptions = {
  /** Path of the browser's program. */
  program: string
  /** Folder of the built extension. */
  extension: string
  /** Absent: every request goes to the network, and none is noted. */
  serve?: Serve
  /** `host:port` that everything not served goes through; absent: straight to the network. */
  proxy?: string
  headless?: boolean
  /** Folder in which Chromium’s profile is made; that for what is temporary unless said. */
  profilesIn?: string
  /** Device pixels a CSS pixel, for sharper screenshots; 1 unless said. */
  scale?: number
}

/** The popup at the browser's largest size but for its height, which a screenshot may need more of. */
export const POPUP_SIZE = { width: 400, height: 600 }
export const POPUP = 'src/ui/popup/index.html'
/** Opens by itself once, after the installation. */
export const WELCOME = 'src/ui/welcome/index.html'

const POLL_MS = 50

/**
 * Asks again until the answer is neither undefined nor false; rejects, saying what never
 * came, after `patience` milliseconds. An answer that throws is asked again too: pages
 * change under one's feet.
 */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result | undefined | false>,
  patience = 180_000,
): Promise<Result> {
  const end = Date.now() + patience
  let problem: unknown
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      problem = error
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`waited ${patience} ms in vain: ${what}`, { cause: problem })
}

type Api = {
  tabs: { query(filter: object): Promise<{ id?: number }[]> }
  action: { getBadgeText(of: { tabId: number }): Promise<string> }
  runtime: { sendMessage(message: FromPopup): Promise<PopupState> }
}
/** Firefox calls it `browser`, Chromium `chrome`. */
type Scope = { browser?: Api; chrome: Api }

/** The numbers of all tabs, asked from one of the extension's own pages. */
function tabNumbers(ours: Page): Promise<number[]> {
  return ours.evaluate(async () => {
    const scope = globalThis as unknown as Scope
    const tabs = await (scope.browser ?? scope.chrome).tabs.query({})
    return tabs.flatMap(({ id }) => id ?? [])
  }, undefined)
}

export function askWorker(ours: Page, message: FromPopup): Promise<PopupState> {
  return ours.evaluate((asked) => {
    const scope = globalThis as unknown as Scope
    return (scope.browser ?? scope.chrome).runtime.sendMessage(asked)
  }, message)
}

export function badgeText(ours: Page, tab: number): Promise<string> {
  return ours.evaluate((tabId) => {
    const scope = globalThis as unknown as Scope
    return (scope.browser ?? scope.chrome).action.getBadgeText({ tabId })
  }, tab)
}

/**
 * Opens a page and tells its tab's number. Without the right to see addresses a tab cannot be
 * looked up, so the one that was not there before is it.
 */
export async function openTab(ours: Page, open: () => Promise<Page>): Promise<Tab> {
  const before = new Set(await tabNumbers(ours))
  const page = await open()
  const id = (await tabNumbers(ours)).find((candidate) => !before.has(candidate))
  if (id === undefined) throw new Error('the browser opened no tab')
  return { id, page }
}
