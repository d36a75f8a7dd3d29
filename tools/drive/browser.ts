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

/** Only what hangs is to be ended by the clock, ms: a browser on a busy machine may take its time to start, and to load a page. */
export const PATIENCE_MS = 180_000

const POLL_MS = 50
const LONGEST_POLL_MS = 500
/** A page that does not answer by then says nothing any more. */
const ANSWER_MS = 5_000
/** Characters of what was seen that an error carries, of a page or a note. */
const MOST_SEEN = 400

/** Tells what the pages of a browser show. */
type Witness = () => Promise<string[]>
const witnesses = new Set<Witness>()

/** From now on every wait that is in vain says what these pages showed at its end; the returned function ends that. */
export function witness(pages: readonly Page[]): () => void {
  const shown = (page: Page) =>
    within(ANSWER_MS, page.evaluate(shownIn, MOST_SEEN)).catch((error) => `a page: ${error}`)
  const tell = () => Promise.all(pages.map(shown))
  witnesses.add(tell)
  return () => witnesses.delete(tell)
}

/** Rejects when no answer came after `ms` milliseconds. */
async function within<Result>(ms: number, answer: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}

function shownIn(most: number): string {
  const states = [...document.querySelectorAll<HTMLElement>('[data-state]')].map(({ dataset }) => dataset.state)
  const drawn = document.querySelector('main') ?? document.body
  const text = drawn?.textContent?.replaceAll(/\s+/g, ' ').slice(0, most)
  return `${location.href} (${document.readyState}; ${states.join(', ') || 'no state'}): ${text}`
}

/**
 * Asks again until the answer is neither undefined nor false. An answer that throws is asked again too: pages change
 * under one's feet. After `patience` milliseconds it rejects, saying what never came, what was noted or thrown last, and what
 * the pages show.
 */
export async function until<Result>(
  what: string,
  ask: (note: (seen: unknown) => void) => Promise<Result | undefined | false>,
  patience = PATIENCE_MS,
): Promise<Result> {
  const end = Date.now() + patience
  let problem: unknown
  let seen: unknown
  const note = (now: unknown) => {
    seen = now
  }
  // Once it is always asked: a busy machine may have let all the time pass before the first answer.
  do {
    const started = Date.now()
    try {
      const answer = await within(Math.max(end - Date.now(), ANSWER_MS), ask(note))
      if (answer !== undefined && answer !== false) return answer
      problem = undefined
    } catch (error) {
      problem = error
    }
    // Where answers take long, as long again is left for what is waited for to happen.
    const took = Date.now() - started
    await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(POLL_MS, took), LONGEST_POLL_MS)))
  } while (Date.now() < end)
  const shown = await Promise.all([...witnesses].map((tell) => tell()))
  const lines = [
    `waited ${patience} ms in vain: ${what}`,
    ...(seen === undefined ? [] : [`seen last: ${JSON.stringify(seen).slice(0, MOST_SEEN)}`]),
    ...(problem === undefined ? [] : [`it failed last: ${problem}`]),
    ...shown.flat(),
  ]
  throw new Error(lines.join('\n'), { cause: problem })
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
