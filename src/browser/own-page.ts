/** The browser as the extension's own pages need it. */
import { browser } from './index.ts'
import { isRejection } from './rejection.ts'

export { browser }

/** The worker's answer. Rejects with the message of what the worker failed with, or where no worker is there. */
export async function ask<Answer>(message: unknown): Promise<Answer> {
  const answer: unknown = await browser.runtime.sendMessage(message)
  if (isRejection(answer)) throw new Error(answer.rejectedWith)
  return answer as Answer
}
