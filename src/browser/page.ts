/**
 * The browser as a content script needs it: messages, nothing else. Both browsers' own
 * promises suffice for that, and every page would pay for the polyfill's weight.
 */
import type { Runtime } from 'webextension-polyfill'

type Scope = { browser?: { runtime: Runtime.Static }; chrome: { runtime: Runtime.Static } }
const scope = globalThis as unknown as Scope

export const runtime: Runtime.Static = (scope.browser ?? scope.chrome).runtime

/** Says something to the worker; rejects unless the worker answers that it has taken it. */
export async function tellWorker(message: unknown): Promise<void> {
  // Chrome turns a listener's rejection into an answer of another shape: only `true` is a yes.
  if ((await runtime.sendMessage(message)) !== true) throw new Error('the worker did not take it')
}

/** False once the extension was updated or removed under the page's feet: nothing can be said any more. */
export function isAlive(): boolean {
  try {
    return Boolean(runtime.id)
  } catch {
    return false
  }
}
