/**
 * Lives in a page: reads it when it changes, sends what is new, never twice the same and
 * never for an account other than the address says.
 */
import type { Lesson } from '../core/lesson.ts'
import type { Observation } from '../core/profile/observation.ts'
import type { FromPage, ToPage } from '../messages/index.ts'
import type { Network, PartialReading } from '../networks/shared/network.ts'
import { yieldedBy } from './yields.ts'

/** Shortest time between two looks at a page, ms. */
const PAUSE_MS = 400
/** A look that took long is followed by a rest this many times as long: at most 4 % of the page's time. */
const REST = 25
/** … but never longer than this, ms: a slow first look must not keep a person waiting. */
const LONGEST_REST_MS = 2_000
/** How long the worker is given to come back before the same thing is said again, ms; doubles each time. */
const RETRY_MS = 1_000
/** Over a minute in all: as long as the worker may refuse a page that says too much. */
const MOST_RETRIES = 6
/** How long a page may take to draw itself before what it did not give is missed, ms: our choice. */
const DRAWN_MS = 10_000
/** Shortest time between two words about progress, ms. */
const PROGRESS_MS = 100

/** Chromium draws some pages before anybody goes there. */
type Page = Document & { prerendering?: boolean }

export type Voice = {
  /** Resolves once the worker has stored what it was told. */
  say(message: FromPage): Promise<void>
  /** False when the extension is gone: there is nobody left to talk to. */
  isAlive(): boolean
}

/** Starts watching; the returned function hears the worker's commands. */
export function watch(page: Page, network: Network, { say, isAlive }: Voice): (command: ToPage) => void {
  const view = page.defaultView as Window
  const self = crypto.randomUUID()
  const over = new AbortController()
  let address = ''
  let isAddressTold = false
  /** How many accounts were shown in this page before: each is a page of its own to the worker. */
  let accounts = 0
  let lastSent = ''
  let retries = 0
  /** What could not be said was given up, until the worker is heard of again. */
  let hasGivenUp = false
  /** Whom the last reading was of, and as which page it was said. */
  let lastRead = { page: '', handle: '' }
  let timer: number | undefined
  let retryTimer: number | undefined
  let lastCost = 0
  let reading: AbortController | undefined
  let seenHere: PartialReading = {}
  let yieldTimer: number | undefined

  const observer = new MutationObserver(() => lookSoon(PAUSE_MS))
  observer.observe(page, { childList: true, subtree: true, characterData: true, attributeFilter: ['title', 'href'] })
  on('popstate', () => lookSoon(0))
  on('pagehide', () => {
    if (isAlive()) say({ say: 'page:left', page: me() }).catch(() => {})
  })
  // Back from the browser's cache of pages, as it was left: the tab showed another page meanwhile, and what was taken
  // back then was not heard here. Whoever may still be read says all again.
  on('pageshow', (event) => {
    if (event.persisted) say({ say: 'page:back', platform: network.id }).then(sayAgain, sayAgain)
  })
  // A page that is drawn in case somebody goes there is nobody's yet.
  if (page.prerendering) page.addEventListener('prerenderingchange', () => lookSoon(0), { signal: over.signal })
  lookSoon(0)

  function on<Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void): void {
    view.addEventListener(name, hear, { signal: over.signal })
  }

  function lookSoon(after: number): void {
    if (timer !== undefined || page.prerendering) return
    timer = view.setTimeout(() => whenIdle(look), Math.max(after, Math.min(lastCost * REST, LONGEST_REST_MS)))
  }

  function whenIdle(task: () => unknown): void {
    // A background tab is never idle for long; its timers are slowed down by the browser already.
    if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(task, { timeout: 1_000 })
    else task()
  }

  function look(): void {
    timer = undefined
    if (!isAlive()) {
      stop()
      return
    }
    const url = new URL(view.location.href)
    noticeAddress(url)
    if (reading) return
    const started = performance.now()
    try {
      // Whether a page is ready is most often found out by reading it: asking first would read it twice.
      seenHere = network.read(page, url)
      send(url, seenHere, network.unreadPosts?.(page, url) ?? [])
    } finally {
      // Of a look that fails, too: the next one may take as long to.
      lastCost = performance.now() - started
    }
  }

  /** A single-page site changes its address without telling: what was read before is another account's. */
  function noticeAddress(url: URL): void {
    const now = whose(url)
    if (url.href !== address) {
      const last = address === '' ? undefined : new URL(address)
      address = url.href
      awaitYield()
      if (!last || whose(last) !== now) beginAccount()
      else if (now === undefined) {
        // Where it names nobody, what follows the path is most often a place within the same post.
        if (last.pathname !== url.pathname) beginAccount()
        isAddressTold = false
      }
    }
    if (!isAddressTold) sayAddress(now)
  }

  function beginAccount(): void {
    accounts += 1
    isAddressTold = false
  }

  function sayAddress(handle: string | undefined): void {
    isAddressTold = true
    reading?.abort()
    lastSent = ''
    const named = handle !== undefined && { handle: handle.toLowerCase() }
    tell({ say: 'page:at', page: me(), platform: network.id, ...named })
  }

  /** Stays the same while the same account is shown, however often it is told: what was forgotten stays so. */
  function me(): string {
    return `${self} ${accounts}`
  }

  /** Once for each address, when it has had time to draw itself. */
  function awaitYield(): void {
    view.clearTimeout(yieldTimer)
    seenHere = {}
    if (network.yields) yieldTimer = view.setTimeout(() => whenIdle(sayYield), DRAWN_MS)
  }

  function sayYield(): void {
    const url = new URL(view.location.href)
    // In the background a page may have drawn nothing; what is drawn for nobody is nobody's loss.
    const found = url.href === address && !page.hidden && yieldedBy(network, page, url, seenHere)
    const account = (url.pathname + url.search).slice(0, 200)
    if (found) say({ say: 'page:yield', page: me(), platform: network.id, account, ...found }).catch(() => {})
  }

  function sayAgain(): void {
    hasGivenUp = false
    retries = 0
    isAddressTold = false
    lastSent = ''
    lookSoon(0)
  }

  /** What was read before was read without them. */
  function learn(lessons: readonly Lesson[]): void {
    network.learn?.(lessons)
    lookSoon(0)
  }

  function whose(url: URL): string | undefined {
    return network.handleOf(url)
  }

  function send(url: URL, seen: PartialReading, unread: string[]): void {
    const found = readingOf(url, seen)
    if (!found) return
    const fingerprint = JSON.stringify([found, unread])
    if (fingerprint === lastSent) return
    if (lastRead.page === me() && lastRead.handle !== found.handle) {
      beginAccount()
      sayAddress(whose(url))
    }
    lastRead = { page: me(), handle: found.handle }
    lastSent = fingerprint
    tell({ say: 'page:read', page: me(), reading: { ...found, readAt: new Date().toISOString() }, unread })
  }

  /** Undefined when nothing was seen, or when it is not about whom the address says. */
  function readingOf(url: URL, seen: PartialReading): Omit<Observation, 'readAt'> | undefined {
    const handle = whose(url) ?? seen.handle
    if (!handle || (seen.handle && seen.handle.toLowerCase() !== handle.toLowerCase())) return undefined
    const { handle: _, url: __, ...facts } = seen
    if (Object.keys(facts).length === 0) return undefined
    return { platform: network.id, handle: handle.toLowerCase(), url: url.origin + url.pathname, ...facts }
  }

  /** Says it again later when the worker died or storage failed: nothing that was seen is lost. */
  function tell(message: FromPage): void {
    say(message).then(
      () => {
        retries = 0
      },
      () => {
        hasGivenUp = retryTimer === undefined && retries >= MOST_RETRIES
        if (!isAlive() || hasGivenUp) return
        lastSent = ''
        if (message.say === 'page:at') isAddressTold = false
        // However much was refused, it is said again at once, and counts once.
        retryTimer ??= view.setTimeout(retry, RETRY_MS * 2 ** retries)
      },
    )
  }

  function retry(): void {
    retryTimer = undefined
    retries += 1
    lookSoon(0)
  }

  async function readPosts(skip: ReadonlySet<string>): Promise<void> {
    if (reading || !network.readPosts) return
    const control = new AbortController()
    reading = control
    const url = new URL(view.location.href)
    let last = { done: 0, total: 0 }
    let saidAt = 0
    const step = (done: number, total: number) => {
      last = { done, total }
      if (performance.now() - saidAt < PROGRESS_MS) return
      saidAt = performance.now()
      tell({ say: 'page:progress', page: me(), progress: last, ended: false })
    }
    try {
      const seen = await network.readPosts(page, url, { signal: control.signal, step, skip })
      if (view.location.href === url.href) send(url, seen, network.unreadPosts?.(page, url) ?? [])
    } finally {
      reading = undefined
      tell({ say: 'page:progress', page: me(), progress: last, ended: true })
      lookSoon(PAUSE_MS)
    }
  }

  function stop(): void {
    view.clearTimeout(yieldTimer)
    observer.disconnect()
    over.abort()
    reading?.abort()
  }

  return (command) => {
    if (command.say === 'worker:read-posts') void readPosts(new Set(command.skip))
    if (command.say === 'worker:stop') reading?.abort()
    // Somebody looks: a good moment for what could not be said.
    if (command.say === 'worker:again' || (command.say === 'worker:there' && hasGivenUp)) sayAgain()
    if (command.say === 'worker:taught') learn(command.lessons)
    if (command.say === 'worker:off' && command.platform === network.id) stop()
  }
}
