/** What can be wrong with the storage, in a form that the interface has words for. */

/**
 * `storage`: the disk is full or the database does not answer; `damaged`: it answers, and not as it should, or
 * cannot be opened, which a disk without any room left looks like too;
 * `newer`: a newer Bonafide wrote it; `not-an-export`: the file is something else.
 */
export type ProblemCode = 'storage' | 'damaged' | 'newer' | 'not-an-export'

export class StorageProblem extends Error {
  override readonly name = 'StorageProblem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** Browsers say by the error's name what is wrong. */
export function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error
  const { name = '', message = String(error) } = (error ?? {}) as { name?: string; message?: string }
  return new StorageProblem(CODES[name] ?? 'storage', `${name}: ${message}`, error)
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  VersionError: 'newer',
  // A store of ours is not there.
  NotFoundError: 'damaged',
  // Chromium's words for files it cannot make sense of, and for those it cannot open where the disk has no byte left.
  // Where there is little room it says QuotaExceededError.
  UnknownError: 'damaged',
  DataError: 'damaged',
  NotReadableError: 'damaged',
}
