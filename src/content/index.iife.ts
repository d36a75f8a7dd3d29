/** The only code of ours that lives in pages. */
import { isAlive, runtime, tellWorker } from '../browser/page.ts'
import type { ToPage } from '../messages/index.ts'
import instagram from '../networks/instagram/index.ts'
import { watch } from './watch.ts'

const obey = watch(document, instagram, { say: tellWorker, isAlive })
runtime.onMessage.addListener((command: unknown, sender: { id?: string }) => {
  // Only the extension itself can send here; the page cannot.
  if (sender.id === runtime.id) obey(command as ToPage)
  return undefined
})
