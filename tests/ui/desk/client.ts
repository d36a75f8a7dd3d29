/** A worker for the desk's pages, in memory. */
import { vi } from 'vitest'
import type { Change, DeskDocument } from '../../../src/core/desk/document.ts'
import type { AccountDetails, DeskList, ToDesk } from '../../../src/messages/desk.ts'
import type { DeskClient } from '../../../src/ui/desk/client.ts'
import { stateOf, withChanges } from '../../../src/ui/desk/state.ts'

export type FakeWorker = DeskClient & {
  stored: DeskDocument[]
  writes: Change[][]
  /** What the worker tells the desk by itself. */
  tell(message: ToDesk): void
}

export function fakeWorker(list: Partial<DeskList>, details: AccountDetails | null = null): FakeWorker {
  const listeners: ((message: ToDesk) => void)[] = []
  const worker: FakeWorker = {
    self: 'this desk',
    stored: list.documents ?? [],
    writes: [],
    tell: (message) => {
      for (const hear of listeners) hear(message)
    },
    summaries: async () => ({ summaries: list.summaries ?? [], waiting: 0 }),
    list: async () => ({ settings: {}, summaries: [], waiting: 0, ...list, documents: worker.stored }),
    async write(changes) {
      worker.writes.push([...changes])
      const undo = changes.map((change): Change => {
        const { kind, id } = 'document' in change ? change.document : change.deleted
        const known = worker.stored.find((one) => one.kind === kind && one.id === id)
        return known ? { document: known } : { deleted: { kind, id } }
      })
      const before = stateOf({ settings: {}, documents: worker.stored, summaries: [], waiting: 0 })
      worker.stored = [...withChanges(before, changes).documents.values()]
      return undo.toReversed()
    },
    account: async () => details,
    forget: vi.fn(async () => []),
    openTab: vi.fn(async () => {}),
    onChange: (hear) => void listeners.push(hear),
  }
  return worker
}
