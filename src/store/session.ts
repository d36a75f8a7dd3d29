/**
 * What is not in the database: which account each tab shows, and settings.
 *
 * Tabs live in the browser's session storage: it outlives the worker, which may die at any
 * moment, and is gone when the browser closes, as the tabs' numbers are. Settings are in local
 * storage: they must be readable when the database is not.
 */
import { Settings } from '../core/settings.ts'

/**
 * What one tab shows. `unread`: posts whose counts only show under the mouse. `page`: tells it from the page before.
 * `forgotten`: the account was, and is not read again while the page stands; its handle is not kept.
 */
export type TabState = {
  platform: string
  handle?: string | undefined
  unread: string[]
  page?: string | undefined
  forgotten?: boolean
}

/** The part of a browser storage area that is needed. */
export type Area = {
  /** `null`: everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
}

export type Areas = { session: Area; local: Area }

/** Changes with the shape of what is stored: values of another shape are as good as absent. */
const SHAPE = 1

const tabKey = (tab: number) => `${SHAPE}:tab:${tab}`
const TAB_KEY = new RegExp(`^${SHAPE}:tab:(\\d+)$`)

const isTab = (key: string) => TAB_KEY.test(key)

/** Identifiers of pages whose account was forgotten; they name nobody. */
const FORGOTTEN = `${SHAPE}:forgotten`
/** Nobody has more pages to go back to. */
const MOST_FORGOTTEN = 200

/** What is left of what a tab showed when its account is forgotten. */
export function forgotten({ platform, page }: TabState): TabState {
  return { platform, page, unread: [], forgotten: true }
}

/** Every method rejects with the browser's error when storage fails. */
export function openSession({ session, local }: Areas) {
  async function forgottenPages(): Promise<string[]> {
    const { [FORGOTTEN]: pages } = await session.get(FORGOTTEN)
    return Array.isArray(pages) ? pages.filter((page) => typeof page === 'string') : []
  }

  async function forgetPages(pages: readonly string[]): Promise<void> {
    const all = new Set([...(await forgottenPages()), ...pages])
    await session.set({ [FORGOTTEN]: [...all].slice(-MOST_FORGOTTEN) })
  }

  return {
    shown: async (tab: number) => (await session.get(tabKey(tab)))[tabKey(tab)] as TabState | undefined,
    show: (tab: number, shown: TabState) => session.set({ [tabKey(tab)]: shown }),
    closeTab: (tab: number) => session.remove(tabKey(tab)),

    /** Whether the account was forgotten that a page showed: it is not read again, whatever stood in its tab meanwhile. */
    isForgotten: async (page: string | undefined): Promise<boolean> =>
      page !== undefined && (await forgottenPages()).includes(page),
    forgetPages,

    /** The numbers of the tabs that show a page of ours. */
    async tabs(): Promise<number[]> {
      return Object.keys(await session.get(null)).flatMap((key) => TAB_KEY.exec(key)?.slice(1).map(Number) ?? [])
    },
    /** Nothing of an account stays; a page that still stands as it was read is not read again, nor are `pages`. */
    async forgetTabs(pages: readonly string[]): Promise<void> {
      const all = await session.get(null)
      const tabs = Object.entries(all).flatMap(([key, shown]) =>
        isTab(key) ? [[key, shown as TabState] as const] : [],
      )
      await forgetPages([...tabs.flatMap(([, { page }]) => page ?? []), ...pages])
      await session.set(Object.fromEntries(tabs.map(([key, shown]) => [key, forgotten(shown)])))
      await session.remove(Object.keys(all).filter((key) => !isTab(key) && key !== FORGOTTEN))
    },

    /** Settings that no longer make sense are as good as absent. */
    async settings(): Promise<Settings> {
      const read = Settings.safeParse((await local.get('settings')).settings)
      return read.success ? read.data : {}
    },
    saveSettings: (settings: Settings) => local.set({ settings }),
  }
}
