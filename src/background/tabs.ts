/** What there is to see of each tab: what its popup draws, its badge, and what is kept ready for its next popup. */
import type { Verdict } from '../core/judgement/verdict.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Settings } from '../core/settings.ts'
import type { FromPage, PopupState } from '../messages/index.ts'
import { isSite } from '../networks/sites.ts'
import type { Store, TabState } from '../store/index.ts'
import { failureOf } from './failure.ts'

export type TabsWorld = {
  store: Store
  /** The judgement of all that is known of an account. */
  assess(profile: Profile, settings: Settings): Verdict
  /** Draws the badge of a tab and tells an open popup. */
  show(tab: number, popupState: PopupState): Promise<void>
  /** What tabs' popups can draw by themselves. */
  ready: {
    /** Undefined: nothing any more. */
    keep(tab: number, popupState: PopupState | undefined): Promise<void>
    /** Of no tab anything any more. */
    forget(): Promise<void>
  }
  /** The network or site that a tab stands on and that the user has not allowed to be read, where its address can be seen. */
  notAllowedIn(tab: number): Promise<string | undefined>
}

export type Tabs = ReturnType<typeof createTabs>

export function createTabs({ store, assess, show, ready, notAllowedIn }: TabsWorld) {
  /** How far "read the posts" is, per tab. A worker that dies forgets it; the page's next step says it again. */
  const progress = new Map<number, { page: string | undefined; done: number; total: number }>()
  /** What was read last of a tab and could not be stored, until something can: it is said to whoever looks meanwhile. */
  const failures = new Map<number, { page: string | undefined; error: unknown }>()
  /** Their numbers are not given again: a last word may arrive after its tab is gone. */
  const closed = new Set<number>()
  let timesKept = 0

  async function stateOf(tab: number): Promise<PopupState> {
    const popupState = await shownIn(tab)
    // Asked last: that something is lost shows when the database is opened.
    const lost = await store.lost()
    const changed = await changedIn(tab)
    return { ...popupState, ...(lost && { lost }), ...(changed !== undefined && { changed }) }
  }

  /** The network of a tab, where its pages gave too little several times in a row. */
  async function changedIn(tab: number): Promise<string | undefined> {
    const shown = await store.shown(tab)
    return shown && (await store.misses.changed(shown.platform)).length > 0 ? shown.platform : undefined
  }

  async function shownIn(tab: number): Promise<PopupState> {
    const [settings, shown] = await Promise.all([store.settings(), store.shown(tab)])
    if (shown?.forgotten) return { settings, state: 'forgotten' }
    if (!shown) return withoutPage(tab, settings)
    const { platform, handle, unread } = shown
    if (!handle) return { settings, state: 'not-a-profile', ...(isSite(platform) && { site: platform }) }
    const profile = await store.profile(platform, handle)
    const failure = failures.get(tab)
    if (!profile && failure && isSamePage(shown, failure.page)) return failed(failure.error)
    if (!profile) return { settings, state: 'reading', platform, handle }
    const known = knownPosts(profile)
    const { page, ...reading } = progress.get(tab) ?? {}
    const isReading = 'done' in reading && isSamePage(shown, page)
    return {
      settings,
      state: 'seen',
      profile,
      verdict: assess(profile, settings),
      unread: unread.filter((id) => !known.has(id)).length,
      ...(isReading && { progress: reading }),
    }
  }

  async function withoutPage(tab: number, settings: Settings): Promise<PopupState> {
    const platform = await notAllowedIn(tab)
    return platform === undefined ? { settings, state: 'not-a-profile' } : { settings, state: 'not-allowed', platform }
  }

  async function drawAgain(tab: number): Promise<void> {
    const popupState = await stateOf(tab)
    await Promise.all([keepReady(tab, popupState), show(tab, popupState)])
  }

  function keepReady(tab: number, popupState: PopupState | undefined): Promise<void> {
    timesKept += 1
    return ready.keep(tab, closed.has(tab) ? undefined : popupState).catch(() => {})
  }

  async function leave(tab: number): Promise<void> {
    progress.delete(tab)
    failures.delete(tab)
    await store.closeTab(tab)
  }

  async function failed(error: unknown): Promise<PopupState> {
    const settings = await store.settings().catch(() => ({}))
    return { settings, state: 'error', ...failureOf(error) }
  }

  return {
    /** What there is to draw of a tab. Rejects when storage fails. */
    stateOf,
    /** The same where nothing of ours is in the tab: because it may not be, or because nothing there is to be read. */
    withoutPage,
    /** The same where something failed. Never rejects. */
    failed,
    /** Draws what there is to see of a tab, and keeps it ready. */
    drawAgain,
    async drawAll(): Promise<void> {
      for (const tab of await store.tabs()) await drawAgain(tab)
    },
    /** Draws that something failed; nothing is kept ready. */
    async drawFailure(tab: number, error: unknown): Promise<void> {
      await Promise.all([keepReady(tab, undefined), show(tab, await failed(error))])
    },
    /** Undefined: nothing any more. What cannot be kept is asked for: never rejects. */
    keepReady,
    /** How often something was kept ready, or nothing any more, for any tab. */
    timesKept: () => timesKept,
    async forgetReady(): Promise<void> {
      timesKept += 1
      await ready.forget()
    },
    /** What is only kept ready gives way where there is no room for what a tab shows. */
    async show(tab: number, shown: TabState): Promise<void> {
      await store.show(tab, shown).catch(async () => {
        await ready.forget()
        await store.show(tab, shown)
      })
    },
    leave,
    isClosed: (tab: number): boolean => closed.has(tab),
    /** At once: nothing that arrives later is kept of it. */
    noteClosed: (tab: number): void => void closed.add(tab),
    async close(tab: number): Promise<void> {
      await leave(tab)
      await keepReady(tab, undefined)
    },
    /** In need of no storage: what has ended has ended, whatever fails. */
    noteProgress(tab: number, { page, progress: last, ended }: Extract<FromPage, { say: 'page:progress' }>): void {
      if (!ended) progress.set(tab, { page, ...last })
      else if (progress.get(tab)?.page === page) progress.delete(tab)
    },
    /** What a page of the tab read could not be stored. */
    noteFailure(tab: number, page: string | undefined, error: unknown): void {
      if (!closed.has(tab)) failures.set(tab, { page, error })
    },
    /** Something that was read in the tab could be stored. */
    forgetFailure: (tab: number): void => void failures.delete(tab),
    /** Of one tab, or of all. */
    forgetProgress(tab?: number): void {
      if (tab === undefined) progress.clear()
      else progress.delete(tab)
    },
  }
}

/** Whether a word of this page is about what its tab shows. A page that names itself not at all is taken for it. */
export function isSamePage(shown: TabState | undefined, page: string | undefined): boolean {
  return shown?.page === undefined || page === undefined || shown.page === page
}

/** Posts of which the page's overlay could tell nothing more: both counts seen, or the likes hidden by their owner. */
export function knownPosts({ recent = [] }: Profile): Set<string> {
  return new Set(recent.filter(({ likes, comments }) => likes === 'hidden' || (likes && comments)).map(({ id }) => id))
}
