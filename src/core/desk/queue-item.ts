/** An account that waits to be looked at. What was read of it is the readings': nothing of that is kept here. */
import * as z from 'zod/mini'
import { Reading, When } from '../profile/reading.ts'
import { type AccountName, DOCUMENT, lenient, text } from './fields.ts'
import { accountId } from './names.ts'

export const QueueItem = z.object({
  kind: z.literal('queue'),
  ...DOCUMENT,
  platform: Reading.shape.platform,
  handle: Reading.shape.handle,
  /** Opened as it was given; absent: made of the handle. */
  url: lenient(z.url({ protocol: /^https$/ }).check(z.maxLength(2_000))),
  name: lenient(text(200)),
  note: lenient(text(2_000)),
  addedAt: When,
  /** Place in the list: ascending. */
  order: z.catch(z.number(), 0),
  /** When the user had it opened last. */
  openedAt: lenient(When),
  /** Put aside by the user. */
  isSkipped: lenient(z.literal(true)),
  /** Ticked by the user though not enough was read. */
  isDone: lenient(z.literal(true)),
})
export type QueueItem = z.output<typeof QueueItem>

/** What a list says of an account that is to be looked at. */
type Listed = { account: AccountName; url?: string; name?: string; note?: string }

/** A new item. `order`: its place in the queue; `now`: ISO 8601. */
export function queueItemOf({ account, url, name, note }: Listed, order: number, now: string): QueueItem {
  return {
    kind: 'queue',
    id: accountId(account),
    updatedAt: now,
    addedAt: now,
    order,
    ...account,
    ...(url !== undefined && { url }),
    ...(name !== undefined && { name }),
    ...(note !== undefined && { note }),
  }
}
