/** Instagram's post numbers: 41 bits of time, 23 of shard and sequence, written in base64url. */

/** Instagram's own epoch: 2011-08-24T21:07:01.721Z. */
const EPOCH = 1_314_220_021_721n
export const SEQUENCE_BITS = 23
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The number a post created at `at` gets; `sequence` (0 … 2²³ − 1) tells posts of one moment apart. */
export function postNumber(at: Date, sequence: number): bigint {
  return ((BigInt(at.getTime()) - EPOCH) << BigInt(SEQUENCE_BITS)) | BigInt(sequence)
}

export function shortcode(number: bigint): string {
  let code = ''
  for (let rest = number; rest > 0n; rest >>= 6n) code = ALPHABET.charAt(Number(rest & 63n)) + code
  return code
}
