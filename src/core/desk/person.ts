/** A person on the desk: whom the user considers, whatever their accounts. */
import * as z from 'zod/mini'
import { DeclaredAudience } from '../campaign/insights.ts'
import { When } from '../profile/reading.ts'
import { AccountName, DOCUMENT, lenient, listOf, text } from './fields.ts'
import { STAGES } from './names.ts'

export { personOf, STAGES, type Stage } from './names.ts'

/** `amount` in units of `currency` (ISO 4217). */
const Price = z.object({
  amount: z.number().check(z.gte(0), z.lte(1e12)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
})

export const Person = z.object({
  kind: z.literal('person'),
  ...DOCUMENT,
  /** What the user calls them; absent: the name on their accounts. */
  name: lenient(text(200)),
  accounts: listOf(AccountName, 30),
  stage: z.catch(z.enum(STAGES), 'toCheck'),
  /** Why they were refused. */
  refusal: lenient(text(500)),
  tags: listOf(text(60), 50),
  note: lenient(text(20_000)),
  /** Who looks after them. */
  owner: lenient(text(100)),
  /** What they ask for. */
  price: lenient(Price),
  /** Their audience as their own insights show it, and when that was written down (ISO 8601). */
  audience: lenient(z.extend(DeclaredAudience, { at: When })),
  /** Changes up to this moment (ISO 8601) were looked at: they stand out no more. */
  changesSeenAt: lenient(When),
})
export type Person = z.output<typeof Person>
