/** How the interface asks the worker for what can be asked for again. */
import { ask } from '../browser/own-page.ts'
import type { FromDesk } from '../messages/desk.ts'
import type { Answer, ErrorCode, FromOptions, FromPopup } from '../messages/index.ts'

/** The worker may die under a request; every one can be made again. */
const ATTEMPTS = 3

class Failure extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, detail: string) {
    super(detail)
    this.code = code
  }
}

/** The worker's answer to what changes nothing more when it is asked again. Rejects as the last attempt does. */
export async function askUntilAnswered<Value>(message: FromOptions | FromDesk | FromPopup): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask<Value>(message)
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}

/** Rejects with a failure that `problemOf` names. */
export async function askWorker<Value>(message: FromOptions | FromDesk): Promise<Value> {
  const answer = await askUntilAnswered<Answer<Value>>(message)
  if (answer.ok) return answer.value
  throw new Failure(answer.code, answer.detail)
}
