/** What a listener's promise was rejected with, as an answer: Chromium passes on no rejection. */
type Rejection = { rejectedWith: string }

export function rejectionOf(error: unknown): Rejection {
  return { rejectedWith: error instanceof Error ? error.message : String(error) }
}

export function isRejection(answer: unknown): answer is Rejection {
  return typeof answer === 'object' && answer !== null && 'rejectedWith' in answer
}
