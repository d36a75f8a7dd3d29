/** What went wrong, in a form that can be sent and for which the interface has words. */
import type { ErrorCode } from '../messages/index.ts'
import { StorageProblem } from '../store/index.ts'

export function failureOf(error: unknown): { code: ErrorCode; detail: string } {
  const detail = error instanceof Error ? error.message : String(error)
  return { code: codeOf(error, detail), detail }
}

/** The browser's own storage areas say in words that they are full. */
function codeOf(error: unknown, detail: string): ErrorCode {
  if (error instanceof StorageProblem) return error.code
  return /quota|storage|disk/i.test(detail) ? 'storage' : 'unexpected'
}
