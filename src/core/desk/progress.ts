/** How far an account of the queue is: worked out of what was read, so nothing has to be noted while pages are read. */
import { REPEAT_MS } from '../time/retention.ts'
import type { AccountName } from './fields.ts'
import { accountId } from './names.ts'
import type { QueueItem } from './queue-item.ts'
import type { AccountSummary } from './summary.ts'

export type QueueProgress = {
  item: QueueItem
  summary?: AccountSummary
  /**
   * `waiting`: not read since it was put here, nor in the hour before. `unfinished`: read, and not enough; the summary's `next` says what helps.
   * `enough`: there is a score, or nothing on the page that could give one. `done`, `skipped`: the user said so.
   */
  is: 'waiting' | 'unfinished' | 'enough' | 'done' | 'skipped'
}

export function progressOf(item: QueueItem, summary: AccountSummary | undefined): QueueProgress {
  // A page read shortly before shows the same again, and what is the same is no new reading: it would wait in vain.
  const isRead = summary && Date.parse(summary.readAt) >= Date.parse(item.addedAt) - REPEAT_MS
  const read = isRead ? summary : undefined
  return { item, ...(summary && { summary }), is: stateOf(item, read) }
}

/** Where an account of the queue stands, and who is next: the first after it that nobody opened, else the first of all. */
export function queuedAmong(queue: readonly QueueProgress[], account: AccountName) {
  const all = queue.toSorted((one, other) => one.item.order - other.item.order)
  const at = all.findIndex(({ item }) => accountId(item) === accountId(account))
  const here = all[at]
  if (!here) return null
  const unopened = [...all.slice(at + 1), ...all.slice(0, at)].filter(
    ({ item, is }) => is === 'waiting' && item.openedAt === undefined,
  )
  const [next] = unopened
  return { item: here.item, is: here.is, ...(next && { next: next.item }), left: unopened.length }
}

function stateOf(item: QueueItem, read: AccountSummary | undefined): QueueProgress['is'] {
  if (item.isSkipped) return 'skipped'
  if (item.isDone) return 'done'
  if (!read) return 'waiting'
  return read.score !== null || read.isPrivate || !read.next ? 'enough' : 'unfinished'
}
