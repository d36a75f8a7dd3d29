/** What went wrong, for a person. */
import type { ErrorCode } from '../messages/index.ts'

export type Problem = { code: ErrorCode; detail: string }

/** Failures bring their code; anything else is unexpected. */
export function problemOf(error: unknown): Problem {
  const { code, message } = error as { code?: ErrorCode; message?: string }
  return { code: code ?? 'unexpected', detail: message ?? String(error) }
}
