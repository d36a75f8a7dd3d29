/** What is left to look at in the queue. */

import { accountId } from '../../core/desk/fields.ts'
import { progressOf, type QueueProgress } from '../../core/desk/progress.ts'
import { type DeskState, documentsOf } from './state.ts'

/** Every item with how far it is, in the queue's order. */
export function queueIn(state: DeskState): QueueProgress[] {
  return documentsOf(state, 'queue')
    .toSorted((one, other) => one.order - other.order)
    .map((item) => progressOf(item, state.summaries.get(accountId(item))))
}

export function leftToDo(state: DeskState): number {
  return queueIn(state).filter(isLeft).length
}

export function isLeft({ is }: QueueProgress): boolean {
  return is === 'waiting' || is === 'unfinished'
}
