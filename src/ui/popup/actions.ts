import type { AccountName } from '../../core/desk/fields.ts'
import type { QueueItem } from '../../core/desk/queue-item.ts'
import type { Language } from '../../core/judgement/signal.ts'
import type { Settings } from '../../core/settings.ts'
import type { deskActions } from './desk-actions.ts'

/** What the user can do in the popup. Each resolves when it is done and rejects when it could not be. */
export type Actions = typeof deskActions & {
  readPosts(): Promise<void>
  stop(): Promise<void>
  forget(account: AccountName): Promise<void>
  /** Asks the browser for the network's permission; the worker reads the page once it is given. */
  allow(platform: string): Promise<void>
  /** Reads the page this once. */
  lookOnce(): Promise<void>
  /** Opens the picker over the page, and closes the popup, which would lie over it. */
  teach(language: Language): Promise<void>
  /** Saves a copy of the page without its words, for a report. */
  saveCopy(platform: string): Promise<void>
  saveSettings(settings: Settings): Promise<void>
  copy(text: string): Promise<void>
  openSettings(): Promise<void>
  openViewers(): Promise<unknown>
  /** Leads the tab that is looked at on to who is next in the queue; false where their address is not known. */
  openNext(item: QueueItem): Promise<boolean>
  /** Opens the same beside the page; absent where that is so already, or the browser has no such place. */
  openPanel?(): Promise<void>
}
