/** Fields of the desk's documents. They are lenient: a bad field loses itself, never its document. */
import * as z from 'zod/mini'
import { Reading, When } from '../profile/reading.ts'

export { accountId } from './names.ts'

/** Names an account: the network's identifier and the handle as the network writes it. */
export const AccountName = z.object({ platform: Reading.shape.platform, handle: Reading.shape.handle })
export type AccountName = z.output<typeof AccountName>

/** What every document begins with. `updatedAt`: ISO 8601, set by the worker when it writes. */
export const DOCUMENT = {
  id: z.string().check(z.regex(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u)),
  updatedAt: When,
}

/** The field, or nothing where what stands there is not as it should be. */
export function lenient<Field extends z.core.SomeType>(field: Field) {
  return z.catch(z.optional(field), undefined)
}

/** Text that a person typed, at most so many characters. */
export function text(most: number) {
  return z.string().check(z.minLength(1), z.maxLength(most))
}

/** A list without its bad entries, cut at `most`; empty where there is none. */
export function listOf<Entry extends z.core.$ZodType>(entry: Entry, most: number) {
  return z.pipe(
    z.transform((written: unknown): z.output<Entry>[] => {
      if (!Array.isArray(written)) return []
      return written
        .flatMap((one) => {
          const read = z.safeParse(entry, one)
          return read.success ? [read.data] : []
        })
        .slice(0, most)
    }),
    z.custom<z.output<Entry>[]>(),
  )
}
