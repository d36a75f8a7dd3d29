/** What the pages about everything can ask for: how much is kept, who returned to the user's stories, all of it as a file, a file back, nothing of it any more. */
import type { ExportPage, ImportReport, StoryViewers } from '../core/answers.ts'
import type { DeskDocument } from '../core/desk/document.ts'
import type { Verdict } from '../core/judgement/verdict.ts'
import { rankViewers } from '../core/people/ranking.ts'
import { mergeReading } from '../core/profile/merge.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Settings } from '../core/settings.ts'
import type { Answer, AssessedReading, FromOptions, StorageUsage } from '../messages/index.ts'
import type { Store, Taught } from '../store/index.ts'
import { failureOf } from './failure.ts'

type StorageAnswer = AssessedReading | { taught: Taught } | StorageUsage | StoryViewers[] | ExportPage | ImportReport

type World = {
  store: Store
  /** What the browser says the extension takes on the disk. */
  bytesUsed(): Promise<number>
  forgetEverything(): Promise<void>
  saveSettings(settings: Settings): Promise<void>
  /** Something new is stored of some account. */
  noteNews(): void
  /** A file brought documents of the desk. */
  noteDocuments(documents: readonly DeskDocument[]): void
  assess(profile: Profile, settings: Settings): Verdict
}

export function answerStorageRequests(world: World) {
  const { store, bytesUsed, forgetEverything, saveSettings, noteNews, noteDocuments, assess } = world

  async function kept(): Promise<StorageUsage> {
    const [settings, size, bytes] = await Promise.all([store.settings(), store.size(), bytesUsed()])
    // Asked last: that something is lost shows when the database is opened.
    const lost = await store.lost()
    return { settings, ...size, bytes, ...(lost && { lost }) }
  }

  /** A file may bring settings: what they change is drawn too. */
  async function importLines(header: string, lines: readonly string[]): Promise<ImportReport> {
    const before = await store.settings()
    const report = await store.importLines(header, lines, noteDocuments)
    const after = await store.settings()
    if (JSON.stringify(after) !== JSON.stringify(before)) await saveSettings(after)
    if (report.added > 0) noteNews()
    return report
  }

  async function hear(message: FromOptions): Promise<StorageAnswer> {
    switch (message.say) {
      case 'options:look':
        return kept()
      case 'options:viewers':
        return (await store.viewers()).map(rankViewers)
      case 'options:taught':
        return { taught: await store.taught.all() }
      case 'options:forget-taught':
        await store.taught.forget(message.site)
        return { taught: await store.taught.all() }
      case 'options:export':
        return store.exportPage(message.cursor)
      case 'options:import':
        return importLines(message.header, message.lines)
      case 'options:settings':
        await saveSettings(message.settings)
        return kept()
      case 'options:assess': {
        const profile = mergeReading(undefined, message.reading)
        return { profile, verdict: assess(profile, { prevalence: message.prevalence }) }
      }
      case 'options:dismiss-loss':
        await store.dismissLoss()
        return kept()
      case 'options:forget':
        await forgetEverything()
        return kept()
    }
  }

  return {
    /** Never rejects: what went wrong is something to show. */
    hear: (message: FromOptions): Promise<Answer<StorageAnswer>> =>
      hear(message).then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, ...failureOf(error) }),
      ),
  }
}
