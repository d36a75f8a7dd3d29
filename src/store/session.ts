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
export type Shown = {
  platform: string
  handle?: string | undefined
  unread: string[]
  page?: string | undefined
  forgotten?: boolean
}

/** The part of a browser storage area that is needed. */
export type Area = {
  get(keys: string | string[]): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
  clear(): Promise<void>
}

export type Areas = { session: Area; local: Area }

/** Changes with the shape of what is stored: values of another shape are as good as absent. */
const SHAPE = 1

const tabKey = (tab: number) => `${SHAPE}:tab:${tab}`

/** Every method rejects with the browser's error when storage fails. */
export function openSession({ session, local }: Areas) {
  return {
    shown: async (tab: number) => (await session.get(tabKey(tab)))[tabKey(tab)] as Shown | undefined,
    show: (tab: number, shown: Shown) => session.set({ [tabKey(tab)]: shown }),
    closeTab: (tab: number) => session.remove(tabKey(tab)),
    closeAllTabs: () => session.clear(),

    /** Settings that no longer make sense are as good as absent. */
    async settings(): Promise<Settings> {
      const read = Settings.safeParse((await local.get('settings')).settings)
      return read.success ? read.data : {}
    },
    saveSettings: (settings: Settings) => local.set({ settings }),
  }
}
