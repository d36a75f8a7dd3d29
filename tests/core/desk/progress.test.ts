import { expect, test } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import { progressOf, queuedAmong } from '../../../src/core/desk/progress.ts'
import type { QueueItem } from '../../../src/core/desk/queue-item.ts'
import { queueItemOf } from '../../../src/core/desk/queue-item.ts'
import { type AccountSummary, summarise } from '../../../src/core/desk/summary.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import type { Profile } from '../../../src/core/profile/profile.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'

const ACCOUNT = { platform: 'instagram', handle: 'mira.demo' }
const item = (more: Partial<QueueItem> = {}): QueueItem => ({
  ...queueItemOf({ account: ACCOUNT }, 1, '2026-07-01T10:00:00Z'),
  ...more,
})

function summaryAt(readAt: string, more: Partial<AccountSummary> = {}): AccountSummary {
  const profile = mergeReading(undefined, { ...ACCOUNT, readAt }) as Profile
  return { ...summarise(profile, assess(profile, signals, normsOf('instagram'))), ...more }
}

function withoutStep({ next: _, ...summary }: AccountSummary): AccountSummary {
  return summary
}

test.each<[string, QueueItem, AccountSummary | undefined, string]>([
  ['never read', item(), undefined, 'waiting'],
  ['read last week', item(), summaryAt('2026-06-24T10:00:00Z', { score: 70 }), 'waiting'],
  ['read more than an hour before', item(), summaryAt('2026-07-01T08:59:59Z', { score: 70 }), 'waiting'],
  ['read within the hour before', item(), summaryAt('2026-07-01T09:20:00Z', { score: 70 }), 'enough'],
  ['read since', item(), summaryAt('2026-07-01T11:00:00Z', { score: 70 }), 'enough'],
  ['read, and no score', item(), summaryAt('2026-07-01T11:00:00Z'), 'unfinished'],
  ['read, no score, and nothing more would help', item(), withoutStep(summaryAt('2026-07-01T11:00:00Z')), 'enough'],
  ['private: nothing could give a score', item(), summaryAt('2026-07-01T11:00:00Z', { isPrivate: true }), 'enough'],
  ['skipped, though read', item({ isSkipped: true }), summaryAt('2026-07-01T11:00:00Z', { score: 70 }), 'skipped'],
  ['done, though never read', item({ isDone: true }), undefined, 'done'],
])('%s', (_what, waiting, summary, is) => {
  expect(progressOf(waiting, summary).is).toBe(is)
})

test('who is next: the first after somebody that nobody opened, else the first of all', () => {
  const of = (handle: string, order: number, more: Partial<QueueItem> = {}) =>
    progressOf(
      { ...queueItemOf({ account: { ...ACCOUNT, handle } }, order, '2026-07-01T10:00:00Z'), ...more },
      undefined,
    )
  const queue = [
    of('last.demo', 5),
    of('first.demo', 1),
    of('here.demo', 2, { openedAt: '2026-07-01T11:00:00Z' }),
    of('opened.demo', 3, { openedAt: '2026-07-01T11:00:00Z' }),
    of('skipped.demo', 4, { isSkipped: true }),
  ]
  const after = (handle: string) => queuedAmong(queue, { ...ACCOUNT, handle })
  expect(after('here.demo')).toMatchObject({ is: 'waiting', next: { handle: 'last.demo' }, left: 2 })
  expect(after('last.demo')).toMatchObject({ next: { handle: 'first.demo' }, left: 1 })
  expect(after('nobody.demo')).toBeNull()
  expect(queuedAmong(queue.slice(2, 3), { ...ACCOUNT, handle: 'here.demo' })).toEqual({
    item: queue[2]?.item,
    is: 'waiting',
    left: 0,
  })
})
