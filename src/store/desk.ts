/** What the user's desk shows: documents, and the summary of every account. */
import type { Change, DeskDocument, DocumentKind } from '../core/desk/document.ts'
import type { AccountSummary } from '../core/desk/summary.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Base } from './base.ts'
import { documentsIn, writeChanges } from './documents.ts'
import { mended, withSightings } from './profiles.ts'
import { type Account, type AccountKey, accountKey } from './schema.ts'
import { latestSummariesIn, markByRules, settle, summariesIn, summariesOf, unjudgedKeys } from './summaries.ts'

export function deskOf({ database, inTurn, personOf, now }: Base) {
  return {
    /** What the user wrote on the desk; of one kind where it is named. */
    documents: (kind?: DocumentKind): Promise<DeskDocument[]> =>
      database.read(['desk'], (reading) => documentsIn(reading, kind)),

    /** Writes all changes or none; resolves, once they can no longer be lost, with the changes that undo them. */
    writeDesk: (changes: readonly Change[]): Promise<Change[]> =>
      inTurn(() => database.write((writing) => writeChanges(writing, changes, now()))),

    /** What a list shows of each account, and how many accounts wait to be judged anew. */
    summaries: (): Promise<{ summaries: AccountSummary[]; waiting: number }> =>
      database.read(['summaries', 'unjudged'], async (reading) => {
        const [summaries, waiting] = [summariesIn(reading), reading.objectStore('unjudged').count()]
        return { summaries: await summaries, waiting: await waiting }
      }),

    /** The same of so many that were read last, the last first. `known`: how many there are of all. */
    latestSummaries: (most: number): Promise<{ summaries: AccountSummary[]; known: number; waiting: number }> =>
      database.read(['summaries', 'unjudged'], async (reading) => {
        const [summaries, known, waiting] = [
          latestSummariesIn(reading, most),
          reading.objectStore('summaries').count(),
          reading.objectStore('unjudged').count(),
        ]
        return { summaries: await summaries, known: await known, waiting: await waiting }
      }),

    /** What a list shows of these accounts; nothing for one that was not summed up. */
    summariesOf: (accounts: readonly Account[]): Promise<AccountSummary[]> =>
      database.read(['summaries'], (reading) => summariesOf(reading, accounts.map(accountKey))),

    /** To be called with the worker's own word for its rules: where they are new, every account waits to be judged. */
    judgeBy: (rules: string): Promise<boolean> =>
      inTurn(() => database.write((writing) => markByRules(writing, rules))),

    /**
     * Has so many of the accounts that wait summed up by `summarise`, which judges. Resolves with what was made; none
     * where nobody waits.
     */
    summariseSome: (
      most: number,
      summarise: (profile: Profile, known: AccountSummary | undefined) => AccountSummary,
    ): Promise<{ summaries: AccountSummary[]; hasMore: boolean }> =>
      inTurn(async () => {
        const { keys, damaged } = await database.read(['unjudged'], (reading) => unjudgedKeys(reading, most))
        if (keys.length + damaged.length === 0) return { summaries: [], hasMore: false }
        const hashes = await Promise.all(keys.map(([platform, handle]) => personOf({ platform, handle })))
        return database.write(async (writing) => {
          const settled = keys.map(async (key, index) => {
            const [platform, handle] = key
            const known = await mended(writing, { platform, handle }, now())
            const profile = known && (await withSightings(writing, known, hashes[index] ?? ''))
            return settle(writing, key, profile, summarise)
          })
          const made = await Promise.all(settled)
          for (const key of damaged) await writing.objectStore('unjudged').delete(key as AccountKey)
          const hasMore = keys.length + damaged.length === most
          return { summaries: made.filter((one) => one !== undefined), hasMore }
        })
      }),
  }
}
