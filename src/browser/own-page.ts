/**
 * The browser as the extension's own pages need it. Firefox calls it `browser`, Chromium `chrome`, and both answer with
 * promises: nothing that pages ask for needs the polyfill, which would be a tenth of the popup.
 */
import type { Browser } from 'webextension-polyfill'
import { isRejection } from './rejection.ts'

const scope = globalThis as unknown as { browser?: Browser; chrome: Browser }

export const browser: Browser = scope.browser ?? scope.chrome

/** The worker's answer. Rejects with the message of what the worker failed with, or where no worker is there. */
export async function ask<Answer>(message: unknown): Promise<Answer> {
  const answer: unknown = await browser.runtime.sendMessage(message)
  if (isRejection(answer)) throw new Error(answer.rejectedWith)
  return answer as Answer
}
