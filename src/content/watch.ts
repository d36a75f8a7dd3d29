/**
 * Lives in a page: reads it when it changes, sends what is new, never twice the same and
 * never for an account other than the address says.
 */
import type { Reading } from '../core/reading.ts'
import type { FromPage, ToPage } from '../messages/index.ts'
import type { Network, PartialReading } from '../networks/shared/network.ts'

/** Shortest time between two looks at a page, ms. */
const PAUSE_MS = 400
/** A look that took long is followed by a rest this many times as long: at most 4 % of the page's time. */
const REST = 25
/** … but never longer than this, ms: a slow first look must not keep a person waiting. */
const LONGEST_REST_MS = 2_000
/** How long the worker is given to come back before the same thing is said again, ms; doubles each time. */
const RETRY_MS = 1_000
const MOST_RETRIES = 5
/** Shortest time between two words about progress, ms. */
const PROGRESS_MS = 100

export type Voice = {
  /** Resolves once the worker has stored what it was told. */
  say(message: FromPage): Promise<void>
  /** False when the extension is gone: there is nobody left to talk to. */
  isAlive(): boolean
}

/** Starts watching; the returned function hears the worker's commands. */
export function watch(page: Document, network: Network, { say, isAlive }: Voice): (command: ToPage) => void {
  const view = page.defaultView as Window
  const me = crypto.randomUUID()
  const over = new AbortController()
  let address = ''
  let lastSent = ''
  let retries = 0
  let timer: number | undefined
  let lastCost = 0
  let reading: AbortController | undefined

  const observer = new MutationObserver(() => lookSoon(PAUSE_MS))
  observer.observe(page, { childList: true, subtree: true, characterData: true, attributeFilter: ['title', 'href'] })
  on('popstate', () => lookSoon(0))
  on('pagehide', () => {
    if (isAlive()) say({ say: 'page:left', page: me }).catch(() => {})
  })
  // Back from the browser's cache of pages, as it was left: the tab showed another page meanwhile.
  on('pageshow', (event) => {
    if (event.persisted) sayAgain()
  })
  lookSoon(0)

  function on<Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void): void {
    view.addEventListener(name, hear, { signal: over.signal })
  }

  function lookSoon(after: number): void {
    if (timer !== undefined) return
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
    const seen = network.ready(page, url) ? network.read(page, url) : {}
    const unread = network.unreadPosts?.(page, url) ?? []
    lastCost = performance.now() - started
    send(url, seen, unread)
  }

  /** A single-page site changes its address without telling: what was read before is another account's. */
  function noticeAddress(url: URL): void {
    if (url.href === address) return
    const before = address && whose(new URL(address))
    address = url.href
    const now = whose(url)
    if (before === now && now !== undefined) return
    reading?.abort()
    lastSent = ''
    tell({ say: 'page:at', page: me, platform: network.id, ...(now !== undefined && { handle: now }) })
  }

  function sayAgain(): void {
    address = ''
    lastSent = ''
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
    lastSent = fingerprint
    tell({ say: 'page:read', page: me, reading: { ...found, readAt: new Date().toISOString() }, unread })
  }

  /** Undefined when nothing was seen, or when it is not about whom the address says. */
  function readingOf(url: URL, seen: PartialReading): Omit<Reading, 'readAt'> | undefined {
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
        if (!isAlive() || retries >= MOST_RETRIES) return
        lastSent = ''
        if (message.say === 'page:at') address = ''
        view.setTimeout(() => lookSoon(0), RETRY_MS * 2 ** retries)
        retries += 1
      },
    )
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
      tell({ say: 'page:progress', page: me, progress: last, ended: false })
    }
    try {
      const seen = await network.readPosts(page, url, { signal: control.signal, step, skip })
      if (view.location.href === url.href) send(url, seen, network.unreadPosts?.(page, url) ?? [])
    } finally {
      reading = undefined
      tell({ say: 'page:progress', page: me, progress: last, ended: true })
      lookSoon(PAUSE_MS)
    }
  }

  function stop(): void {
    observer.disconnect()
    over.abort()
    reading?.abort()
  }

  return (command) => {
    if (command.say === 'worker:read-posts') void readPosts(new Set(command.skip))
    if (command.say === 'worker:stop') reading?.abort()
    if (command.say === 'worker:again') sayAgain()
    if (command.say === 'worker:off' && command.platform === network.id) stop()
  }
}
