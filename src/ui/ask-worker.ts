/** How the pages about everything that is kept speak with the worker. */
import { ask } from '../browser/own-page.ts'
import type { FromDesk } from '../messages/desk.ts'
import type { Answer, ErrorCode, FromOptions } from '../messages/index.ts'

/** The worker may die under a request; every one can be made again. */
const ATTEMPTS = 3

class Failure extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, detail: string) {
    super(detail)
    this.code = code
  }
}

/** Rejects with a failure that `problemOf` names. */
export async function askWorker<Value>(message: FromOptions | FromDesk): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await ask<Answer<Value>>(message)
      if (answer.ok) return answer.value
      throw new Failure(answer.code, answer.detail)
    } catch (error) {
      if (error instanceof Failure || attempt === ATTEMPTS) throw error
    }
  }
}
