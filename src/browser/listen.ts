/** Messages to the worker. */
import type { Runtime } from 'webextension-polyfill'
import { browser } from './index.ts'
import { rejectionOf } from './rejection.ts'

/** Hears what is said to the worker. The promise that `listener` returns is the answer; undefined: none is given. */
export function listenForMessages(
  listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
): void {
  const hear: Runtime.OnMessageListenerCallback = (message, sender, respond) => {
    const answer = listener(message, sender)
    // Only what is `true` keeps the way of the answer open; the types know of nothing else.
    if (!answer) return undefined as unknown as true
    answer.then(respond, (error: unknown) => respond(rejectionOf(error)))
    return true
  }
  browser.runtime.onMessage.addListener(hear)
}
