/** A report: what it is of, and what the user writes beside the figures. The figures themselves are never copied into it. */
import * as z from 'zod/mini'
import { AccountName, DOCUMENT, lenient, listOf, text } from './fields.ts'

const MOST_COMPARED = 10

const Subject = z.discriminatedUnion('what', [
  z.object({ what: z.literal('account'), account: AccountName }),
  z.object({ what: z.literal('comparison'), accounts: listOf(AccountName, MOST_COMPARED) }),
  /** `campaign`: its document's id. */
  z.object({ what: z.literal('campaign'), campaign: z.string().check(z.minLength(1), z.maxLength(200)) }),
])
export type Subject = z.output<typeof Subject>

export const Report = z.object({
  kind: z.literal('report'),
  ...DOCUMENT,
  title: lenient(text(200)),
  subject: Subject,
  agency: lenient(text(200)),
  /** Why these people, in the user's words. */
  rationale: lenient(text(20_000)),
  /** For a client: without notes and prices. */
  isForClient: lenient(z.literal(true)),
})
export type Report = z.output<typeof Report>
