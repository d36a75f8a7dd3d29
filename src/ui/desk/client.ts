/** What the desk asks of the worker. Each rejects with a failure that `problemOf` names. */
import { browser } from '../../browser/own-page.ts'
import type { Change } from '../../core/desk/document.ts'
import type { AccountName } from '../../core/desk/fields.ts'
import type { AccountDetails, DeskList, DeskSummaries, ToDesk } from '../../messages/desk.ts'
import { askWorker } from '../ask-worker.ts'

const NEWS: ReadonlySet<ToDesk['say']> = new Set([
  'worker:settings',
  'worker:summaries',
  'worker:documents',
  'worker:forgotten',
  'worker:forgotten-everything',
])

const MOST_AT_ONCE = 1_000
/** Tells this desk from others that are open. */
const self: string = crypto.randomUUID()

export const deskClient = {
  self,
  /** Of the accounts only so many that were read last where `latest` says so. */
  list: (latest?: number) => askWorker<DeskList>({ say: 'desk:list', ...(latest !== undefined && { latest }) }),
  summaries: () => askWorker<DeskSummaries>({ say: 'desk:summaries' }),
  /** In pieces that a message can hold; resolves with what undoes them all. */
  async write(changes: readonly Change[]): Promise<Change[]> {
    const undo: Change[] = []
    for (let at = 0; at < changes.length; at += MOST_AT_ONCE) {
      const piece = changes.slice(at, at + MOST_AT_ONCE)
      undo.unshift(...(await askWorker<Change[]>({ say: 'desk:write', changes: piece, by: self })))
    }
    return undo
  },
  account: (account: AccountName) => askWorker<AccountDetails | null>({ say: 'desk:account', account }),
  forget: (account: AccountName) => askWorker<Change[]>({ say: 'desk:forget', account }),
  /** To be called in a click: nothing opens by itself. */
  openTab: async (url: string): Promise<void> => {
    await browser.tabs.create({ url })
  },
  onChange(hear: (message: ToDesk) => void): void {
    browser.runtime.onMessage.addListener((message: unknown) => {
      const said = (message as Partial<ToDesk> | undefined)?.say
      if (said && NEWS.has(said)) hear(message as ToDesk)
      return undefined
    })
  },
}
export type DeskClient = typeof deskClient
