import type { Settings } from '../../core/settings.ts'

/** What the user can do in the popup. Each resolves when it is done and rejects when it could not be. */
export type Actions = {
  readPosts(): Promise<void>
  stop(): Promise<void>
  forget(): Promise<void>
  /** Asks the browser for the network's permission; the worker reads the page once it is given. */
  allow(platform: string): Promise<void>
  /** Reads the page this once. */
  lookOnce(): Promise<void>
  saveSettings(settings: Settings): Promise<void>
  copy(text: string): Promise<void>
  openSettings(): Promise<void>
  openViewers(): Promise<unknown>
}
