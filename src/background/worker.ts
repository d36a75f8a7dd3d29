/** What the worker does with each message. Everything it needs comes in, so that tests can bring their own. */
import type { Profile } from '../core/profile.ts'
import type { Settings } from '../core/settings.ts'
import type { Verdict } from '../core/verdict.ts'
import type { FromPage, FromPopup, Sight, ToPage } from '../messages/index.ts'
import type { Shown, Store } from '../store/index.ts'
import { failureOf } from './failure.ts'
import { createFloodGate } from './flood.ts'
import { createTurns, TOO_MUCH } from './turns.ts'

export type World = {
  store: Store
  /** The judgement of all that is known of an account. */
  assess(profile: Profile, settings: Settings): Verdict
  /** Draws the badge of a tab and tells an open popup. */
  show(tab: number, sight: Sight): Promise<void>
  /** Keeps what a tab's popup would draw where it can read it by itself; undefined: nothing any more. Never rejects. */
  keepReady(tab: number, sight: Sight | undefined): Promise<void>
  /** Sends a command to a tab's content script; rejects where there is none. */
  command(tab: number, command: ToPage): Promise<void>
  /** The network that a tab stands on and that the user has not allowed to be read, where its address can be seen. */
  notAllowedIn(tab: number): Promise<string | undefined>
  /** Puts the reader into a tab this once. */
  lookOnce(tab: number): Promise<void>
  /** Milliseconds since 1970. */
  now?(): number
}

export type Worker = ReturnType<typeof createWorker>

export function createWorker({
  store,
  assess,
  show,
  keepReady,
  command,
  notAllowedIn,
  lookOnce,
  now = Date.now,
}: World) {
  /** How far "read the posts" is, per tab. A worker that dies forgets it; the page's next step says it again. */
  const progress = new Map<number, { done: number; total: number }>()
  const turns = createTurns()
  const gate = createFloodGate(now)

  async function sightOf(tab: number): Promise<Sight> {
    const sight = await stateOf(tab)
    // Asked last: that something is lost shows when the database is opened.
    const lost = await store.lost()
    return lost ? { ...sight, lost } : sight
  }

  async function stateOf(tab: number): Promise<Sight> {
    const [settings, shown] = await Promise.all([store.settings(), store.shown(tab)])
    if (shown?.forgotten) return { settings, state: 'forgotten' }
    if (!shown) return withoutPage(tab, settings)
    if (!shown.handle) return { settings, state: 'not-a-profile' }
    const { platform, handle, unread } = shown
    const profile = await store.profile(platform, handle)
    if (!profile) return { settings, state: 'reading', platform, handle }
    const known = knownPosts(profile)
    const reading = progress.get(tab)
    return {
      settings,
      state: 'seen',
      profile,
      verdict: assess(profile, settings),
      unread: unread.filter((id) => !known.has(id)).length,
      ...(reading && { progress: reading }),
    }
  }

  /** Nothing of ours is in the tab: because it may not be, or because nothing there is to be read. */
  async function withoutPage(tab: number, settings: Settings): Promise<Sight> {
    const platform = await notAllowedIn(tab)
    return platform === undefined ? { settings, state: 'not-a-profile' } : { settings, state: 'not-allowed', platform }
  }

  async function showAgain(tab: number): Promise<void> {
    const sight = await sightOf(tab)
    await Promise.all([keepReady(tab, sight), show(tab, sight)])
  }

  async function hearPage(tab: number, message: FromPage): Promise<void> {
    const shown = await store.shown(tab)
    const isInView = isSamePage(shown, message.page)
    switch (message.say) {
      case 'page:progress':
        if (message.ended) progress.delete(tab)
        else progress.set(tab, message.progress)
        break
      case 'page:at':
        progress.delete(tab)
        await store.show(tab, { ...placeOf(message), handle: message.handle, unread: [] })
        break
      case 'page:left':
        // The next page may have spoken before the last word of this one arrived.
        if (isInView) await leave(tab)
        break
      case 'page:read':
        if (shown?.forgotten && isInView) return
        if (!gate.admits(tab, message.reading)) throw TOO_MUCH
        await store.append(message.reading)
        if (isInView)
          await store.show(tab, { ...placeOf(message), handle: message.reading.handle, unread: message.unread })
    }
    await showAgain(tab)
  }

  async function leave(tab: number): Promise<void> {
    progress.delete(tab)
    await store.closeTab(tab)
  }

  /** What a tab shows now. A page of ours that is no longer there could not say so in every case. */
  async function look(tab: number): Promise<Sight> {
    const shown = await store.shown(tab)
    let isGone = false
    // Not waited for: a busy page answers late, and a person is waiting. One nobody spoke of may have spoken
    // before this worker was there to listen.
    command(tab, { say: shown ? 'worker:there' : 'worker:again' }).catch(() => {
      isGone = true
      if (shown) void turns.ofPerson(() => leaveIfStill(tab, shown)).catch(() => {})
    })
    const sight = await sightOf(tab)
    return isGone ? withoutPage(tab, sight.settings) : sight
  }

  async function leaveIfStill(tab: number, { page }: Shown): Promise<void> {
    if (!isSamePage(await store.shown(tab), page)) return
    await leave(tab)
    await showAgain(tab)
  }

  async function readPosts(tab: number): Promise<void> {
    const sight = await sightOf(tab)
    const skip = sight.state === 'seen' ? [...knownPosts(sight.profile)] : []
    await command(tab, { say: 'worker:read-posts', skip })
  }

  async function forget(tab: number): Promise<void> {
    const shown = await store.shown(tab)
    if (!shown?.handle) return
    await store.forgetAccount(shown.platform, shown.handle)
    const { platform, page } = shown
    await store.show(tab, { platform, page, unread: [], forgotten: true })
  }

  async function hearPopup(message: FromPopup): Promise<Sight> {
    switch (message.say) {
      case 'popup:look':
        return look(message.tab)
      case 'popup:read-posts':
        await readPosts(message.tab)
        return sightOf(message.tab)
      case 'popup:stop':
        await command(message.tab, { say: 'worker:stop' })
        return sightOf(message.tab)
      case 'popup:look-once':
        await lookOnce(message.tab)
        return sightOf(message.tab)
      case 'popup:settings':
        return turns.ofPerson(async () => {
          await store.saveSettings(message.settings)
          return sightOf(message.tab)
        })
      case 'popup:forget':
        return turns.ofPerson(async () => {
          await forget(message.tab)
          return sightOf(message.tab)
        })
    }
  }

  return {
    /** Rejects when storage fails; the reading is then not confirmed and the page sends it again. */
    hearPage: (tab: number, message: FromPage) =>
      turns
        .ofPage(`${tab} ${message.say}`, () => hearPage(tab, message))
        .catch(async (error) => {
          if (error !== TOO_MUCH) await Promise.all([keepReady(tab, undefined), show(tab, await failed(error))])
          throw error
        }),
    /** Never rejects: what went wrong is something to show. */
    async hearPopup(message: FromPopup): Promise<Sight> {
      const sight = await hearPopup(message).catch(failed)
      void keepReady(message.tab, sight.state === 'error' ? undefined : sight)
      return sight
    },
    closeTab(tab: number): Promise<void> {
      gate.closeTab(tab)
      return turns.ofPerson(async () => {
        await leave(tab)
        await keepReady(tab, undefined)
      })
    },
  }

  async function failed(error: unknown): Promise<Sight> {
    const settings = await store.settings().catch(() => ({}))
    return { settings, state: 'error', ...failureOf(error) }
  }
}

/** Whether a word of this page is about what its tab shows. A page that names itself not at all is taken for it. */
function isSamePage(shown: Shown | undefined, page: string | undefined): boolean {
  return shown?.page === undefined || page === undefined || shown.page === page
}

function placeOf({ page, ...said }: Extract<FromPage, { say: 'page:at' | 'page:read' }>) {
  const { platform } = 'reading' in said ? said.reading : said
  return { platform, ...(page !== undefined && { page }) }
}

/** Posts of which the page's overlay could tell nothing more: both counts seen, or the likes hidden by their owner. */
function knownPosts({ recent = [] }: Profile): Set<string> {
  return new Set(recent.filter(({ likes, comments }) => likes === 'hidden' || (likes && comments)).map(({ id }) => id))
}
