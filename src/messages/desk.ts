/** What the desk, and the popup's buttons about it, ask of the worker; and what the worker tells an open desk. */
import * as z from 'zod/mini'
import { Change, type DeskDocument, DOCUMENT_KINDS } from '../core/desk/document.ts'
import { AccountName } from '../core/desk/fields.ts'
import type { Person } from '../core/desk/person.ts'
import type { QueueProgress } from '../core/desk/progress.ts'
import type { QueueItem } from '../core/desk/queue-item.ts'
import type { AccountSummary } from '../core/desk/summary.ts'
import type { Grade, Verdict } from '../core/judgement/verdict.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Settings } from '../core/settings.ts'

/** Of one message: an import sends its documents in pieces. */
const MOST_CHANGES = 2_000

export const FromDesk = z.discriminatedUnion('say', [
  /**
   * Everybody on the list, everything that is known in short; of the accounts only so many that were read last where
   * `latest` says so. Answer: `DeskList`.
   */
  z.object({ say: z.literal('desk:list'), latest: z.optional(z.int().check(z.gte(1), z.lte(1_000))) }),
  /** What is known of all accounts in short. Answer: `DeskSummaries`. */
  z.object({ say: z.literal('desk:summaries') }),
  /** Documents, of one kind or all. Answer: `DeskDocument[]`. */
  z.object({ say: z.literal('desk:documents'), kind: z.optional(z.enum(DOCUMENT_KINDS)) }),
  /** All of the changes or none. Answer: `Change[]`, which undo them. */
  z.object({
    say: z.literal('desk:write'),
    changes: z.array(Change).check(z.maxLength(MOST_CHANGES)),
    /** Which desk writes: it hears of it as every other page does, and knows its own by it. */
    by: z.optional(z.string().check(z.maxLength(64))),
  }),
  /** Whom an account belongs to. Answer: `KnownPerson`, or null where nobody was made of it. */
  z.object({ say: z.literal('desk:person'), account: AccountName }),
  /** Where an account stands in the queue. Answer: `Queued`, or null where it is not in it. */
  z.object({ say: z.literal('desk:queued'), account: AccountName }),
  /** Everything about one account. Answer: `AccountDetails`, or null where nothing of it was read. */
  z.object({ say: z.literal('desk:account'), account: AccountName }),
  /** Forgets an account, on the desk too. Answer: `Change[]`, what that changed on the desk. */
  z.object({ say: z.literal('desk:forget'), account: AccountName }),
])
export type FromDesk = z.output<typeof FromDesk>

/** `waiting`: accounts whose summary is being made anew; it follows by itself. */
export type DeskSummaries = { summaries: AccountSummary[]; waiting: number }

/** `known`: how many summaries there are, where the list holds only the latest. */
export type DeskList = DeskSummaries & { settings: Settings; documents: DeskDocument[]; known?: number }

/** `others`: what is known of the person's other accounts, in short. */
export type KnownPerson = { person: Person; others: AccountSummary[] }

/** `is`: how far the account itself is. `next`: who is to be opened after it; `left`: how many have not been. */
export type Queued = { item: QueueItem; is: QueueProgress['is']; next?: QueueItem; left: number }

/** How an account stood at the end of a day with a reading (ISO 8601), judged by today's rules. */
export type PastVerdict = {
  at: string
  score: number | null
  range: [number, number] | null
  grade: Grade
  /** Those that were seen. */
  signs: string[]
  engagement?: { rate: number; low: number; high: number; per: string }
}

/** One reading: when (ISO 8601), and how much it brought. */
export type Visit = { at: string; posts: number; people: number; comments: number }

export type AccountDetails = {
  profile: Profile
  verdict: Verdict
  person: Person | null
  /** Oldest first. */
  pastVerdicts: PastVerdict[]
  /** Newest first. */
  visits: Visit[]
}

/** What the worker tells an open desk without being asked. */
export type ToDesk =
  | { say: 'worker:settings'; settings: Settings }
  | { say: 'worker:summaries'; summaries: AccountSummary[] }
  | { say: 'worker:documents'; changes: Change[]; by?: string | undefined }
  /** `changes`: what that changed on the desk. */
  | { say: 'worker:forgotten'; account: AccountName; changes: Change[] }
  | { say: 'worker:forgotten-everything' }
