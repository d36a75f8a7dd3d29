/**
 * What the worker remembers: accounts, which one each tab shows, and settings.
 *
 * Accounts and tabs live in the browser's session storage: it outlives the worker, which
 * may die at any moment, and is gone when the browser closes. Settings alone are kept.
 * A value is in the storage before the promise resolves, so nobody is told too early.
 */
import type { Profile } from '../core/profile.ts'
import { Settings } from '../core/settings.ts'
import type { Verdict } from '../core/verdict.ts'

/** One account as last judged. */
export type Dossier = { profile: Profile; verdict: Verdict }

/** What one tab shows. `unread`: posts whose counts only show under the mouse. */
export type Shown = { platform: string; handle?: string | undefined; unread: string[] }

/** The part of a browser storage area that is needed. */
export type Area = {
  get(keys: string | string[]): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
}

export type Store = ReturnType<typeof openStore>

/** Changes with the shape of what is stored: values of another shape are as good as absent. */
const SHAPE = 1
/** Accounts remembered at once. About 20 kB each, of the 10 MB a session may hold. */
export const MOST_ACCOUNTS = 300

const ACCOUNTS = `${SHAPE}:accounts`
const accountKey = (platform: string, handle: string) => `${SHAPE}:account:${platform}/${handle}`
const tabKey = (tab: number) => `${SHAPE}:tab:${tab}`

/** Opens the store on two storage areas. Every method rejects with the browser's error when storage fails. */
export function openStore({ session, local }: { session: Area; local: Area }) {
  async function get<Value>(area: Area, key: string): Promise<Value | undefined> {
    return (await area.get(key))[key] as Value | undefined
  }

  /** Account keys, the one longest untouched first. */
  async function accountsByAge(): Promise<string[]> {
    return (await get<string[]>(session, ACCOUNTS)) ?? []
  }

  async function writeAccount(key: string, dossier: Dossier, kept: string[]): Promise<void> {
    await session.set({ [key]: dossier, [ACCOUNTS]: [...kept, key] })
  }

  return {
    account: (platform: string, handle: string) => get<Dossier>(session, accountKey(platform, handle)),

    /** Writes an account; the longest untouched ones make room when there are too many or the storage is full. */
    async saveAccount(dossier: Dossier): Promise<void> {
      const key = accountKey(dossier.profile.platform, dossier.profile.handle)
      const others = (await accountsByAge()).filter((other) => other !== key)
      const excess = Math.max(0, others.length + 1 - MOST_ACCOUNTS)
      if (excess > 0) await session.remove(others.slice(0, excess))
      const kept = others.slice(excess)
      try {
        await writeAccount(key, dossier, kept)
      } catch (error) {
        const half = Math.ceil(kept.length / 2)
        if (half === 0) throw error
        await session.remove(kept.slice(0, half))
        await writeAccount(key, dossier, kept.slice(half))
      }
    },

    async forgetAccount(platform: string, handle: string): Promise<void> {
      const key = accountKey(platform, handle)
      await session.set({ [ACCOUNTS]: (await accountsByAge()).filter((other) => other !== key) })
      await session.remove(key)
    },

    shown: (tab: number) => get<Shown>(session, tabKey(tab)),
    show: (tab: number, shown: Shown) => session.set({ [tabKey(tab)]: shown }),
    closeTab: (tab: number) => session.remove(tabKey(tab)),

    /** Settings that no longer make sense are as good as absent. */
    async settings(): Promise<Settings> {
      const read = Settings.safeParse(await get(local, 'settings'))
      return read.success ? read.data : {}
    },
    saveSettings: (settings: Settings) => local.set({ settings }),
  }
}
