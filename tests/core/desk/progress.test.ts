import { expect, test } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import { progressOf } from '../../../src/core/desk/progress.ts'
import type { QueueItem } from '../../../src/core/desk/queue-item.ts'
import { queueItemOf } from '../../../src/core/desk/queue-item.ts'
import { type AccountSummary, summarise } from '../../../src/core/desk/summary.ts'
import { merge, type Profile } from '../../../src/core/profile/profile.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'

const ACCOUNT = { platform: 'instagram', handle: 'mira.demo' }
const item = (more: Partial<QueueItem> = {}): QueueItem => ({
  ...queueItemOf({ account: ACCOUNT }, 1, '2026-07-01T10:00:00Z'),
  ...more,
})

function summaryAt(readAt: string, more: Partial<AccountSummary> = {}): AccountSummary {
  const profile = merge(undefined, { ...ACCOUNT, readAt }) as Profile
  return { ...summarise(profile, assess(profile, signals, normsOf('instagram'))), ...more }
}

test.each<[string, QueueItem, AccountSummary | undefined, string]>([
  ['never read', item(), undefined, 'waiting'],
  ['read last week', item(), summaryAt('2026-06-24T10:00:00Z', { score: 70 }), 'waiting'],
  ['read more than an hour before', item(), summaryAt('2026-07-01T08:59:59Z', { score: 70 }), 'waiting'],
  ['read within the hour before', item(), summaryAt('2026-07-01T09:20:00Z', { score: 70 }), 'enough'],
  ['read since', item(), summaryAt('2026-07-01T11:00:00Z', { score: 70 }), 'enough'],
  ['read, and no score', item(), summaryAt('2026-07-01T11:00:00Z'), 'unfinished'],
  ['private: nothing could give a score', item(), summaryAt('2026-07-01T11:00:00Z', { isPrivate: true }), 'enough'],
  ['skipped, though read', item({ isSkipped: true }), summaryAt('2026-07-01T11:00:00Z', { score: 70 }), 'skipped'],
  ['done, though never read', item({ isDone: true }), undefined, 'done'],
])('%s', (_what, waiting, summary, is) => {
  expect(progressOf(waiting, summary).is).toBe(is)
})
