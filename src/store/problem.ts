/** What can be wrong with the storage, in a form that the interface has words for. */

/**
 * `storage`: the disk is full or the database does not answer; `newer`: a newer Bonafide wrote
 * it; `not-an-export`: the file is something else.
 */
export type ProblemCode = 'storage' | 'newer' | 'not-an-export'

export class StorageProblem extends Error {
  override readonly name = 'StorageProblem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
