/** What every network's content script does: the only code of ours that lives in pages. */
import { isAlive, runtime, tellWorker } from '../browser/page.ts'
import type { ToPage } from '../messages/index.ts'
import type { Network } from '../networks/shared/network.ts'
import { watch } from './watch.ts'

/** Where a script that already watches says so; a page cannot see it, scripts of extensions have a world of their own. */
const RUNNING = Symbol.for('bonafide')
type World = { [RUNNING]?: () => boolean }

/** Watches the page, once: a script may be put into a page that has it already. */
export function start(network: Network): void {
  const world = globalThis as World
  if (world[RUNNING]?.()) return
  let isOver = false
  const isRunning = () => !isOver && isAlive()
  world[RUNNING] = isRunning
  const obey = watch(document, network, { say: tellWorker, isAlive: isRunning })
  runtime.onMessage.addListener((message: unknown, sender: { id?: string }) => {
    // Only the extension itself can send here; the page cannot.
    if (sender.id !== runtime.id || isOver) return undefined
    const command = message as ToPage
    if (command.say === 'worker:off') isOver = command.platform === network.id
    obey(command)
    return undefined
  })
}
