/** What the settings page can ask for: how much is kept, all of it as a file, a file back, nothing of it any more. */
import type { ExportPage, ImportReport } from '../core/exchange.ts'
import type { Answer, FromOptions, Kept } from '../messages/index.ts'
import type { Store } from '../store/index.ts'
import { failureOf } from './failure.ts'

/** `bytesUsed`: what the browser says the extension takes on the disk. */
export function createKeeper({ store, bytesUsed }: { store: Store; bytesUsed(): Promise<number> }) {
  async function kept(): Promise<Kept> {
    const [settings, size, bytes] = await Promise.all([store.settings(), store.size(), bytesUsed()])
    return { settings, ...size, bytes }
  }

  async function hear(message: FromOptions): Promise<Kept | ExportPage | ImportReport> {
    switch (message.say) {
      case 'options:look':
        return kept()
      case 'options:export':
        return store.exportPage(message.cursor)
      case 'options:import':
        return store.importLines(message.header, message.lines)
      case 'options:forget':
        await store.forgetEverything()
        return kept()
    }
  }

  return {
    /** Never rejects: what went wrong is something to show. */
    hear: (message: FromOptions): Promise<Answer<Kept | ExportPage | ImportReport>> =>
      hear(message).then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, ...failureOf(error) }),
      ),
  }
}
