/** What the popup asks of the desk. */
import { browser } from '../../browser/own-page.ts'
import type { Change } from '../../core/desk/document.ts'
import type { AccountName } from '../../core/desk/fields.ts'
import type { KnownPerson, Queued } from '../../messages/desk.ts'
import { askWorker } from '../ask-worker.ts'

export const deskActions = {
  /** Null where nobody was made of the account. */
  knownPerson: (account: AccountName) => askWorker<KnownPerson | null>({ say: 'desk:person', account }),
  /** Null where the account is not in the queue. */
  queued: (account: AccountName) => askWorker<Queued | null>({ say: 'desk:queued', account }),
  /** Resolves with the changes that undo these. */
  writeDesk: (changes: readonly Change[]) => askWorker<Change[]>({ say: 'desk:write', changes: [...changes] }),
  openDesk: (): Promise<void> =>
    browser.tabs.create({ url: browser.runtime.getURL('src/ui/desk/index.html') }).then(() => undefined),
}
