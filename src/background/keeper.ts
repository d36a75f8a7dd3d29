/** What the pages about everything can ask for: how much is kept, who returned to the user's stories, all of it as a file, a file back, nothing of it any more. */
import type { ExportPage, ImportReport, StoryViewers } from '../core/exchange.ts'
import { rankViewers } from '../core/ranking.ts'
import type { Answer, FromOptions, Kept } from '../messages/index.ts'
import type { Store } from '../store/index.ts'
import { failureOf } from './failure.ts'

type Told = Kept | StoryViewers[] | ExportPage | ImportReport

/** `bytesUsed`: what the browser says the extension takes on the disk. */
export function createKeeper({ store, bytesUsed }: { store: Store; bytesUsed(): Promise<number> }) {
  async function kept(): Promise<Kept> {
    const [settings, size, bytes] = await Promise.all([store.settings(), store.size(), bytesUsed()])
    // Asked last: that something is lost shows when the database is opened.
    const lost = await store.lost()
    return { settings, ...size, bytes, ...(lost && { lost }) }
  }

  async function hear(message: FromOptions): Promise<Told> {
    switch (message.say) {
      case 'options:look':
        return kept()
      case 'options:viewers':
        return (await store.viewers()).map(rankViewers)
      case 'options:export':
        return store.exportPage(message.cursor)
      case 'options:import':
        return store.importLines(message.header, message.lines)
      case 'options:dismiss-loss':
        await store.dismissLoss()
        return kept()
      case 'options:forget':
        await store.forgetEverything()
        return kept()
    }
  }

  return {
    /** Never rejects: what went wrong is something to show. */
    hear: (message: FromOptions): Promise<Answer<Told>> =>
      hear(message).then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, ...failureOf(error) }),
      ),
  }
}
