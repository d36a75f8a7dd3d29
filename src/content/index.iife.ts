/** The only code of ours that lives in pages. */
import { isAlive, runtime, tellWorker } from '../browser/page.ts'
import type { ToPage } from '../messages/index.ts'
import { platformOf } from '../platforms/index.ts'
import { watch } from './watch.ts'

const platform = platformOf(new URL(location.href))
if (platform) {
  const obey = watch(document, platform, { say: tellWorker, isAlive })
  runtime.onMessage.addListener((command: unknown, sender: { id?: string }) => {
    // Only the extension itself can send here; the page cannot.
    if (sender.id === runtime.id) obey(command as ToPage)
    return undefined
  })
}
